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
    private final PreflightTarget subject;
    private final CheckRequests questions;

    /** Checks this, for the account and the team of that command. */
    public Preflight(CommandContext context, PreflightTarget subject) {
        this.context = context;
        this.subject = subject;
        this.questions = new CheckRequests(context.requests(), Clock.systemUTC());
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
        PreflightTarget subject = new PreflightTarget("", null, id, globals);
        Mono<CheckResponse> files = new CheckRequests(context.requests(), Clock.systemUTC())
                .ask(CheckRequests.FILES, Map.of("sandbox_id", id));
        return SandboxCheck.of(subject, context.requests().await(files, INTERRUPTED));
    }

    private Mono<List<Finding>> facts() {
        Map<String, String> path = Map.of("agent_id", subject.agent());
        Mono<Team> team = questions
                .team()
                .map(id -> new Team(id, ""))
                .onErrorResume(Failure.class, f -> Mono.just(new Team("", String.valueOf(f.getMessage()))));
        Mono<List<CheckResponse>> connections = team.flatMap(t -> t.id().isEmpty()
                ? Mono.just(List.<CheckResponse>of())
                : questions.pages(CheckRequests.CONNECTIONS, Map.of("teamId", t.id())));
        Mono<Optional<CheckResponse>> sandbox = Mono.justOrEmpty(subject.sandbox())
                .flatMap(id -> questions.ask(CheckRequests.FILES, Map.of("sandbox_id", id)))
                .map(Optional::of)
                .defaultIfEmpty(Optional.empty());
        return Mono.zip(
                        questions.ask(CheckRequests.AGENT, path),
                        team,
                        questions.pages(CheckRequests.REVISIONS, path).flatMap(this::revision),
                        questions.ask(CheckRequests.TRIGGERS, path),
                        connections,
                        sandbox)
                .map(all -> findings(all.getT1(), all.getT2(), all.getT3(), all.getT4(), all.getT5(), all.getT6()));
    }

    /** The team that commands work on: its id, or why it is not known. */
    record Team(String id, String trouble) {}

    /** The revision that is looked at, and what it holds. */
    private record Held(RevisionCheck revision, @Nullable SlotTopology wires) {}

    private Mono<Held> revision(List<CheckResponse> pages) {
        RevisionCheck check = new RevisionCheck(subject, pages);
        String id = questions.isDry() ? check.dryId() : check.id();
        if (id.isEmpty()) {
            return Mono.just(new Held(check, null));
        }
        Map<String, String> path = Map.of("agent_id", subject.agent(), "build_id", id);
        return Mono.zip(questions.ask(CheckRequests.SLOTS, path), questions.ask(CheckRequests.QUEUE_SETUP, path))
                .flatMap(both -> pins(path, both.getT1())
                        .map(pins -> new Held(check, new SlotTopology(id, both.getT1(), both.getT2(), pins))));
    }

    private Mono<List<SlotTopology.Pins>> pins(Map<String, String> path, CheckResponse slots) {
        List<JsonNode> wanted = new ArrayList<>();
        slots.json().path("integrations").forEach(slot -> {
            if (!SlotTopology.isQueueSlot(slot)) {
                wanted.add(slot);
            }
        });
        if (questions.isDry()) {
            return pins(path, "<slot>").thenReturn(List.of());
        }
        return Flux.fromIterable(wanted)
                .flatMapSequential(
                        slot -> pins(path, slot.path("id").asString(""))
                                .map(reply -> new SlotTopology.Pins(slot, reply)),
                        CheckRequests.AT_A_TIME)
                .collectList();
    }

    private Mono<CheckResponse> pins(Map<String, String> ofRevision, String slot) {
        Map<String, String> path = new HashMap<>(ofRevision);
        path.put("integration_id", slot);
        return questions.ask(CheckRequests.PINS, path);
    }

    private List<Finding> findings(
            CheckResponse agent,
            Team team,
            Held held,
            CheckResponse triggers,
            List<CheckResponse> connections,
            Optional<CheckResponse> sandbox) {
        requireAnswer(agent);
        List<Finding> all = new ArrayList<>();
        TeamCheck ofTeam = new TeamCheck(subject, agent, team);
        all.add(ofTeam.finding());
        if (agent.isAbsent()) {
            all.add(Finding.unknown("revision", "not known without the agent"));
        } else {
            all.add(held.revision().finding());
            SlotTopology wires = held.wires();
            if (wires == null) {
                all.add(Finding.unknown("connections", "not known without a revision"));
            } else {
                all.addAll(new ConnectionCheck(subject, wires, connections).findings());
                all.addAll(new QueueCheck(subject, wires, triggers).findings());
            }
        }
        sandbox.map(reply -> SandboxCheck.of(subject, reply)).ifPresent(all::add);
        if (!context.requests().isPlayedBack()) {
            all.add(ClientChecks.rateLimit(
                    questions.replies(), Clock.systemUTC().instant()));
            all.add(ClientChecks.clock(questions.replies()));
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
