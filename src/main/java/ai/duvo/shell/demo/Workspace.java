package ai.duvo.shell.demo;

import ai.duvo.shell.demo.store.ApiFault;
import ai.duvo.shell.demo.store.CollectionHook;
import ai.duvo.shell.demo.store.DataFiles;
import ai.duvo.shell.demo.store.DemoSandbox;
import ai.duvo.shell.demo.store.DemoStore;
import ai.duvo.shell.demo.store.Ids;
import ai.duvo.shell.demo.store.StoreContext;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import tools.jackson.databind.node.ObjectNode;

/** The state of the demo workspace. Guarded by its own lock: the server holds it while a route runs. */
final class Workspace implements StoreContext {

    static final String KEY = "dv_demo_4f6c1d2e9b8a7053";

    final Clock clock;
    final Random random;
    final String teamId;
    final String organizationId;
    final String userId;
    final String colleagueId;
    final String otherTeamId;
    final long seed;
    final Instant openedAt;
    final DemoStore store;
    final List<ObjectNode> agents = new ArrayList<>();
    final List<ObjectNode> revisions = new ArrayList<>();
    final Map<String, List<ObjectNode>> slots = new LinkedHashMap<>();
    final Map<String, Map<String, Instant>> pins = new LinkedHashMap<>();
    final Map<String, List<String>> slotQueues = new LinkedHashMap<>();
    final List<ObjectNode> integrations = new ArrayList<>();
    final List<ObjectNode> connections = new ArrayList<>();
    final List<ObjectNode> queues = new ArrayList<>();
    final List<DemoRun> runs = new ArrayList<>();
    final Map<String, DemoSandbox> sandboxes = new LinkedHashMap<>();
    final CaseHook caseLife = new CaseHook(this);
    final SignInRoutes signIns = new SignInRoutes(this);
    final DemoTopology wiring = new DemoTopology(this);
    URI address = URI.create("http://127.0.0.1");

    Workspace(Clock clock, long seed) {
        this(clock, seed, DataFiles.ofTheProgram());
    }

    Workspace(Clock clock, long seed, DataFiles files) {
        this.clock = clock;
        this.openedAt = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        this.seed = seed;
        this.random = new Random(seed);
        this.teamId = newId();
        this.organizationId = newId();
        this.userId = newId();
        this.colleagueId = newId();
        this.otherTeamId = Ids.next(new Random(~seed));
        new SeedData(this).plant();
        this.store = new DemoStore(this, files);
        store.hook("agents", new AgentHook(this));
        store.hook("revisions", new RevisionHook(this));
        store.hook("cases", caseLife);
        store.hook("schedules", CollectionHook.created(this::ofTheLiveRevision));
        store.hook("connections", signIns);
        PulseRoutes pulse = new PulseRoutes(this);
        store.hook("dashboards", pulse);
        store.hook("dashboard_messages", pulse);
        store.hook("files", TeamFiles.of(this));
        store.hook("secrets", new SecretHook());
        store.hook("snapshots", new ClarityRoutes(this));
        store.plant("agents", agents);
        store.plant("integrations", integrations);
        store.plant("connections", connections);
        store.plant("queues", queues);
        store.plant("revisions", revisions);
    }

    private void ofTheLiveRevision(ObjectNode schedule) {
        ObjectNode agent = agent(schedule.path("agent_id").asString());
        schedule.set("build_id", wiring.ofRun(agent).path("id"));
    }

    /** A UUID that looks random and is the same in every demo of that seed. */
    final String newId() {
        return Ids.next(random);
    }

    @Override
    public Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }

    ObjectNode agent(String id) {
        return find(agents, id, "Agent");
    }

    ObjectNode revision(String agentId, String id) {
        agent(agentId);
        return find(revisionsOf(agentId), id, "Revision");
    }

    /** The revisions of an agent, the newest first. */
    List<ObjectNode> revisionsOf(String agentId) {
        return revisions.stream()
                .filter(revision -> revision.path("agent_id").asString().equals(agentId))
                .toList();
    }

    /** The queues that a slot is linked to, as far as they are still there. */
    List<String> queuesOf(ObjectNode slot) {
        List<String> linked = slotQueues.getOrDefault(slot.path("id").asString(), List.of());
        return linked.stream()
                .filter(id ->
                        queues.stream().anyMatch(q -> q.path("id").asString().equals(id)))
                .toList();
    }

    /** The agent that a trigger starts, unless it is gone. */
    Optional<ObjectNode> agentOf(ObjectNode trigger) {
        return agents.stream()
                .filter(agent -> agent.path("id").equals(trigger.path("agent_id")))
                .findFirst();
    }

    DemoRun run(String id) {
        return runs.stream().filter(r -> r.id().equals(id)).findFirst().orElseThrow(() -> ApiFault.notFound("Run"));
    }

    /** A sandbox that has not expired. */
    DemoSandbox sandbox(String id) {
        DemoSandbox sandbox = sandboxes.get(id);
        if (sandbox == null || !now().isBefore(sandbox.expiresAt())) {
            throw ApiFault.notFound("Sandbox");
        }
        return sandbox;
    }

    @Override
    public Instant openedAt() {
        return openedAt;
    }

    @Override
    public long seed() {
        return seed;
    }

    @Override
    public URI address() {
        return address;
    }

    @Override
    public String known(String name) {
        return switch (name) {
            case "user" -> userId;
            case "colleague" -> colleagueId;
            case "team" -> teamId;
            case "otherTeam" -> otherTeamId;
            case "organization" -> organizationId;
            // what the suggestions come from
            case "run" -> runs.get(4).id();
            default -> throw new IllegalArgumentException(name);
        };
    }

    static ObjectNode find(List<ObjectNode> items, String id, String what) {
        return Ids.find(items, "id", id, what);
    }
}
