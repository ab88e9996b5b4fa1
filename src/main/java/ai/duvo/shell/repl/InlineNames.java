package ai.duvo.shell.repl;

import ai.duvo.shell.completion.InlineHints;
import ai.duvo.shell.completion.InlineHints.Name;
import ai.duvo.shell.output.VisibleText;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.jline.reader.MaskingCallback;

/**
 * Shows the names of ids inside the line, and control characters as what they are. JLine asks this callback how a line
 * looks, for the cursor's place as well, so that what is shown can be longer than what is typed.
 */
final class InlineNames implements MaskingCallback {

    private static final int WIDEST = 32;

    private final InlineHints hints;
    private final BooleanSupplier isOn;

    InlineNames(InlineHints hints, BooleanSupplier isOn) {
        this.hints = hints;
        this.isOn = isOn;
    }

    /** What is shown behind the ids of a line; none in a line of several rows. */
    List<Name> of(String line) {
        if (!isOn.getAsBoolean() || line.indexOf('\n') >= 0) {
            return List.of();
        }
        return FailSafe.orElse(List.<Name>of(), () -> hints.names(line)).stream()
                .map(name ->
                        new Name(name.at(), " ‹" + CompletionMenu.fit(VisibleText.text(name.name()), WIDEST) + "›"))
                .toList();
    }

    @Override
    public String display(String line) {
        StringBuilder shown = new StringBuilder();
        int from = 0;
        for (Name name : of(line)) {
            shown.append(VisibleText.lines(line.substring(from, name.at()))).append(name.name());
            from = name.at();
        }
        return shown.append(VisibleText.lines(line.substring(from))).toString();
    }

    @Override
    public String history(String line) {
        return line;
    }
}
