package ai.duvo.shell;

import ai.duvo.shell.account.ActiveOptions;
import ai.duvo.shell.catalog.Catalog;
import ai.duvo.shell.catalog.Kind;
import ai.duvo.shell.completion.NameResolver;
import ai.duvo.shell.line.CommandResolver;
import ai.duvo.shell.line.Invocation;
import ai.duvo.shell.line.Pipeline;
import ai.duvo.shell.line.Statement;
import ai.duvo.shell.notification.Notice;
import ai.duvo.shell.notification.RunWatch;
import ai.duvo.shell.notification.WatchedRun;
import ai.duvo.shell.output.ShortIds;
import ai.duvo.shell.output.VisibleText;
import ai.duvo.shell.session.CommandObserver;
import ai.duvo.shell.session.CommandResult;
import ai.duvo.shell.session.Session;
import ai.duvo.shell.session.blocking.BlockingCalls;
import ai.duvo.shell.settings.ShellSettings;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** Notices of runs: what was started at this prompt and goes on without anybody who follows it, is watched behind it. */
final class RunNotices implements CommandObserver, AutoCloseable {

    private static final Set<String> FOLLOWING = Set.of("runs follow", "runs messages");

    private static final Duration NAMES = Duration.ofSeconds(2);

    private final Session session;
    private final Catalog catalog;
    private final NameResolver names;
    private final RunWatch watch;
    private Consumer<Notice> notices = notice -> {};
    private volatile boolean isShown = true;

    /** Watches nothing yet. */
    RunNotices(Session session, Catalog catalog, NameResolver names, Supplier<Scheduler> timer) {
        this.session = session;
        this.catalog = catalog;
        this.names = names;
        this.watch = new RunWatch(timer, this::tell);
    }

    /** Tells them so from now on. */
    void to(Consumer<Notice> next) {
        notices = next;
    }

    /** This statement runs next: what its commands bring is seen, or goes elsewhere. */
    void runs(Statement statement) {
        isShown = !(statement instanceof Statement.Assign)
                && !(statement instanceof Statement.Call call && isSentOn(call.pipeline()));
    }

    private static boolean isSentOn(Pipeline pipeline) {
        return pipeline.jq() != null || pipeline.file() != null || pipeline.program() != null;
    }

    @Override
    public void ended(CommandResult result) {
        String command = result.invocation().command().name();
        boolean isStart = command.equals("runs start");
        boolean isFollow = FOLLOWING.contains(command)
                && (command.equals("runs follow") || result.invocation().flag("follow"));
        if (session.state().isDry(result.options())) {
            return;
        }
        List<WatchedRun> read = ReadRuns.of(result);
        if (isStart || isFollow) {
            WatchedRun run = read.isEmpty()
                    ? WatchedRun.named(
                            isStart ? "" : result.invocation().argument("id").orElse(""))
                    : read.get(read.size() - 1);
            if (!run.id().isEmpty()) {
                watch.watch(run.unasked(), look(run.id(), result.options()));
            }
        } else if (isShown) {
            read.stream().filter(WatchedRun::isEnded).forEach(watch::seen);
        }
    }

    private Mono<JsonNode> look(String run, ActiveOptions options) {
        Invocation get = new CommandResolver(catalog).bind(CommandResolver.values(List.of("runs", "get", run)));
        return session.lists().look(get, options);
    }

    private void tell(WatchedRun run) {
        boolean isLoud =
                ShellSettings.value(ShellSettings.NOTIFY, session.variables()).equals("on");
        String id = ShortIds.USUAL.alone(run.id());
        String agent = agent(run);
        String text = "run " + id + (agent.isEmpty() ? "" : " of " + agent)
                + (run.isEnded() ? " ended: " + run.status() : " asks: " + run.question() + " · runs follow " + id);
        notices.accept(new Notice(VisibleText.text(session.secrets().mask(text)), isLoud, () -> watch.isNews(run)));
    }

    private String agent(WatchedRun run) {
        return names.known(Kind.AGENT, run.agent(), Map.of(), session.state().defaults())
                .map(NameResolver.Found::name)
                .orElse("");
    }

    /** A list of agents that is not here yet is worth a moment. */
    private void readNames(List<WatchedRun> runs) {
        runs.stream()
                .filter(run -> !run.agent().isEmpty() && agent(run).isEmpty())
                .findFirst()
                .ifPresent(run -> BlockingCalls.settles(
                        names.find(
                                Kind.AGENT,
                                run.agent(),
                                Map.of(),
                                session.state().defaults()),
                        NAMES));
    }

    /** The runs of this prompt, newest first, as they were at the last look; who asks sees them. */
    ArrayNode mine() {
        if (isShown) {
            watch.seen();
        }
        ArrayNode runs = JsonNodeFactory.instance.arrayNode();
        readNames(watch.runs());
        watch.runs().forEach(run -> runs.addObject()
                .put("id", run.id())
                .put("status", run.status())
                .put("agent_name", agent(run).isEmpty() ? run.agent() : agent(run))
                .put("created_at", run.created())
                .put("asks", run.isAsking() ? run.question() : ""));
        return runs;
    }

    @Override
    public void close() {
        watch.close();
    }
}
