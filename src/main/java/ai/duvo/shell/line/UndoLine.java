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
 * @param asks whether the line asks before it acts
 * @param workspace names the workspace that it belongs to
 */
public record UndoLine(
        List<Part> parts, String about, String reason, List<Part> reader, boolean asks, String workspace) {

    /**
     * A word of it.
     *
     * @param text the word, without quotes
     * @param kind what it is an id of, or null
     * @param isBefore whether it is a value from before
     * @param before where the reader's answer has that value, or null when no command shows it alone
     */
    public record Part(
            String text,
            @Nullable Kind kind,
            boolean isBefore,
            @Nullable List<PathStep> before) {

        /** A value that the line to take back or its answer has. */
        public static Part value(String text, Kind kind) {
            return new Part(text, kind, false, null);
        }

        /** Whether it is a word of the command, or an option. */
        public boolean isPlain() {
            return kind == null;
        }

        /** A word of the command, or an option. */
        public static Part plain(String text) {
            return new Part(text, null, false, null);
        }
    }

    /** Nothing takes it back. */
    public static UndoLine none(String reason) {
        return new UndoLine(List.of(), "", reason, List.of(), false, "");
    }

    /** The same in a workspace. */
    public UndoLine in(String place) {
        return new UndoLine(parts, about, reason, reader, asks, place);
    }

    /** The line as it is typed. */
    public String text() {
        return parts.stream()
                .map(part -> part.isPlain() && part.text().startsWith("-") ? part.text() : Quoting.value(part.text()))
                .collect(Collectors.joining(" "));
    }
}
