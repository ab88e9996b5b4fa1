package ai.duvo.shell;

import ai.duvo.shell.account.ActiveOptions;
import ai.duvo.shell.catalog.Catalog;
import ai.duvo.shell.catalog.Kind;
import ai.duvo.shell.completion.NameResolver;
import ai.duvo.shell.failure.InterruptedFailure;
import ai.duvo.shell.line.CommandResolver;
import ai.duvo.shell.line.Invocation;
import ai.duvo.shell.notification.Notice;
import ai.duvo.shell.notification.RunWatch;
import ai.duvo.shell.notification.WatchedRun;
import ai.duvo.shell.output.ShortIds;
import ai.duvo.shell.output.VisibleText;
import ai.duvo.shell.session.CommandObserver;
import ai.duvo.shell.session.CommandResult;
import ai.duvo.shell.session.Session;
import ai.duvo.shell.settings.ShellSettings;
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

    private final Session session;
    private final Catalog catalog;
    private final NameResolver names;
    private final RunWatch watch;
    private Consumer<Notice> notices = notice -> {};

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

    @Override
    public void ended(CommandResult result) {
        String command = result.invocation().command().name();
        boolean isStart = command.equals("runs start");
        boolean isFollow = FOLLOWING.contains(command)
                && (command.equals("runs follow") || result.invocation().flag("follow"));
        if ((!isStart && !isFollow) || session.state().isDry(result.options())) {
            return;
        }
        boolean isLeft = result.failure() == null || result.failure() instanceof InterruptedFailure;
        WatchedRun run = run(result, isStart);
        if (run.id().isEmpty()) {
            return;
        }
        if (isLeft && !run.isEnded()) {
            watch.watch(run, look(run.id(), result.options()));
        } else {
            watch.seen(run.isEnded() ? run : ended(run));
        }
    }

    private static WatchedRun run(CommandResult result, boolean isStart) {
        JsonNode answer = result.answer().hasValue() ? result.answer().value() : JsonNodeFactory.instance.objectNode();
        WatchedRun told = WatchedRun.of(answer);
        return isStart || !told.id().isEmpty()
                ? told
                : WatchedRun.named(result.invocation().argument("id").orElse(""));
    }

    private static WatchedRun ended(WatchedRun run) {
        return new WatchedRun(run.id(), run.agent(), "failed", run.created(), "", "");
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
        notices.accept(new Notice(VisibleText.text(session.secrets().mask(text)), isLoud));
    }

    private String agent(WatchedRun run) {
        return names.known(Kind.AGENT, run.agent(), Map.of(), session.state().defaults())
                .map(NameResolver.Found::name)
                .orElse("");
    }

    /** The runs of this prompt, newest first, as they were at the last look. */
    ArrayNode mine() {
        ArrayNode runs = JsonNodeFactory.instance.arrayNode();
        watch.runs().forEach(run -> runs.addObject()
                .put("id", run.id())
                .put("status", run.status())
                .put("agent_name", agent(run))
                .put("created_at", run.created())
                .put("asks", run.isAsking() ? run.question() : ""));
        return runs;
    }

    @Override
    public void close() {
        watch.close();
    }
}
