package ai.duvo.shell.replay;

import ai.duvo.shell.account.ActiveOptions;
import ai.duvo.shell.exchange.Playback;
import ai.duvo.shell.failure.Failure;
import ai.duvo.shell.output.Console;
import ai.duvo.shell.output.FailureFormatter;
import ai.duvo.shell.output.OutputFile;
import ai.duvo.shell.progress.Activity;
import ai.duvo.shell.progress.Amount;
import ai.duvo.shell.script.Script;
import ai.duvo.shell.secret.SecretMasker;
import ai.duvo.shell.session.CommandContext;
import ai.duvo.shell.session.Session;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;
import reactor.core.scheduler.Schedulers;

/** Replays scripts, each on a session of its own; one report, one exit code. */
public final class ReplayRunner {

    private final CommandContext context;
    private final ActiveOptions defaults;
    private final ReplayOptions options;
    private final SecretMasker secrets;
    private final UnaryOperator<String> withoutSecrets;
    private final String version;
    private final ExchangeRecorder exchanges = new ExchangeRecorder();
    private final @Nullable Playback playback;

    /**
     * Prepares them.
     *
     * @param context the command that asks for them; their sessions are forked from its own
     * @param defaults the global options of each line that gives none
     * @param withoutSecrets takes the values of sensitive options out of a line
     * @param version duvo's own, for reports
     */
    public ReplayRunner(
            CommandContext context,
            ActiveOptions defaults,
            ReplayOptions options,
            SecretMasker secrets,
            UnaryOperator<String> withoutSecrets,
            String version) {
        this.context = context;
        this.defaults = defaults;
        this.options = options;
        this.secrets = secrets;
        this.withoutSecrets = withoutSecrets;
        this.version = version;
        Path archive = options.offline();
        this.playback = archive == null ? null : Playback.read(archive, secrets);
    }

    /**
     * Runs them.
     *
     * @param names of the scripts, as the user gave them
     * @param read reads one of them
     * @return the exit code: that of the first script that failed, else 0
     */
    public int run(List<String> names, Function<String, Script> read) {
        long start = System.nanoTime();
        List<ScriptResult> results = options.jobs() > 1 && names.size() > 1 || options.onlyFailed()
                ? together(names, read)
                : names.size() == 1
                        ? List.of(replay(names.get(0), read, context.console(), false))
                        : oneByOne(names, read);
        Duration took = Duration.ofNanos(System.nanoTime() - start);
        if (names.size() > 1 || (options.onlyFailed() && names.size() == 1)) {
            summary(results, took);
        }
        Failure unwritten = write(new ReplayReport(results, took, version, secrets));
        int code = results.stream()
                .mapToInt(ScriptResult::exitCode)
                .filter(c -> c != 0)
                .findFirst()
                .orElse(0);
        return code == 0 && unwritten != null ? unwritten.code().value() : code;
    }

    /** Writes every file that is wanted, whatever becomes of the others; tells and gives the last failure. */
    private @Nullable Failure write(ReplayReport report) {
        Map<Path, Supplier<byte[]>> files = new LinkedHashMap<>();
        options.reports().forEach(file -> files.put(file, () -> report.toBytes(file)));
        Path har = options.saveExchanges();
        if (har != null) {
            files.put(har, () -> exchanges.toHar(secrets, version));
        }
        Failure worst = update();
        for (Map.Entry<Path, Supplier<byte[]>> file : files.entrySet()) {
            try {
                byte[] content = file.getValue().get();
                OutputFile.write(context.trust(), file.getKey(), true, OutputFile.ownerOnly(out -> out.write(content)));
            } catch (Failure failure) {
                context.console().err(FailureFormatter.of(failure, false, withoutSecrets));
                worst = failure;
            }
        }
        return worst;
    }

    private @Nullable Failure update() {
        ExpectUpdates updates = options.updates();
        try {
            if (updates != null) {
                updates.write(context.trust(), line -> context.console().err(withoutSecrets.apply(line)));
            }
            return null;
        } catch (Failure failure) {
            context.console().err(FailureFormatter.of(failure, false, withoutSecrets));
            return failure;
        }
    }

    private List<ScriptResult> oneByOne(List<String> names, Function<String, Script> read) {
        List<ScriptResult> results = new ArrayList<>();
        try (Activity files = context.requests().activity("", Amount.Unit.FILES)) {
            for (String name : names) {
                context.requests().stopWhenInterrupted();
                heading(name);
                files.rename(name);
                files.advance(results.size(), names.size());
                results.add(replay(name, read, context.console(), true));
                if (context.console().isClosed()) {
                    break;
                }
            }
        }
        return results;
    }

    /** Several at once; each prints what it has to say when it is done, in the order of the names. */
    private List<ScriptResult> together(List<String> names, Function<String, Script> read) {
        Scheduler threads = Schedulers.newBoundedElastic(options.jobs(), Integer.MAX_VALUE, "duvo-replay", 60, true);
        try (Activity files = context.requests().activity("files", Amount.Unit.FILES)) {
            AtomicInteger done = new AtomicInteger();
            Mono<List<ScriptResult>> all = Flux.fromIterable(names)
                    .flatMapSequential(
                            name -> Mono.fromCallable(() -> context.console().isClosed() ? null : buffered(name, read))
                                    .subscribeOn(threads)
                                    .doOnNext(one -> files.advance(done.incrementAndGet(), names.size())),
                            options.jobs())
                    .map(this::printed)
                    .collectList();
            return context.requests().awaitQuietly(all, "interrupted; the scripts were stopped");
        } finally {
            threads.dispose();
        }
    }

    private record Buffered(String name, ScriptResult result, String out, String err) {}

    private Buffered buffered(String name, Function<String, Script> read) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        ScriptResult result = replay(name, read, context.console().redirected(out, err), true);
        return new Buffered(name, result, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }

    private ScriptResult printed(Buffered script) {
        if (options.onlyFailed() && script.result().exitCode() == 0) {
            return script.result();
        }
        heading(script.name());
        context.console().lenient(true);
        context.console().out(script.out());
        script.err().lines().forEach(context.console()::err);
        context.console().lenient(false);
        Failure lost = context.console().takeFailure();
        if (lost == null) {
            return script.result();
        }
        context.console().err(FailureFormatter.of(lost, false, withoutSecrets));
        return script.result().failing(lost);
    }

    private void heading(String name) {
        if (!options.quiet()) {
            context.console().err(name);
        }
    }

    private void summary(List<ScriptResult> results, Duration took) {
        long failed = results.stream().filter(r -> r.exitCode() != 0).count();
        if (options.quiet() && failed == 0) {
            return;
        }
        String files = results.size() == 1 ? "1 file" : results.size() + " files";
        String text = failed == 0 ? files : failed + " of " + files + " failed";
        context.console()
                .err(ReplayProgress.mark(context.console(), failed == 0) + " " + text + ", "
                        + ReplayProgress.seconds(took));
    }

    private ScriptResult replay(String name, Function<String, Script> read, Console console, boolean isOneOfMany) {
        try (Session session = context.forks().open(console, defaults, isOneOfMany)) {
            if (options.dryRun()) {
                session.state().showOnly();
            }
            if (playback != null) {
                session.state().playBack(playback);
            }
            if (options.saveExchanges() != null) {
                session.observe(exchanges);
            }
            return new ScriptReplay(session, options, withoutSecrets, word -> context.state()
                            .answers()
                            .add(context.invocation(), "file", word))
                    .run(name, read);
        }
    }
}
