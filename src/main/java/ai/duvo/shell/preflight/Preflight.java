package ai.duvo.shell.preflight;

import ai.duvo.shell.failure.Failure;
import ai.duvo.shell.request.AnswerCheck;
import ai.duvo.shell.session.CommandContext;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

/** Asks the API for what makes a run fail without a word. Sends as much at once as it can. */
public final class Preflight {

    private static final String INTERRUPTED = "interrupted: preflight only looks; nothing changed";

    private final CommandContext context;
    private final PreflightTarget target;
    private final CheckRequests checks;

    /** Checks this, for the account and the team of that command. */
    public Preflight(CommandContext context, PreflightTarget target) {
        this.context = context;
        this.target = target;
        this.checks = new CheckRequests(context.requests(), Clock.systemUTC());
    }

    /**
     * What was found, in a fixed order.
     *
     * @throws Failure when the API does not answer the question for the agent
     */
    public List<Finding> findings() {
        return context.requests().await(facts(), INTERRUPTED);
    }

    /** Whether a sandbox is still there, for a line that names no agent. */
    public static Finding sandbox(CommandContext context, String id, String globals) {
        PreflightTarget target = new PreflightTarget("", null, id, globals);
        Mono<CheckResponse> files = new CheckRequests(context.requests(), Clock.systemUTC())
                .ask(CheckRequests.FILES, Map.of("sandbox_id", id));
        return SandboxCheck.of(target, context.requests().await(files, INTERRUPTED));
    }

    private Mono<List<Finding>> facts() {
        Map<String, String> path = Map.of("agent_id", target.agent());
        Mono<Team> team = checks.team()
                .map(id -> new Team(id, ""))
                .onErrorResume(Failure.class, f -> Mono.just(new Team("", String.valueOf(f.getMessage()))));
        Mono<List<CheckResponse>> connections = team.flatMap(t -> t.id().isEmpty()
                ? Mono.just(List.<CheckResponse>of())
                : checks.pages(CheckRequests.CONNECTIONS, Map.of("teamId", t.id())));
        Mono<Optional<CheckResponse>> sandbox = Mono.justOrEmpty(target.sandbox())
                .flatMap(id -> checks.ask(CheckRequests.FILES, Map.of("sandbox_id", id)))
                .map(Optional::of)
                .defaultIfEmpty(Optional.empty());
        return Mono.zip(
                        checks.ask(CheckRequests.AGENT, path),
                        team,
                        checks.pages(CheckRequests.REVISIONS, path).flatMap(this::revision),
                        checks.ask(CheckRequests.TRIGGERS, path),
                        checks.ask(CheckRequests.SCHEDULES, path),
                        connections,
                        sandbox)
                .map(all -> findings(new Facts(
                        all.getT1(), all.getT2(), all.getT3(), all.getT4(), all.getT5(), all.getT6(), all.getT7())));
    }

    /** All that was asked. */
    private record Facts(
            CheckResponse agent,
            Team team,
            RevisionParts parts,
            CheckResponse triggers,
            CheckResponse schedules,
            List<CheckResponse> connections,
            Optional<CheckResponse> sandbox) {}

    /** The team that commands work on: its id, or why it is not known. */
    record Team(String id, String trouble) {}

    /** The revision that is looked at, what it holds, and what the one before it holds. */
    private record RevisionParts(
            RevisionCheck revision,
            RevisionReader.@Nullable Holdings holdings,
            SecretCheck.@Nullable Attached before) {}

    private Mono<RevisionParts> revision(List<CheckResponse> pages) {
        RevisionCheck check = new RevisionCheck(target, pages);
        String id = checks.isDry() ? check.dryId() : check.id();
        if (id.isEmpty()) {
            return Mono.just(new RevisionParts(check, null, null));
        }
        RevisionReader reader = new RevisionReader(checks, target.agent());
        String before = check.idBefore();
        Mono<Optional<SecretCheck.Attached>> older = before.isEmpty()
                ? Mono.just(Optional.empty())
                : reader.attached(before).map(Optional::of);
        return Mono.zip(reader.holdings(id), older)
                .map(both -> new RevisionParts(check, both.getT1(), both.getT2().orElse(null)));
    }

    private List<Finding> findings(Facts facts) {
        requireAnswer(facts.agent(), checks.isDry());
        List<Finding> all = new ArrayList<>();
        TeamCheck ofTeam = new TeamCheck(target, facts.agent(), facts.team());
        all.add(ofTeam.finding());
        if (facts.agent().isAbsent()) {
            all.add(Finding.unknown("revision", "not known without the agent"));
        } else {
            all.add(facts.parts().revision().finding());
            all.addAll(ofRevision(facts));
            all.addAll(new ScheduleCheck(target, facts.parts().revision(), facts.schedules()).findings());
        }
        facts.sandbox().map(response -> SandboxCheck.of(target, response)).ifPresent(all::add);
        if (!context.requests().isPlayedBack()) {
            all.add(ClientChecks.rateLimit(checks.responses(), Clock.systemUTC().instant()));
            all.add(ClientChecks.clock(checks.responses()));
        }
        return all;
    }

    private List<Finding> ofRevision(Facts facts) {
        RevisionParts parts = facts.parts();
        RevisionReader.Holdings holdings = parts.holdings();
        if (holdings == null) {
            return List.of(Finding.unknown("connections", "not known without a revision"));
        }
        SlotTopology topology = holdings.topology();
        Instant now = Clock.systemUTC().instant();
        List<Finding> all = new ArrayList<>(new ConnectionCheck(target, topology, facts.connections()).findings());
        all.addAll(new QueueCheck(target, topology, facts.triggers()).findings());
        all.addAll(new ConsumerCheck(target, topology, facts.triggers(), holdings.claimed(), now).findings());
        all.addAll(new SecretCheck(target, parts.revision(), holdings.attached(), parts.before()).findings());
        return all;
    }

    private static void requireAnswer(CheckResponse agent, boolean isDry) {
        Failure failure = agent.failure();
        if (failure != null && !agent.isAbsent()) {
            throw failure;
        }
        if (failure == null && !isDry) {
            AnswerCheck.withObject(agent.json(), "agent");
        }
    }
}
