package ai.duvo.shell.handler;

import ai.duvo.shell.account.ActiveOptions;
import ai.duvo.shell.account.Selection;
import ai.duvo.shell.account.Selection.Thing;
import ai.duvo.shell.catalog.Kind;
import ai.duvo.shell.failure.ExitCode;
import ai.duvo.shell.failure.Failure;
import ai.duvo.shell.json.Json;
import ai.duvo.shell.output.VisibleText;
import ai.duvo.shell.session.CommandContext;
import ai.duvo.shell.session.CommandOutput;
import ai.duvo.shell.session.NameLookup;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** {@code use …}: things are found by id or by a name that only one of them has. */
final class UseHandlers {

    private static final List<String> REVISION_NAMES = List.of("name", "revision_name");
    private static final Set<String> STATES = Set.of("live", "draft");
    private static final int SHORT_ID = 13;

    private UseHandlers() {}

    static CommandOutput show(CommandContext work) {
        if (work.invocation().flag("clear")) {
            return SelectionChange.of(work).forget(SelectionChange.KINDS);
        }
        Selection now = work.session().contexts().with(work.options());
        ObjectNode answer = JsonNodeFactory.instance.objectNode();
        answer.put("profile", work.access().label());
        answer.put("team", work.options().value("team").orElse(work.access().team()));
        put(answer, "agent", now, Kind.AGENT);
        put(answer, "revision", now, Kind.REVISION);
        put(answer, "sandbox", now, Kind.SANDBOX);
        return work.look(CommandOutput.of(Json.write(answer), work.command().result()));
    }

    static CommandOutput agent(CommandContext work) {
        SelectionChange inUse = SelectionChange.of(work);
        if (inUse.isClearing()) {
            return inUse.forget(List.of(Kind.AGENT));
        }
        String word = inUse.wanted("agent");
        Thing agent;
        if (NameLookup.isId(word)) {
            JsonNode found = work.json(work.plan(work.operation(1), Map.of())).path("agent");
            agent = new Thing(word, found.path("name").asString(word));
        } else {
            agent = named(work, Kind.AGENT, word);
        }
        return inUse.take(Kind.AGENT, agent, inUse.context().with(Kind.AGENT, agent));
    }

    static CommandOutput revision(CommandContext work) {
        SelectionChange inUse = SelectionChange.of(work);
        if (inUse.isClearing()) {
            return inUse.forget(List.of(Kind.REVISION));
        }
        String word = inUse.wanted("revision");
        String agent = work.invocation()
                .option("agent")
                .orElseThrow(() -> Failure.error(
                        "a revision belongs to an agent, and none is in use",
                        "use agent NAME first, or give --agent as well"));
        Thing revision = revision(work, word);
        boolean isSame = inUse.context()
                .of(Kind.AGENT)
                .filter(thing -> thing.id().equals(agent))
                .isPresent();
        Selection below =
                isSame ? inUse.context() : inUse.context().with(Kind.AGENT, new Thing(agent, shortened(agent)));
        return inUse.take(Kind.REVISION, revision, below.with(Kind.REVISION, revision));
    }

    private static Thing revision(CommandContext work, String word) {
        if (NameLookup.isId(word)) {
            JsonNode found = work.json(work.plan(work.operation(1), Map.of())).path("build");
            return work.isDry() ? new Thing(word, shortened(word)) : new Thing(word, called(found));
        }
        Optional<JsonNode> found = STATES.contains(word)
                ? newest(work, word)
                : work.names().find(work.invocation(), Kind.REVISION, REVISION_NAMES, word);
        return found.map(build -> new Thing(build.path("id").asString(), called(build)))
                .orElseGet(() -> SelectionChange.unsent(Kind.REVISION, word));
    }

    static CommandOutput sandbox(CommandContext work) {
        SelectionChange inUse = SelectionChange.of(work);
        if (inUse.isClearing()) {
            return inUse.forget(List.of(Kind.SANDBOX));
        }
        String id = inUse.wanted("sandbox");
        Thing sandbox = new Thing(id, shortened(id));
        return inUse.take(Kind.SANDBOX, sandbox, inUse.context().with(Kind.SANDBOX, sandbox));
    }

    static CommandOutput team(CommandContext work) {
        SelectionChange inUse = SelectionChange.of(work);
        ActiveOptions before = work.session().defaults();
        if (inUse.isClearing()) {
            return inUse.move(before.without("team"), "using the profile's own team");
        }
        String word = inUse.wanted("team");
        Thing team = named(work, Kind.TEAM, word);
        work.session().contexts().called(team.id(), team.name());
        return inUse.move(
                before.with(Map.of("team", List.of(team.id()))),
                "using team " + VisibleText.text(team.name()) + " (" + VisibleText.text(team.id()) + ")");
    }

    static CommandOutput profile(CommandContext work) {
        SelectionChange inUse = SelectionChange.of(work);
        ActiveOptions before = work.session().defaults().without("team");
        if (inUse.isClearing()) {
            return inUse.move(before.without("profile"), "using the default profile");
        }
        String name = inUse.wanted("profile");
        work.session().accounts().profiles().load().require(name);
        return inUse.move(
                before.without("demo").with(Map.of("profile", List.of(name))),
                "using profile " + VisibleText.text(name));
    }

    /** The one thing of that kind with that id or name. */
    private static Thing named(CommandContext work, Kind kind, String word) {
        return work.names()
                .find(work.invocation(), kind, List.of("name"), word)
                .map(item ->
                        new Thing(item.path("id").asString(), item.path("name").asString(word)))
                .orElseGet(() -> SelectionChange.unsent(kind, word));
    }

    private static Optional<JsonNode> newest(CommandContext work, String state) {
        List<JsonNode> all = work.names().all(work.invocation(), Kind.REVISION);
        Optional<JsonNode> newest = all.stream()
                .filter(item -> state.equals(item.path("status").asString("")))
                .max(Comparator.comparingLong(
                        item -> item.path("revision_number").asLong(0)));
        if (newest.isEmpty() && !work.isDry()) {
            throw new Failure(
                    ExitCode.NOT_FOUND,
                    "the agent has no revision that is " + state,
                    "revisions list shows those it has");
        }
        return newest;
    }

    /** What a revision is called beside its agent: {@code live}, else {@code v3}. */
    private static String called(JsonNode build) {
        String state = build.path("status").asString("");
        return STATES.contains(state)
                ? state
                : "v" + build.path("revision_number").asString("?");
    }

    private static String shortened(String id) {
        return id.length() <= SHORT_ID ? id : id.substring(0, SHORT_ID) + "…";
    }

    private static void put(ObjectNode answer, String name, Selection now, Kind kind) {
        now.of(kind)
                .ifPresentOrElse(
                        thing -> answer.put(name, thing.id()).put(name + "_name", thing.name()),
                        () -> answer.putNull(name));
    }
}
