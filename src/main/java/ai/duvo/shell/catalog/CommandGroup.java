package ai.duvo.shell.catalog;

import java.util.List;

/**
 * A group of commands: a line of the help overview.
 *
 * @param section what the group is for
 * @param name what {@code help NAME} is called with: a first word of the table, or a name for several of them
 * @param words the first words of its commands
 * @param summary one line of at most {@value #SUMMARY_LENGTH} characters, no full stop
 */
public record CommandGroup(Section section, String name, List<String> words, String summary) {

    /** The longest name; with the other columns of the overview the two fit on 80 columns. */
    public static final int NAME_LENGTH = 13;

    /** The longest summary. */
    public static final int SUMMARY_LENGTH = 49;

    /** The parts of the overview, in its order. */
    public enum Section {
        ACCOUNT("Account"),
        AGENTS("Agents"),
        WORK("Work"),
        API("API"),
        SHELL("Shell");

        private final String title;

        Section(String title) {
            this.title = title;
        }

        /** As it is written. */
        public String title() {
            return title;
        }
    }

    /** A group of the commands that begin with its name. */
    public static CommandGroup group(Section section, String name, String summary) {
        return new CommandGroup(section, name, List.of(name), summary);
    }

    /** The same group with other first words in place of its name. */
    public CommandGroup of(String... firstWords) {
        return new CommandGroup(section, name, List.of(firstWords), summary);
    }
}
