package ai.duvo.shell.exchange;

import ai.duvo.shell.exchange.ExchangeFormatter.Detail;
import ai.duvo.shell.exchange.ExchangeHistory.Entry;
import ai.duvo.shell.output.Console;
import ai.duvo.shell.secret.SecretMasker;
import java.util.Locale;
import org.apache.commons.lang3.StringUtils;
import org.jspecify.annotations.Nullable;

/** Shows exchanges on standard error as they happen: {@code set trace …} and {@code --verbose}. */
public final class ExchangeTrace {

    private final Console console;
    private final ExchangeFormatter text;

    /** Shows nothing yet. */
    public ExchangeTrace(Console console, SecretMasker secrets) {
        this.console = console;
        this.text = new ExchangeFormatter(secrets, false);
    }

    /**
     * Shows one as far as that is wanted.
     *
     * @param setting what {@code set trace} says, or empty
     */
    public void tell(Entry kept, String setting, boolean isVerbose) {
        Detail detail = detail(setting, isVerbose);
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
