package ai.duvo.shell.repl;

import ai.duvo.shell.alias.Aliases;
import ai.duvo.shell.completion.InlineHints.Name;
import ai.duvo.shell.completion.SyntaxHighlighter;
import ai.duvo.shell.completion.SyntaxHighlighter.Highlight;
import ai.duvo.shell.completion.SyntaxHighlighter.Meaning;
import ai.duvo.shell.failure.Span;
import ai.duvo.shell.output.VisibleText;
import java.util.Arrays;
import java.util.List;
import java.util.function.Supplier;
import org.jline.reader.Highlighter;
import org.jline.reader.LineReader;
import org.jline.utils.AttributedString;
import org.jline.utils.AttributedStringBuilder;
import org.jline.utils.AttributedStyle;

/** Colours of the line, and the names of its ids in dim letters. */
final class DuvoHighlighter implements Highlighter {

    private final SyntaxHighlighter highlights;
    private final InlineNames names;
    private final Supplier<Aliases> aliases;

    DuvoHighlighter(SyntaxHighlighter highlights, InlineNames names, Supplier<Aliases> aliases) {
        this.highlights = highlights;
        this.names = names;
        this.aliases = aliases;
    }

    @Override
    public AttributedString highlight(LineReader reader, String shown) {
        String line = reader.getBuffer().toString();
        AttributedStyle[] styles = styles(line, reader.getBuffer().cursor());
        AttributedStringBuilder text = new AttributedStringBuilder();
        int at = 0;
        // without names when the line is done, or when the reader shows it as it is
        for (Name name : shown.equals(line) ? List.<Name>of() : names.of(line)) {
            append(text, line, at, name.at(), styles);
            text.styled(AttributedStyle.DEFAULT.faint(), name.name());
            at = name.at();
        }
        append(text, line, at, line.length(), styles);
        return text.toAttributedString();
    }

    private AttributedStyle[] styles(String line, int cursor) {
        AttributedStyle[] styles = new AttributedStyle[line.length()];
        Arrays.fill(styles, AttributedStyle.DEFAULT);
        for (Highlight highlight : FailSafe.orElse(List.<Highlight>of(), () -> highlights.of(line, cursor))) {
            int end = Math.min(highlight.span().end(), line.length());
            for (int i = highlight.span().start(); i < end; i++) {
                styles[i] = style(highlight.meaning());
            }
        }
        Span alias = Aliases.isDefinition(line)
                ? new Span(0, line.length())
                : aliases.get().place(line).orElse(new Span(0, 0));
        AttributedStyle style = Aliases.isDefinition(line) ? AttributedStyle.DEFAULT : style(Meaning.COMMAND);
        Arrays.fill(styles, alias.start(), alias.end(), style);
        return styles;
    }

    private static void append(AttributedStringBuilder text, String line, int from, int to, AttributedStyle[] styles) {
        int next = from;
        for (int i = from; i < to; i = next) {
            next = i + Character.charCount(line.codePointAt(i));
            text.style(styles[i]);
            text.append(VisibleText.lines(line.substring(i, next)));
        }
        text.style(AttributedStyle.DEFAULT);
    }

    private static AttributedStyle style(SyntaxHighlighter.Meaning meaning) {
        AttributedStyle plain = AttributedStyle.DEFAULT;
        return switch (meaning) {
            case COMMAND -> plain.bold();
            case OPTION -> plain.foreground(AttributedStyle.CYAN);
            case STRING -> plain.foreground(AttributedStyle.GREEN);
            case VARIABLE -> plain.foreground(AttributedStyle.MAGENTA);
            case KNOWN_ID -> plain.foreground(AttributedStyle.BLUE);
            case UNKNOWN_ID -> plain.foreground(AttributedStyle.YELLOW);
            case WRONG, OPEN_QUOTE -> plain.foreground(AttributedStyle.RED);
        };
    }
}
