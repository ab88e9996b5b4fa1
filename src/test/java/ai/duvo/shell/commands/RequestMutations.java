package ai.duvo.shell.commands;

import static ai.duvo.shell.commands.Changes.body;
import static ai.duvo.shell.commands.Changes.list;
import static ai.duvo.shell.commands.Changes.listing;
import static ai.duvo.shell.commands.Changes.query;
import static ai.duvo.shell.commands.Changes.result;
import static ai.duvo.shell.commands.Changes.row;
import static ai.duvo.shell.commands.Changes.spec;
import static ai.duvo.shell.commands.Changes.with;

import ai.duvo.shell.catalog.Command;
import ai.duvo.shell.catalog.Constant;
import ai.duvo.shell.catalog.JsonType;
import ai.duvo.shell.catalog.Operation;
import ai.duvo.shell.catalog.Result;
import ai.duvo.shell.catalog.Result.Column;
import ai.duvo.shell.catalog.Result.Shape;
import ai.duvo.shell.catalog.Target;
import java.util.Collections;
import java.util.List;

/** Rows whose request, answer or list for Tab is wrong. */
final class RequestMutations {

    private static final Operation STOP = new Operation("POST", "/v2/runs/{run_id}/stop");
    private static final Operation NO_AGENT = new Operation("GET", "/v2/agents/{id}");
    private static final Column NOT_THERE = Column.column("nickname", Result.Type.TEXT);

    static final List<Mutation> REQUESTS = List.of(
            new Mutation(
                    "another method",
                    "runs stop",
                    row("operations", List.of(new Operation("DELETE", STOP.path()))),
                    "runs stop: main operation DELETE /v2/runs/{run_id}/stop instead of " + STOP),
            new Mutation(
                    "another path name",
                    "agents get",
                    row("operations", List.of(NO_AGENT)),
                    "agents get: the API has no " + NO_AGENT),
            new Mutation(
                    "another operation",
                    "agents get",
                    row("operations", List.of(new Operation("GET", "/v2/profile"))),
                    "agents get: does not call GET /v2/agents/{agent_id}"),
            new Mutation(
                    "an operation too many",
                    "agents get",
                    list("operations", Command::operations, all -> Changes.plus(all, STOP)),
                    "agents get: calls " + STOP + ", and the vendor's does not"),
            new Mutation(
                    "an operation lost",
                    "runs messages",
                    list("operations", Command::operations, all -> Changes.without(all, 1)),
                    "runs messages: does not call GET /v2/runs/{run_id}"),
            new Mutation(
                    "another main operation",
                    "runs messages",
                    list("operations", Command::operations, all -> {
                        Collections.reverse(all);
                        return all;
                    }),
                    "runs messages: main operation GET /v2/runs/{run_id} instead of GET /v2/runs/{run_id}/messages"),
            new Mutation(
                    "names that are not looked up",
                    "revision-integrations attach",
                    spec("integration", "lookup", null),
                    "revision-integrations attach: does not call GET /v2/teams/{teamId}/integrations"),
            new Mutation(
                    "an operation of ours alone that the API has not",
                    "use team",
                    row("operations", List.of(NO_AGENT)),
                    "use team: the API has no " + NO_AGENT),
            new Mutation(
                    "a fixed value changed",
                    "clarity get-current-process",
                    row("constants", List.of(new Constant(new Target.Path("kind"), "transformation_proposal", false))),
                    "clarity get-current-process: sends as path kind transformation_proposal instead of current_process"),
            new Mutation(
                    "a fixed value lost",
                    "clarity get-current-process",
                    row("constants", List.of()),
                    "clarity get-current-process: sends as path kind nothing instead of current_process"),
            new Mutation(
                    "a fixed value of our own",
                    "runs list",
                    row("constants", List.of(new Constant(query("source"), "api", false))),
                    "runs list: sends as query source api instead of nothing"),
            new Mutation(
                    "a default that nothing can change",
                    "agents case-triggers create",
                    row("constants", List.of(new Constant(body("enabled", JsonType.JSON), "false", false))),
                    "agents case-triggers create: sends as body enabled false instead of false by default"),
            new Mutation(
                    "no body where one is wanted",
                    "pulse stop",
                    row("hasBody", false),
                    "pulse stop: sends no body, and the API wants one"),
            new Mutation(
                    "a body where none is taken",
                    "runs stop",
                    row("hasBody", true),
                    "runs stop: sends a body that the API does not take"));

