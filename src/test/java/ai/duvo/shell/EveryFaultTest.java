package ai.duvo.shell;

import static org.assertj.core.api.Assertions.assertThat;

import ai.duvo.shell.catalog.Catalog;
import ai.duvo.shell.catalog.Command;
import ai.duvo.shell.catalog.Result;
import ai.duvo.shell.commands.Commands;
import ai.duvo.shell.testing.RawServer;
import ai.duvo.shell.testing.RawServer.Received;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Runs every command that calls the API against everything that can go wrong on the way. */
class EveryFaultTest {

    private static final Catalog CATALOG = new Catalog(Commands.all());

    /** They look for faults and tell what they find. */
    private static final Set<String> CHECKS = Set.of("preflight", "clarity doctor", "doctor");

    @TempDir
    private Path home;

    @ParameterizedTest
    @EnumSource(Fault.class)
    void everyCommandTellsItOnce(Fault fault) throws IOException {
        List<String> wrong = new ArrayList<>();
        try (RawServer server = RawServer.start(fault::answer);
                FaultyApi api = new FaultyApi(home, fault.address(server))) {
            for (Command row : CATALOG.commands()) {
                if (!row.operations().isEmpty()) {
                    wrong.addAll(problems(fault, row, api, server));
                }
            }
        }
        assertThat(wrong).as(fault.name()).isEmpty();
    }

    private List<String> problems(Fault fault, Command row, FaultyApi api, RawServer server) throws IOException {
        Prompted prompt = api.prompt();
        String line = api.line(row) + (fault == Fault.STALLED ? " --timeout 5ms" : "");
        int before = prompt.screen().length();
        int asked = server.received().size();
        int code = prompt.code(line);
        String said = prompt.screen().substring(before);
        List<Received> requests =
                server.received().subList(asked, server.received().size());
        List<String> wrong = new ArrayList<>();
        if (said.contains("internal error") || said.contains("\tat ") || said.contains("Exception")) {
            wrong.add("a bug");
        }
        if (requests.isEmpty() && !row.name().equals("explain") && fault != Fault.REFUSED && fault != Fault.STALLED) {
            wrong.add("nothing was sent");
        }
        if (!codes(fault, row).contains(code) && !isDownload(fault, row)) {
            wrong.add("exit code " + code);
        }
        if (code != 0 && said.lines().filter(EveryFaultTest::isMessage).count() != 1) {
            wrong.add("not one message");
        }
        if (code != 0 && !said.contains("hint: ")) {
            wrong.add("no hint");
        }
        wrong.addAll(repeated(requests));
        return wrong.stream().map(what -> what + ": " + line + "\n" + cut(said)).toList();
    }

    /** A check that fails is 1, whatever the API said of it; an explanation is one, also of what is not known. */
    private static Set<Integer> codes(Fault fault, Command row) {
        if (row.name().equals("doctor") && fault == Fault.LIMITED) {
            // nothing is wrong with the setup
            return Set.of(0);
        }
        boolean isCheck = CHECKS.contains(row.name()) && !fault.codes().contains(0);
        return row.name().equals("explain") ? Set.of(0) : isCheck ? Set.of(1, 2) : fault.codes();
    }

    /** Any bytes are as good as a file. */
    private static boolean isDownload(Fault fault, Command row) {
        return (fault == Fault.PAGE || fault == Fault.NO_JSON) && row.result().shape() == Result.Shape.BYTES;
    }

    /** What could act twice is sent again only with the key that says that it is the same. */
    private static List<String> repeated(List<Received> requests) {
        Map<String, List<Received>> same = requests.stream()
                .filter(request -> !request.target().startsWith("GET "))
                .collect(Collectors.groupingBy(Received::target));
        return same.values().stream()
                .filter(group -> group.size() > 4
                        || group.stream()
                                        .map(request -> String.valueOf(request.header("Idempotency-Key")))
                                        .distinct()
                                        .count()
                                > 1)
                .map(group -> "sent " + group.size() + " times: " + group.get(0).target())
                .toList();
    }

    private static boolean isMessage(String text) {
        boolean isOfACheck = text.startsWith("✗ ");
        return isOfACheck || (text.startsWith("duvo: ") && !text.contains("trying again in"));
    }

    private static String cut(String said) {
        return said.length() < 600 ? said : said.substring(0, 600);
    }
}
