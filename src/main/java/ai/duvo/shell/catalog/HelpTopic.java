package ai.duvo.shell.catalog;

import java.util.Optional;
import java.util.stream.Stream;

/** The groups of the help overview that are no commands. */
public enum HelpTopic {
    STATEMENTS("statements", "set, for, if, expect, wait: the language"),
    OPTIONS("options", "--json, --team, --demo: for every command");

    private final String word;
    private final String summary;

    HelpTopic(String word, String summary) {
        this.word = word;
        this.summary = summary;
    }

    /** The topic of that word. */
    public static Optional<HelpTopic> of(String word) {
        return Stream.of(values()).filter(topic -> topic.word.equals(word)).findFirst();
    }

    /** What {@code help} is called with. */
    public String word() {
        return word;
    }

    /** One line, no full stop. */
    public String summary() {
        return summary;
    }
}
