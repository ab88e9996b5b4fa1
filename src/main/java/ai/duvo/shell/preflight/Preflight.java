package ai.duvo.shell.preflight;

import ai.duvo.shell.failure.ExitCode;
import ai.duvo.shell.failure.Failure;
import ai.duvo.shell.session.CommandContext;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import tools.jackson.databind.JsonNode;

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
     * @throws Failure when the API refuses the key or cannot be reached at all
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
                        connections,
                        sandbox)
                .map(all -> findings(all.getT1(), all.getT2(), all.getT3(), all.getT4(), all.getT5(), all.getT6()));
    }

    /** The team that commands work on: its id, or why it is not known. */
    record Team(String id, String trouble) {}

    /** The revision that is looked at, and what it holds. */
    private record RevisionParts(
            RevisionCheck revision, @Nullable SlotTopology topology) {}

    private Mono<RevisionParts> revision(List<CheckResponse> pages) {
        RevisionCheck check = new RevisionCheck(target, pages);
        String id = checks.isDry() ? check.dryId() : check.id();
        if (id.isEmpty()) {
            return Mono.just(new RevisionParts(check, null));
        }
        Map<String, String> path = Map.of("agent_id", target.agent(), "build_id", id);
        return Mono.zip(checks.ask(CheckRequests.SLOTS, path), checks.ask(CheckRequests.QUEUE_SETUP, path))
                .flatMap(both -> pins(path, both.getT1())
                        .map(pins -> new RevisionParts(check, new SlotTopology(id, both.getT1(), both.getT2(), pins))));
    }

    private Mono<List<SlotTopology.Pins>> pins(Map<String, String> path, CheckResponse slots) {
        List<JsonNode> wanted = new ArrayList<>();
        slots.json().path("integrations").forEach(slot -> {
            if (!SlotTopology.isQueueSlot(slot)) {
                wanted.add(slot);
            }
        });
        if (checks.isDry()) {
            return pins(path, "<slot>").thenReturn(List.of());
        }
        return Flux.fromIterable(wanted)
                .flatMapSequential(
                        slot -> pins(path, slot.path("id").asString(""))
                                .map(response -> new SlotTopology.Pins(slot, response)),
                        CheckRequests.AT_A_TIME)
                .collectList();
    }

    private Mono<CheckResponse> pins(Map<String, String> ofRevision, String slot) {
        Map<String, String> path = new HashMap<>(ofRevision);
        path.put("integration_id", slot);
        return checks.ask(CheckRequests.PINS, path);
    }

    private List<Finding> findings(
            CheckResponse agent,
            Team team,
            RevisionParts revision,
            CheckResponse triggers,
            List<CheckResponse> connections,
            Optional<CheckResponse> sandbox) {
        requireAnswer(agent);
        List<Finding> all = new ArrayList<>();
        TeamCheck ofTeam = new TeamCheck(target, agent, team);
        all.add(ofTeam.finding());
        if (agent.isAbsent()) {
            all.add(Finding.unknown("revision", "not known without the agent"));
        } else {
            all.add(revision.revision().finding());
            SlotTopology topology = revision.topology();
            if (topology == null) {
                all.add(Finding.unknown("connections", "not known without a revision"));
            } else {
                all.addAll(new ConnectionCheck(target, topology, connections).findings());
                all.addAll(new QueueCheck(target, topology, triggers).findings());
            }
        }
        sandbox.map(response -> SandboxCheck.of(target, response)).ifPresent(all::add);
        if (!context.requests().isPlayedBack()) {
            all.add(ClientChecks.rateLimit(checks.responses(), Clock.systemUTC().instant()));
            all.add(ClientChecks.clock(checks.responses()));
        }
        return all;
    }

    private static void requireAnswer(CheckResponse agent) {
        Failure failure = agent.failure();
        if (failure != null && (agent.status() == 0 || failure.code() == ExitCode.AUTHENTICATION)) {
            throw failure;
        }
    }
}
