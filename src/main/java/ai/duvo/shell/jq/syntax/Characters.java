package ai.duvo.shell.jq.syntax;

/** Classes of characters that lines and jq programs share. */
public final class Characters {

    private Characters() {}

    /** Whether it separates words. */
    public static boolean isBlank(char c) {
        return c == ' ' || c == '\t' || c == '\n' || c == '\r';
    }

    /** Whether a name can begin with it. */
    public static boolean isNameStart(char c) {
        return c == '_' || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    }

    /** Whether a name can go on with it. */
    public static boolean isNamePart(char c) {
        return isNameStart(c) || (c >= '0' && c <= '9');
    }
}
