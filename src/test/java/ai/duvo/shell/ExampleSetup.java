package ai.duvo.shell;

import static java.util.Map.entry;

import java.util.List;
import java.util.Map;
import java.util.Set;

/** What the examples of the table need before they can run on a fresh demo workspace. */
final class ExampleSetup {

    private static final String START = "runs start --message ";

    /** Lines before an example. */
    static final Map<String, List<String>> LINES = Map.ofEntries(
            entry(
                    "revision-integrations connections unpin",
                    List.of(
                            "revision = revisions list | .builds[0].id",
                            "slot = revision-integrations list --revision $revision | .integrations[0].id",
                            "connection = connections list --type gmail | .integrations[0].id",
                            "revision-integrations connections pin $connection --revision $revision --integration $slot")),
            entry("sandboxes files", List.of("sandboxes create")),
            entry("sandboxes prepare-upload-url", List.of("sandboxes create")),
            entry("sandboxes upload", List.of("sandboxes create")),
            entry("runs follow", List.of(START + "hello")),
            entry("runs messages", List.of(START + "hello")),
            entry(
                    "runs respond",
                    List.of(
                            "run = " + START + "\"please approve\" | .run.id",
                            "wait every 1s for 1m runs get $run until .run.status == \"waiting\"")),
            entry("runs stop", List.of(START + "hello")));

    /** What is in the file that an example names. */
    static final Map<String, String> CONTENT = Map.of();

    /** Commands whose examples other tests run: they talk to a profile, a file of exchanges or the prompt itself. */
    static final Set<String> ELSEWHERE = Set.of("login", "whoami", "api");

    private ExampleSetup() {}
}
