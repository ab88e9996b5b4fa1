package ai.duvo.shell.handler;

import ai.duvo.shell.account.ActiveOptions;
import ai.duvo.shell.account.Selection;
import ai.duvo.shell.account.Selection.Thing;
import ai.duvo.shell.catalog.Argument;
import ai.duvo.shell.catalog.Kind;
import ai.duvo.shell.failure.ExitCode;
import ai.duvo.shell.failure.Failure;
import ai.duvo.shell.lookup.NameLookup;
import ai.duvo.shell.output.VisibleText;
import ai.duvo.shell.profile.ApiAccess;
import ai.duvo.shell.session.CommandContext;
import ai.duvo.shell.session.CommandOutput;
import ai.duvo.shell.session.CommandRequests;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
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

    static CommandOutput show(CommandContext context) {
        if (context.invocation().flag("clear")) {
            return SelectionChange.of(context).forget(SelectionChange.KINDS);
        }
        Selection now = context.selections().with(context.options());
        ObjectNode answer = JsonNodeFactory.instance.objectNode();
        answer.put("profile", context.requests().access().label());
        answer.put(
                "team",
                context.options()
                        .value("team")
                        .orElse(context.requests().access().team()));
        put(answer, "agent", now, Kind.AGENT);
        put(answer, "revision", now, Kind.REVISION);
        put(answer, "sandbox", now, Kind.SANDBOX);
        List.of(Kind.QUEUE, Kind.PROCESS, Kind.DASHBOARD, Kind.SKILL, Kind.FOLDER).stream()
                .filter(kind -> now.of(kind).isPresent())
                .forEach(kind -> put(answer, kind.name().toLowerCase(Locale.ROOT), now, kind));
        return context.look(context.output(answer));
    }

    static CommandOutput agent(CommandContext context) {
        SelectionChange change = SelectionChange.of(context);
        if (change.isClearing()) {
            return change.forget(List.of(Kind.AGENT));
        }
        String word = change.wanted("agent");
        Thing agent;
        if (NameLookup.isId(word)) {
            JsonNode found = context.requests()
                    .json(context.requests().plan(context.operation(1), Map.of()))
                    .path("agent");
            agent = new Thing(word, found.path("name").asString(word));
        } else {
            agent = named(context, Kind.AGENT, word);
        }
        return change.take(Kind.AGENT, agent, change.selection().with(Kind.AGENT, agent));
    }

    static CommandOutput revision(CommandContext context) {
        SelectionChange change = SelectionChange.of(context);
        if (change.isClearing()) {
            return change.forget(List.of(Kind.REVISION));
        }
        String word = change.wanted("revision");
        String agent = context.invocation()
                .option("agent")
                .orElseThrow(() -> Failure.error(
                        "a revision belongs to an agent, and none is in use",
                        "use agent NAME first, or give --agent as well"));
        Thing revision = revision(context, word);
        boolean isSame = change.selection()
                .of(Kind.AGENT)
                .filter(thing -> thing.id().equals(agent))
                .isPresent();
        Selection below =
                isSame ? change.selection() : change.selection().with(Kind.AGENT, new Thing(agent, shortened(agent)));
        return change.take(Kind.REVISION, revision, below.with(Kind.REVISION, revision));
    }

    private static Thing revision(CommandContext context, String word) {
        CommandRequests requests = context.requests();
        if (NameLookup.isId(word)) {
            JsonNode found =
                    requests.json(requests.plan(context.operation(1), Map.of())).path("build");
            return context.isDry() ? new Thing(word, shortened(word)) : new Thing(word, called(found));
        }
        Optional<JsonNode> found = STATES.contains(word)
                ? newest(context, word)
                : requests.names().find(context.invocation(), Kind.REVISION, REVISION_NAMES, word);
        return found.map(build -> new Thing(build.path("id").asString(), called(build)))
                .orElseGet(() -> SelectionChange.unsent(Kind.REVISION, word));
    }

    static CommandOutput sandbox(CommandContext context) {
        SelectionChange change = SelectionChange.of(context);
        if (change.isClearing()) {
            return change.forget(List.of(Kind.SANDBOX));
        }
        String id = change.wanted("sandbox");
        Thing sandbox = new Thing(id, shortened(id));
        return change.take(Kind.SANDBOX, sandbox, change.selection().with(Kind.SANDBOX, sandbox));
    }

    /** Any kind that needs nothing else: by id, or by a name that only one of them has. */
    static CommandOutput thing(CommandContext context) {
        SelectionChange change = SelectionChange.of(context);
        Argument argument = context.command().arguments().get(0);
        Kind kind = argument.kind();
        if (change.isClearing()) {
            return change.forget(List.of(kind));
        }
        String word = change.wanted(argument.name());
        NameLookup names = context.requests().names();
        Thing thing = NameLookup.isId(word)
                ? new Thing(word, names.nameOf(context.invocation(), kind, word).orElseGet(() -> shortened(word)))
                : names.called(context.invocation(), kind, word).orElseGet(() -> SelectionChange.unsent(kind, word));
        return change.take(kind, thing, change.selection().with(kind, thing));
    }

    static CommandOutput team(CommandContext context) {
        SelectionChange change = SelectionChange.of(context);
        ActiveOptions before = context.state().defaults();
        if (change.isClearing()) {
            return change.move(before.without("team"), "using the profile's own team");
        }
        String word = change.wanted("team");
        Thing team = named(context, Kind.TEAM, word);
        context.selections().called(team.id(), team.name());
        return change.move(
                before.with(Map.of("team", List.of(team.id()))),
                "using team " + VisibleText.text(team.name()) + " (" + VisibleText.text(team.id()) + ")");
    }

    /** {@code team use}: a key belongs to one team, so no profile of ours can choose another. */
    static CommandOutput profileTeam(CommandContext context) {
        throw Failure.error(
                "a profile signs in with an API key, and a key belongs to one team",
                "use team NAME works on another team from here on, where the key allows it;"
                        + " login --name OTHER keeps a key of that team");
    }

    static CommandOutput profile(CommandContext context) {
        SelectionChange change = SelectionChange.of(context);
        ActiveOptions before = context.state().defaults().without("team");
        if (change.isClearing()) {
            return change.move(before.without("profile"), "using the default profile");
        }
        String name = change.wanted("profile");
        context.accounts().requireProfile(name);
        ActiveOptions chosen = before.without("demo").with(Map.of("profile", List.of(name)));
        requireProfile(context.accounts().access(chosen.without("profile-expect")));
        return change.move(chosen, "using profile " + VisibleText.text(name));
    }

    /**
     * Ends here when another key counts more than the profile that was chosen.
     *
     * @throws Failure that names where it comes from
     */
    static void requireProfile(ApiAccess access) {
        if (!access.keyFrom().startsWith("profile ")) {
            throw Failure.error(
                    access.keyFrom() + " is set, and it counts more than any profile",
                    "unset it to work with profiles; nothing was sent");
        }
    }

    /** The one thing of that kind with that id or name. */
    private static Thing named(CommandContext context, Kind kind, String word) {
        return context.requests()
                .names()
                .find(context.invocation(), kind, List.of("name"), word)
                .map(item ->
                        new Thing(item.path("id").asString(), item.path("name").asString(word)))
                .orElseGet(() -> SelectionChange.unsent(kind, word));
    }

    private static Optional<JsonNode> newest(CommandContext context, String state) {
        List<JsonNode> all = context.requests().names().all(context.invocation(), Kind.REVISION);
        Optional<JsonNode> newest = all.stream()
                .filter(item -> state.equals(item.path("status").asString("")))
                .max(Comparator.comparingLong(
                        item -> item.path("revision_number").asLong(0)));
        if (newest.isEmpty() && !context.isDry()) {
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
