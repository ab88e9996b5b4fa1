package ai.duvo.shell.handler;

import ai.duvo.shell.account.ActiveOptions;
import ai.duvo.shell.account.Selection;
import ai.duvo.shell.account.Selection.Thing;
import ai.duvo.shell.catalog.Kind;
import ai.duvo.shell.failure.ExitCode;
import ai.duvo.shell.failure.Failure;
import ai.duvo.shell.failure.NearestWord;
import ai.duvo.shell.json.Json;
import ai.duvo.shell.output.VisibleText;
import ai.duvo.shell.session.CommandContext;
import ai.duvo.shell.session.CommandOutput;
import ai.duvo.shell.session.PagedRequest;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** {@code use …}: things are found by id or by a name that only one of them has. */
final class UseHandlers {

    private static final Pattern UUID = Pattern.compile("(?i)[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");
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
        if (UUID.matcher(word).matches()) {
            JsonNode found = work.json(work.plan(work.operation(1), Map.of())).path("agent");
            agent = new Thing(word, found.path("name").asString(word));
        } else {
            List<JsonNode> all = PagedRequest.items(work, work.plan(), "agents");
            agent = work.isDry() ? SelectionChange.unsent(Kind.AGENT, word) : thing(only(all, word, "agent"), "name");
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
        if (UUID.matcher(word).matches()) {
            JsonNode found = work.json(work.plan(work.operation(1), Map.of())).path("build");
            return work.isDry() ? new Thing(word, shortened(word)) : new Thing(word, called(found));
        }
        List<JsonNode> all = PagedRequest.items(work, work.plan(), "builds");
        if (work.isDry()) {
            return SelectionChange.unsent(Kind.REVISION, word);
        }
        JsonNode found = STATES.contains(word) ? newest(all, word) : only(all, word, "revision");
        return new Thing(found.path("id").asString(), called(found));
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
        JsonNode answer = work.json(work.plan());
        Thing team = work.isDry()
                ? SelectionChange.unsent(Kind.TEAM, word)
                : thing(only(answer.path("teams").valueStream().toList(), word, "team"), "name");
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

    /** The one item with that id or name. */
    private static JsonNode only(List<JsonNode> all, String word, String what) {
        List<JsonNode> found = all.stream()
                .filter(item -> word.equals(item.path("id").asString(""))
                        || word.equals(item.path("name").asString(""))
                        || word.equals(item.path("revision_name").asString("")))
                .toList();
        if (found.size() == 1) {
            return found.get(0);
        }
        if (found.isEmpty()) {
            List<String> names =
                    all.stream().map(item -> item.path("name").asString("")).toList();
            throw new Failure(
                    ExitCode.NOT_FOUND,
                    "there is no " + what + " \"" + word + "\" among " + all.size(),
                    VisibleText.text(NearestWord.hint(word, names, what + "s list shows them")));
        }
        List<String> ids =
                found.stream().map(item -> item.path("id").asString()).toList();
        throw Failure.error(
                ids.size() + " " + what + "s are called \"" + word + "\"",
                "use the id of one of them: " + VisibleText.text(String.join(", ", ids)));
    }

    private static JsonNode newest(List<JsonNode> all, String state) {
        return all.stream()
                .filter(item -> state.equals(item.path("status").asString("")))
                .max(Comparator.comparingLong(
                        item -> item.path("revision_number").asLong(0)))
                .orElseThrow(() -> new Failure(
                        ExitCode.NOT_FOUND,
                        "the agent has no revision that is " + state,
                        "revisions list shows those it has"));
    }

    private static Thing thing(JsonNode item, String name) {
        String id = item.path("id").asString();
        return new Thing(id, item.path(name).asString(id));
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
