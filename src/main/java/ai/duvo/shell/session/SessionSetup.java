package ai.duvo.shell.session;

import ai.duvo.shell.account.ActiveOptions;
import ai.duvo.shell.account.DemoLauncher;
import ai.duvo.shell.api.Timeouts;
import ai.duvo.shell.catalog.Catalog;
import ai.duvo.shell.exchange.ExchangeHistory;
import ai.duvo.shell.output.Console;
import ai.duvo.shell.process.SystemShell;
import ai.duvo.shell.profile.AccessResolver;
import ai.duvo.shell.request.ContextLookup;
import ai.duvo.shell.secret.SecretMasker;
import java.io.InputStream;
import java.time.Clock;
import java.util.Map;
import java.util.function.Supplier;
import reactor.core.scheduler.Scheduler;

/**
 * Setup of a session.
 *
 * @param catalog the table
 * @param handlers the code behind rows, by the name a row gives
 * @param console where everything is printed
 * @param access who calls which API
 * @param demo starts the demo workspace on first use and says how to reach it
 * @param standardInput what a {@code -} on a line reads; empty at the prompt
 * @param environment the process environment, for {@code $env}
 * @param timeouts how long a request may take
 * @param defaults the global options the program was started with
 * @param secrets what must not be shown or kept
 * @param exchanges every request and what came of it; shared with every fork
 * @param failures what went wrong; shared with every fork
 * @param systemShell runs what stands behind {@code !}
 * @param timer counts the pauses between looks and between tries
 * @param clock what times on a line are counted from
 * @param context teams and the like of accounts; shared with every fork
 */
public record SessionSetup(
        Catalog catalog,
        Map<String, CommandHandler> handlers,
        Console console,
        AccessResolver access,
        DemoLauncher demo,
        InputStream standardInput,
        Map<String, String> environment,
        Timeouts timeouts,
        ActiveOptions defaults,
        SecretMasker secrets,
        ExchangeHistory exchanges,
        FailureHistory failures,
        SystemShell systemShell,
        Supplier<Scheduler> timer,
        Clock clock,
        ContextLookup context) {

    /** The same for another console and perhaps another demo workspace, with the options in force there. */
    SessionSetup with(Console other, ActiveOptions options, DemoLauncher workspace) {
        return new SessionSetup(
                catalog,
                handlers,
                other,
                access,
                workspace,
                standardInput,
                environment,
                timeouts,
                options,
                secrets,
                exchanges,
                failures,
                systemShell,
                timer,
                clock,
                context);
    }
}
