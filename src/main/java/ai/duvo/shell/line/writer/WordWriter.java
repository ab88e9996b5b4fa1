package ai.duvo.shell.line.writer;

import ai.duvo.shell.jq.syntax.Characters;
import ai.duvo.shell.line.PathStep;
import ai.duvo.shell.line.Quoting;
import ai.duvo.shell.line.Word;
import ai.duvo.shell.line.WordPart;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Writes a word so that the lexer reads the same word back, references and all. */
public final class WordWriter {

    private static final Pattern OPTION = Pattern.compile("--?[A-Za-z0-9][-A-Za-z0-9]*=");

    private WordWriter() {}

    /** The shortest readable form. */
    public static String write(Word word) {
        return write(word.parts(), word.bareStart());
    }

    /**
     * The same for a word made of parts.
     *
     * @param isBare whether a dash at its start makes it an option
     */
    public static String write(List<WordPart> parts, boolean isBare) {
        List<WordPart> joined = joined(parts);
        if (joined.isEmpty()) {
            return "''";
        }
        if (joined.size() == 1 && joined.get(0) instanceof WordPart.Text text) {
            return text(text.text(), isBare);
        }
        boolean hasDash =
                joined.get(0) instanceof WordPart.Text text && text.text().startsWith("-");
        if (hasDash && isBare) {
            WordPart.Text text = (WordPart.Text) joined.get(0);
            int end = bareEnd(text.text());
            List<WordPart> value = new ArrayList<>(joined);
            value.set(0, new WordPart.Text(text.text().substring(end), text.span()));
            return text.text().substring(0, end) + mixed(value, false);
        }
        return mixed(joined, hasDash);
    }

    /** A reference as it is written. */
    public static String reference(WordPart part) {
        if (part instanceof WordPart.Jq jq) {
            return "${ " + jq.program().text() + " }";
        }
        WordPart.Reference reference = (WordPart.Reference) part;
        StringBuilder text = new StringBuilder("$").append(reference.root());
        for (PathStep step : reference.path()) {
            text.append(
                    step instanceof PathStep.Field field
                            ? "." + field.name()
                            : "[" + ((PathStep.Index) step).index() + "]");
        }
        return text.toString();
    }

    /** How much of an option stays bare: its name and the equals sign, at least its dash. */
    private static int bareEnd(String option) {
        Matcher name = OPTION.matcher(option);
        return name.lookingAt() ? name.end() : 1;
    }

    private static String text(String text, boolean isBare) {
        String quoted = Quoting.quote(text);
        if (!text.startsWith("-")) {
            return quoted;
        }
        if (isBare) {
            int end = bareEnd(text);
            return quoted.equals(text) ? text : text.substring(0, end) + Quoting.quote(text.substring(end));
        }
        return Quoting.value(text);
    }

    /**
     * Texts and references together: in double quotes where that reads well, else piece by piece.
     *
     * @param startsQuoted whether the first text is quoted in any case
     */
    private static String mixed(List<WordPart> parts, boolean startsQuoted) {
        boolean isPlain = true;
        boolean needsQuotes = startsQuoted;
        for (int i = 0; i < parts.size(); i++) {
            if (parts.get(i) instanceof WordPart.Text text) {
                boolean glued = i > 0 && continues(text.text());
                isPlain &= !glued && text.text().indexOf('"') < 0 && text.text().indexOf('\\') < 0;
                needsQuotes |=
                        !text.text().isEmpty() && !Quoting.quote(text.text()).equals(text.text());
            } else {
                needsQuotes |= parts.get(i) instanceof WordPart.Jq && parts.size() > 1;
                isPlain &= !(parts.get(i) instanceof WordPart.Reference reference && reference.isNumbered());
            }
        }
        StringBuilder word = new StringBuilder();
        boolean inDoubleQuotes = isPlain && needsQuotes;
        for (int i = 0; i < parts.size(); i++) {
            if (!(parts.get(i) instanceof WordPart.Text text)) {
                word.append(reference(parts.get(i)));
            } else if (inDoubleQuotes) {
                word.append(Quoting.escape(text.text()));
            } else if (!text.text().isEmpty()) {
                boolean glued = i > 0 ? continues(text.text()) : startsQuoted;
                String quoted = Quoting.quote(text.text());
                word.append(glued && quoted.equals(text.text()) ? "'" + text.text() + "'" : quoted);
            }
        }
        return inDoubleQuotes ? "\"" + word + "\"" : word.toString();
    }

    /** Whether a reference before this text would swallow its beginning. */
    private static boolean continues(String text) {
        return !text.isEmpty() && (Characters.isNamePart(text.charAt(0)) || ".[".indexOf(text.charAt(0)) >= 0);
    }

    /** Neighbouring texts as one. */
    private static List<WordPart> joined(List<WordPart> parts) {
        List<WordPart> joined = new ArrayList<>();
        for (WordPart part : parts) {
            WordPart last = joined.isEmpty() ? null : joined.get(joined.size() - 1);
            if (part instanceof WordPart.Text text && last instanceof WordPart.Text before) {
                joined.set(
                        joined.size() - 1,
                        new WordPart.Text(
                                before.text() + text.text(), before.span().to(text.span())));
            } else {
                joined.add(part);
            }
        }
        return joined;
    }
}
