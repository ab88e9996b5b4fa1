package ai.duvo.shell.recording;

import ai.duvo.shell.catalog.Command;
import ai.duvo.shell.catalog.Kind;
import ai.duvo.shell.catalog.Operation;
import ai.duvo.shell.line.Invocation;
import ai.duvo.shell.line.UndoLine;
import ai.duvo.shell.line.UndoLine.Part;
import ai.duvo.shell.line.WordPart;
import ai.duvo.shell.recording.RecordedWord.Piece;
import ai.duvo.shell.session.CommandResult;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Lines for the end of a recording that take back what its lines did, the last one first. */
final class CleanUpLines {

    private final Recording recording;
    private final IdVariables ids;

    CleanUpLines(Recording recording, IdVariables ids) {
        this.recording = recording;
        this.ids = ids;
    }

    /** Adds what takes back a line; a comment where nothing does. */
    void add(CommandResult command, RecordedLine line) {
        for (UndoLine undo : command.undo()) {
            boolean isKnown = undo.parts().stream().allMatch(part -> isFound(part, command));
            boolean isReadable = undo.parts().stream().noneMatch(part -> part.isBefore() && part.before() == null);
            if (undo.parts().isEmpty() && deleted(command).anyMatch(recording::isTakenBack)) {
                continue;
            }
            if (undo.parts().isEmpty() || !isKnown || !isReadable) {
                stays(command, line);
                continue;
            }
            RecordedLine inverse = RecordedLine.inverse(words(undo, before(undo, line)));
            uses(command, undo, inverse);
            recording.cleanUp(line, inverse);
        }
    }

    /** Says at the end that what a line did is not taken back. */
    void stays(CommandResult command, RecordedLine line) {
        String name = command.invocation().command().name();
        recording.cleanUp(line, RecordedLine.text("# stays: " + name));
    }

    /** Whether a script can name an id: a line brought it, or it stood on the line itself. */
    private boolean isFound(Part part, CommandResult command) {
        return idsIn(part.text()).stream()
                .allMatch(id -> part.before() != null
                        || ids.isKnown(id)
                        || command.invocation().bound().stream()
                                .anyMatch(bound -> bound.value().contains(id)));
    }

    /** The variable that keeps what is there before the line; empty when nothing of it is needed. */
    private String before(UndoLine undo, RecordedLine line) {
        if (undo.reader().isEmpty()) {
            return "";
        }
        String name = recording.free("before", "");
        recording.take(name);
        List<RecordedWord> words = new ArrayList<>();
        undo.reader().forEach(part -> words.add(word(part, "")));
        line.lookBefore(name, words);
        return name;
    }

    private static List<RecordedWord> words(UndoLine undo, String before) {
        List<RecordedWord> words = new ArrayList<>();
        undo.parts().forEach(part -> words.add(word(part, before)));
        if (undo.asks()) {
            words.add(RecordedWord.plain("--yes"));
        }
        return words;
    }

    private static RecordedWord word(Part part, String before) {
        if (part.before() != null && !before.isEmpty()) {
            WordPart value = new WordPart.Reference(before, part.before(), RecordedWord.NOWHERE);
            return new RecordedWord(null, List.of(new Piece.Reference(value)), false);
        }
        return part.isPlain() ? RecordedWord.plain(part.text()) : RecordedWord.text(part.text());
    }

    private void uses(CommandResult command, UndoLine undo, RecordedLine inverse) {
        Map<Kind, String> below = new EnumMap<>(Kind.class);
        undo.parts().forEach(part -> {
            Kind kind = part.kind();
            if (kind != null && kind.isListed()) {
                below.putIfAbsent(kind, part.text());
            }
        });
        for (Part part : undo.parts()) {
            Kind kind = part.kind() == null ? Kind.TEXT : part.kind();
            if (part.before() == null) {
                idsIn(part.text())
                        .forEach(id -> ids.use(new IdVariables.IdUse(id, kind, below, inverse, command.options())));
            }
        }
    }

    private static Set<String> idsIn(String text) {
        Set<String> found = new LinkedHashSet<>();
        IdFinder.in(text).results().forEach(match -> found.add(match.group()));
        return found;
    }

    /** Whether a later line of the script deletes what the inverse is about, or what that lies in. */
    static boolean isGone(Recording recording, RecordedLine line, RecordedLine inverse) {
        Set<String> about = new HashSet<>(inverse.ids());
        return recording.lines().stream()
                .filter(later -> !later.isLeftOut() && recording.isBefore(line, later))
                .anyMatch(later -> deleted(later.command()).anyMatch(about::contains));
    }

    /** The ids that a command deletes, or what they lie in. */
    private static Stream<String> deleted(@Nullable CommandResult command) {
        if (command == null || command.failure() != null) {
            return Stream.empty();
        }
        Command row = command.invocation().command();
        return row.operation().map(Operation::method).filter("DELETE"::equals).isPresent()
                ? command.invocation().bound().stream().map(Invocation.Bound::value)
                : Stream.empty();
    }
}
