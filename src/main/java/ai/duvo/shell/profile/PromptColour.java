package ai.duvo.shell.profile;

/** Colour of the prompt where a profile is in use. */
public enum PromptColour {
    RED(31),
    GREEN(32),
    YELLOW(33),
    BLUE(34),
    MAGENTA(35),
    CYAN(36);

    private final int code;

    PromptColour(int code) {
        this.code = code;
    }

    /** The text in this colour, for a terminal. */
    public String of(String text) {
        return "\u001b[" + code + "m" + text + "\u001b[0m";
    }
}
