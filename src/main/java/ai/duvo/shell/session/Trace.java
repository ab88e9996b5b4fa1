package ai.duvo.shell.session;

import ai.duvo.shell.output.Console;
import ai.duvo.shell.session.ExchangeText.Detail;
import ai.duvo.shell.session.Exchanges.Kept;
import java.util.Locale;
import org.apache.commons.lang3.StringUtils;
import org.jspecify.annotations.Nullable;

/** Shows exchanges on standard error as they happen: {@code set trace …} and {@code --verbose}. */
final class Trace {

    private final Console console;
    private final ExchangeText text;

    Trace(Console console, Secrets secrets) {
        this.console = console;
        this.text = new ExchangeText(secrets, false);
    }

    /** Shows it as far as that is wanted. */
    void tell(Kept kept, Defaults options, SessionVariables variables) {
        Detail detail = detail(Settings.value(Settings.TRACE, variables), options.flag("verbose"));
        if (detail != null) {
            console.err(StringUtils.chomp(text.of(kept, detail)));
        }
    }

    private static @Nullable Detail detail(String setting, boolean isVerbose) {
        return switch (setting) {
            case "on" -> Detail.LINE;
            case "headers", "bodies" -> Detail.valueOf(setting.toUpperCase(Locale.ROOT));
            default -> isVerbose ? Detail.LINE : null;
        };
    }
}
