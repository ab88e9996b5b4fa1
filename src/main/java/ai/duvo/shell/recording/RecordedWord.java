package ai.duvo.shell.recording;

import ai.duvo.shell.failure.Span;
import ai.duvo.shell.jq.JqText;
import ai.duvo.shell.line.Quoting;
import ai.duvo.shell.line.WordPart;
import ai.duvo.shell.line.writer.WordWriter;
import ai.duvo.shell.output.VisibleText;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import org.jspecify.annotations.Nullable;

/**
 * A word of a recorded line.
 *
 * @param raw as it was typed, or null when it was not typed so
 * @param pieces what it is made of
 * @param isBare whether a dash at its start makes it an option
 */
record RecordedWord(@Nullable String raw, List<Piece> pieces, boolean isBare) {

    static final Span NOWHERE = new Span(0, 0);

    /** A part of a word. */
    sealed interface Piece {

        /** Literal text. */
        record Text(String text) implements Piece {}

        /** A reference that stays as it was typed. */
        record Reference(WordPart part) implements Piece {}

        /** An id, which may get a name. */
        record Id(String id) implements Piece {}

        /** A variable that the recording makes. */
        record Variable(String name) implements Piece {}
    }

    /** A word that was not typed. */
    static RecordedWord plain(String text) {
        return new RecordedWord(null, List.of(new Piece.Text(text)), text.startsWith("-"));
    }

    /** A value that was not typed; the ids in it may get names. */
    static RecordedWord text(String text) {
        List<Piece> pieces = new ArrayList<>();
        pieces(text, id -> true, pieces);
        return new RecordedWord(null, pieces, false);
    }

    /** Adds what a text is made of: those ids of it that may get names, and the rest. */
    static void pieces(String text, Predicate<String> isNamed, List<Piece> pieces) {
        Matcher ids = IdFinder.in(text);
        int from = 0;
        while (ids.find()) {
            if (isNamed.test(ids.group())) {
                if (ids.start() > from) {
                    pieces.add(new Piece.Text(text.substring(from, ids.start())));
                }
                pieces.add(new Piece.Id(ids.group()));
                from = ids.end();
            }
        }
        if (from < text.length() || pieces.isEmpty()) {
            pieces.add(new Piece.Text(text.substring(from)));
        }
    }

    /** A value that nobody typed, as it stands in a line. */
    static String value(String text) {
        return new RecordedWord(null, List.of(new Piece.Text(text)), false).write(id -> null);
    }

    /** A text in which nothing hides: what a terminal would not show becomes jq that gives it. */
    private static List<WordPart> visible(String text) {
        List<WordPart> parts = new ArrayList<>();
        int from = 0;
        for (int at = 0; at < text.length(); at += Character.charCount(text.codePointAt(at))) {
            String one = Character.toString(text.codePointAt(at));
            String shown = VisibleText.lines(one);
            if (!shown.equals(one)) {
                if (at > from) {
                    parts.add(new WordPart.Text(text.substring(from, at), NOWHERE));
                }
                parts.add(new WordPart.Jq(new JqText("\"" + shown + "\"", NOWHERE), NOWHERE));
                from = at + one.length();
            }
        }
        if (from < text.length() || parts.isEmpty()) {
            parts.add(new WordPart.Text(text.substring(from), NOWHERE));
        }
        return parts;
    }

    /** jq, which is not quoted. */
    static RecordedWord jq(String program) {
        return new RecordedWord(program, List.of(new Piece.Text(program)), false);
    }

    /** An id on its own. */
    static RecordedWord id(String id, @Nullable String raw) {
        return new RecordedWord(raw, List.of(new Piece.Id(id)), false);
    }

    /** A variable on its own. */
    static RecordedWord variable(String name) {
        return new RecordedWord(null, List.of(new Piece.Variable(name)), false);
    }

    /** The ids in it. */
    List<String> ids() {
        return pieces.stream()
                .filter(Piece.Id.class::isInstance)
                .map(piece -> ((Piece.Id) piece).id())
                .toList();
    }

    /**
     * As it stands in the script.
     *
     * @param reference how an id is written when it has a name, else null
     */
    String write(Function<String, @Nullable WordPart> reference) {
        boolean isChanged = false;
        List<WordPart> parts = new ArrayList<>();
        for (Piece piece : pieces) {
            if (piece instanceof Piece.Id id) {
                WordPart named = reference.apply(id.id());
                isChanged |= named != null;
                parts.addAll(named == null ? visible(id.id()) : List.of(named));
            } else if (piece instanceof Piece.Reference typed) {
                parts.add(typed.part());
            } else if (piece instanceof Piece.Variable variable) {
                isChanged = true;
                parts.add(new WordPart.Reference(variable.name(), List.of(), NOWHERE));
            } else {
                parts.addAll(visible(((Piece.Text) piece).text()));
            }
        }
        if (!isChanged && raw != null) {
            return raw;
        }
        return parts.size() == 1 && parts.get(0) instanceof WordPart.Text text && !isBare
                ? Quoting.value(text.text())
                : WordWriter.write(parts, isBare);
    }
}
