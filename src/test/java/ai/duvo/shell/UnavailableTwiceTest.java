package ai.duvo.shell;

import static org.assertj.core.api.Assertions.assertThat;

import ai.duvo.shell.catalog.Catalog;
import ai.duvo.shell.catalog.Command;
import ai.duvo.shell.catalog.Result;
import ai.duvo.shell.commands.Commands;
import ai.duvo.shell.testing.RawServer;
import ai.duvo.shell.testing.RawServer.Answer;
import ai.duvo.shell.testing.RawServer.Received;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Runs every command that calls the API where each request fails twice for a passing reason, and then goes through. */
class UnavailableTwiceTest {

    private static final int TRIES = 3;
    private static final Set<String> REPEATABLE = Set.of("GET", "HEAD", "PUT", "DELETE");

    @TempDir
    private Path home;

    private final Map<String, Integer> asked = new HashMap<>();
    private String good = "{}";

    @Test
    void everyRequestIsRepeatedAndNoneActsTwice() throws IOException {
        List<String> wrong = new ArrayList<>();
        try (RawServer server = RawServer.start(this::answer);
                FaultyApi api = new FaultyApi(home, server.uri())) {
            for (Command row : new Catalog(Commands.all()).commands()) {
                // what is checked is what the API answers now: doctor asks once
                if (!row.operations().isEmpty() && !row.name().equals("doctor")) {
                    wrong.addAll(problems(row, api, server));
                }
            }
        }
        assertThat(wrong).isEmpty();
    }

    private List<String> problems(Command row, FaultyApi api, RawServer server) throws IOException {
        String line = api.line(row);
        int before = api.prompt().screen().length();
        int first = server.received().size();
        begin(row.result());
        int code = api.prompt().code(line);
        String said = api.prompt().screen().substring(before);
        Map<String, List<Received>> same = server.received().stream()
                .skip(first)
                .filter(request -> !isLookOfTheWatch(row, request))
                .collect(Collectors.groupingBy(Received::line, LinkedHashMap::new, Collectors.toList()));
        List<String> wrong = new ArrayList<>();
        same.values().forEach(group -> wrong.addAll(repeated(group)));
        boolean isWell = same.values().stream().allMatch(group -> isRepeatable(group.get(0)));
        if (said.contains("internal error") || said.contains("\tat ")) {
            wrong.add("a bug");
        }
        if (isWell ? said.contains(" 503 ") : code == 0) {
            wrong.add("exit code " + code);
        }
        return wrong.stream().map(what -> what + ": " + line + "\n" + said).toList();
    }

    /** A run that an earlier line started is watched behind the prompt, and the name of its agent looked up: once a look. */
    private static boolean isLookOfTheWatch(Command row, Received request) {
        return isAside(row, request, "GET /v2/runs/[^/?]+", "/v2/runs/{run_id}")
                || isAside(row, request, "GET /v2/teams/[^/]+/agents([?].*)?", "/v2/teams/{team_id}/agents");
    }

    private static boolean isAside(Command row, Received request, String target, String path) {
        return request.target().matches(target)
                && row.operations().stream().noneMatch(one -> one.path().equals(path));
    }

    /** What can be sent again was, with the key that says that it is the same; what cannot was not. */
    private static List<String> repeated(List<Received> group) {
        Received one = group.get(0);
        long keys = group.stream()
                .map(request -> String.valueOf(request.header("Idempotency-Key")))
                .distinct()
                .count();
        boolean isRight = isRepeatable(one) ? group.size() >= TRIES : group.size() == 1;
        boolean isOne = one.target().startsWith("GET ") || (group.size() <= TRIES && keys == 1);
        return isRight && isOne
                ? List.of()
                : List.of(one.target() + " sent " + group.size() + " times with " + keys + " keys");
    }

    private static boolean isRepeatable(Received request) {
        return REPEATABLE.contains(request.target().split(" ")[0]) || request.header("Idempotency-Key") != null;
    }

    private synchronized void begin(Result result) {
        asked.clear();
        String inside = result.shape() == Result.Shape.LIST ? "[]" : "{}";
        good = result.envelope().isEmpty() ? inside : "{\"" + result.envelope() + "\":" + inside + "}";
    }

    private synchronized Answer answer(Received request) {
        boolean isGood = asked.merge(request.line(), 1, Integer::sum) >= TRIES;
        return isGood ? Answer.json(200, good) : Answer.json(503, "{\"message\":\"Said so\"}");
    }
}