    static final List<Mutation> ANSWERS = List.of(
            new Mutation(
                    "the wrong envelope",
                    "runs list",
                    result(result -> with(result, "envelope", "runs")),
                    "runs list: answer LIST runs instead of LIST data"),
            new Mutation(
                    "an object in place of a list",
                    "agents list",
                    result(result -> with(result, "shape", Shape.OBJECT)),
                    "agents list: answer OBJECT agents instead of LIST agents"),
            new Mutation(
                    "a list in place of an object",
                    "agents get",
                    result(result -> Result.list("agent")),
                    "agents get: answer LIST agent instead of OBJECT agent"),
            new Mutation(
                    "JSON in place of bytes",
                    "pulse pdf",
                    result(result -> Result.object("")),
                    "pulse pdf: answer OBJECT instead of BYTES"),
            new Mutation(
                    "a field printed that is not there",
                    "agents get",
                    result(result -> Result.text("agent.nickname")),
                    "agents get: prints agent.nickname, which the answer has not"),
            new Mutation(
                    "a part of the answer not shown",
                    "clarity decide-artifact-chat-patch",
                    result(result -> with(result, "sections", List.of())),
                    "clarity decide-artifact-chat-patch: message of the answer is not shown"),
            new Mutation(
                    "a part shown that is not there",
                    "clarity decide-artifact-chat-patch",
                    result(result -> result.beside(Result.list("message"), Result.list("events"))),
                    "clarity decide-artifact-chat-patch: section LIST events instead of nothing"),
            new Mutation(
                    "a column that is not there",
                    "agents list",
                    result(result -> with(result, "columns", List.of(NOT_THERE))),
                    "agents list: column nickname, which the answer has not"),
            new Mutation(
                    "another largest page",
                    "queues list",
                    result(result -> result.paged(100, 250)),
                    "queues list: paged by OFFSET 100/250 instead of OFFSET 250/250"),
            new Mutation(
                    "another usual page",
                    "connections list",
                    result(result -> result.paged(100, 20)),
                    "connections list: paged by OFFSET 100/20 instead of OFFSET 100/100"),
            new Mutation(
                    "another way of paging",
                    "pulse messages",
                    result(result -> result.paged(500, 50)),
                    "pulse messages: paged by OFFSET 500/50 instead of BEFORE 500/50"),
            new Mutation(
                    "pages not fetched",
                    "integrations list",
                    result(result -> with(result, "paging", null)),
                    "integrations list: is not paged, and the API pages: OFFSET 100/100"),
            new Mutation(
                    "pages that are none",
                    "teams list",
                    result(result -> result.paged(100, 20)),
                    "teams list: is paged, and the API does not"));

    static final List<Mutation> LISTS = List.of(
            new Mutation(
                    "Tab with another envelope",
                    "runs get",
                    listing(list -> with(list, "envelope", "request")),
                    "runs get: Tab reads request, which the answer has not"),
            new Mutation(
                    "Tab with an id that is not there",
                    "sandboxes files",
                    listing(list -> list.id("id")),
                    "sandboxes files: Tab reads id, which the answer has not"),
            new Mutation(
                    "Tab with a name that is not there",
                    "agents list",
                    listing(list -> list.names("title")),
                    "agents list: Tab reads title, which the answer has not"),
            new Mutation(
                    "Tab that tells what is not there",
                    "agents list",
                    listing(list -> list.tells(NOT_THERE)),
                    "agents list: Tab reads nickname, which the answer has not"),
            new Mutation(
                    "Tab that filters by what is not taken",
                    "integrations list",
                    listing(list -> list.foundBy("slug")),
                    "integrations list: Tab filters by slug, which the API does not take"));

    private RequestMutations() {}
}
