package ai.duvo.shell.repl;

import ai.duvo.shell.complete.Hints;
import ai.duvo.shell.complete.Hints.Name;
import ai.duvo.shell.output.Visible;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.jline.reader.MaskingCallback;

/**
 * Shows the names of ids inside the line. JLine asks this callback how a line looks, for the cursor's place as well, so
 * that what is shown can be longer than what is typed.
 */
final class Names implements MaskingCallback {

    private static final int WIDEST = 32;

    private final Hints hints;
    private final BooleanSupplier isOn;

    Names(Hints hints, BooleanSupplier isOn) {
        this.hints = hints;
        this.isOn = isOn;
    }

    /** What is shown behind the ids of a line; none in a line of several rows. */
    List<Name> of(String line) {
        if (!isOn.getAsBoolean() || line.indexOf('\n') >= 0) {
            return List.of();
        }
        return Careful.orElse(List.<Name>of(), () -> hints.names(line)).stream()
                .map(name -> new Name(name.at(), " ‹" + Menus.fit(Visible.text(name.name()), WIDEST) + "›"))
                .toList();
    }

    @Override
    public String display(String line) {
        StringBuilder shown = new StringBuilder();
        int from = 0;
        for (Name name : of(line)) {
            shown.append(line, from, name.at()).append(name.name());
            from = name.at();
        }
        return shown.append(line.substring(from)).toString();
    }

    @Override
    public String history(String line) {
        return line;
    }
}
