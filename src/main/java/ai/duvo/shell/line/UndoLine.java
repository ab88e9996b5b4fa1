package ai.duvo.shell.line;

import ai.duvo.shell.catalog.Kind;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Line that takes back what another one did.
 *
 * @param parts its words; empty when nothing takes it back
 * @param about what people call the thing; may be empty
 * @param reason why nothing takes it back, or empty
 * @param reader the words of the command that reads the values from before; empty when the line has none of them
 */
public record UndoLine(List<Part> parts, String about, String reason, List<Part> reader) {

    /**
     * A word of it.
     *
     * @param text the word, without quotes
     * @param kind what it is an id of, or null
     * @param before where the reader's answer has it, or null for a word that no answer gave
     */
    public record Part(
            String text, @Nullable Kind kind, @Nullable List<PathStep> before) {

        /** A word of the command, or an option. */
        public static Part plain(String text) {
            return new Part(text, null, null);
        }
    }

    /** Nothing takes it back. */
    public static UndoLine none(String reason) {
        return new UndoLine(List.of(), "", reason, List.of());
    }

    /** The line as it is typed. */
    public String text() {
        return parts.stream()
                .map(part -> part.kind() == null
                                && part.before() == null
                                && part.text().startsWith("-")
                        ? part.text()
                        : value(part.text()))
                .collect(Collectors.joining(" "));
    }

    private static String value(String text) {
        return text.startsWith("-") ? "'" + text + "'" : Quoting.quote(text);
    }
}
