package ai.duvo.shell.session.preflight;

import ai.duvo.shell.failure.ExitCode;
import ai.duvo.shell.failure.Failure;
import ai.duvo.shell.session.Work;
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

    private final Work work;
    private final Subject subject;
    private final Questions questions;

    /** Checks this, for the account and the team of that command. */
    public Preflight(Work work, Subject subject) {
        this.work = work;
        this.subject = subject;
        this.questions = new Questions(work, Clock.systemUTC());
    }

    /**
     * What was found, in a fixed order.
     *
     * @throws Failure when the API refuses the key or cannot be reached at all
     */
    public List<Finding> findings() {
        return work.await(facts(), INTERRUPTED);
    }

    /** Whether a sandbox is still there, for a line that names no agent. */
    public static Finding sandbox(Work work, String id, String globals) {
        Subject subject = new Subject("", null, id, globals);
        Mono<Reply> files = new Questions(work, Clock.systemUTC()).ask(Questions.FILES, Map.of("sandbox_id", id));
        return SandboxCheck.of(subject, work.await(files, INTERRUPTED));
    }

    private Mono<List<Finding>> facts() {
        Map<String, String> path = Map.of("agent_id", subject.agent());
        Mono<Team> team = questions
                .team()
                .map(id -> new Team(id, ""))
                .onErrorResume(Failure.class, f -> Mono.just(new Team("", String.valueOf(f.getMessage()))));
        Mono<List<Reply>> connections = team.flatMap(t -> t.id().isEmpty()
                ? Mono.just(List.<Reply>of())
                : questions.pages(Questions.CONNECTIONS, Map.of("teamId", t.id())));
        Mono<Optional<Reply>> sandbox = Mono.justOrEmpty(subject.sandbox())
                .flatMap(id -> questions.ask(Questions.FILES, Map.of("sandbox_id", id)))
                .map(Optional::of)
                .defaultIfEmpty(Optional.empty());
        return Mono.zip(
                        questions.ask(Questions.AGENT, path),
                        team,
                        questions.pages(Questions.REVISIONS, path).flatMap(this::revision),
                        questions.ask(Questions.TRIGGERS, path),
                        connections,
                        sandbox)
                .map(all -> findings(all.getT1(), all.getT2(), all.getT3(), all.getT4(), all.getT5(), all.getT6()));
    }

    /** The team that commands work on: its id, or why it is not known. */
    record Team(String id, String trouble) {}

    /** The revision that is looked at, and what it holds. */
    private record Held(RevisionCheck revision, @Nullable Wires wires) {}

    private Mono<Held> revision(List<Reply> pages) {
        RevisionCheck check = new RevisionCheck(subject, pages);
        String id = questions.isDry() ? check.dryId() : check.id();
        if (id.isEmpty()) {
            return Mono.just(new Held(check, null));
        }
        Map<String, String> path = Map.of("agent_id", subject.agent(), "build_id", id);
        return Mono.zip(questions.ask(Questions.SLOTS, path), questions.ask(Questions.QUEUE_SETUP, path))
                .flatMap(both -> pins(path, both.getT1())
                        .map(pins -> new Held(check, new Wires(id, both.getT1(), both.getT2(), pins))));
    }

    private Mono<List<Wires.Pins>> pins(Map<String, String> path, Reply slots) {
        List<JsonNode> wanted = new ArrayList<>();
        slots.json().path("integrations").forEach(slot -> {
            if (!Wires.isQueueSlot(slot)) {
                wanted.add(slot);
            }
        });
        if (questions.isDry()) {
            return pins(path, "<slot>").thenReturn(List.of());
        }
        return Flux.fromIterable(wanted)
                .flatMapSequential(
                        slot -> pins(path, slot.path("id").asString("")).map(reply -> new Wires.Pins(slot, reply)),
                        Questions.AT_A_TIME)
                .collectList();
    }

    private Mono<Reply> pins(Map<String, String> ofRevision, String slot) {
        Map<String, String> path = new HashMap<>(ofRevision);
        path.put("integration_id", slot);
        return questions.ask(Questions.PINS, path);
    }

    private List<Finding> findings(
            Reply agent, Team team, Held held, Reply triggers, List<Reply> connections, Optional<Reply> sandbox) {
        requireAnswer(agent);
        List<Finding> all = new ArrayList<>();
        TeamCheck ofTeam = new TeamCheck(subject, agent, team);
        all.add(ofTeam.finding());
        if (agent.isAbsent()) {
            all.add(Finding.unknown("revision", "not known without the agent"));
        } else {
            all.add(held.revision().finding());
            Wires wires = held.wires();
            if (wires == null) {
                all.add(Finding.unknown("connections", "not known without a revision"));
            } else {
                all.addAll(new ConnectionCheck(subject, wires, connections).findings());
                all.addAll(new QueueCheck(subject, wires, triggers).findings());
            }
        }
        sandbox.map(reply -> SandboxCheck.of(subject, reply)).ifPresent(all::add);
        if (!work.isPlayedBack()) {
            all.add(ClientChecks.rateLimit(
                    questions.replies(), Clock.systemUTC().instant()));
            all.add(ClientChecks.clock(questions.replies()));
        }
        return all;
    }

    private static void requireAnswer(Reply agent) {
        Failure failure = agent.failure();
        if (failure != null && (agent.status() == 0 || failure.code() == ExitCode.AUTHENTICATION)) {
            throw failure;
        }
    }
}
