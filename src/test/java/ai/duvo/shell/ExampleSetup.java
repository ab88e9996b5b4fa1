package ai.duvo.shell;

import static java.util.Map.entry;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** What the examples of the table need before they can run on a fresh demo workspace. */
final class ExampleSetup {

    private static final String DRAFT = "revision = revisions list | .builds[0].id";
    private static final List<String> TRIGGER =
            List.of("queue = queues list | .queues[1].id", "agents case-triggers create --queue $queue");
    private static final String START = "runs start --message ";

    private static final String CONFIG = """
            {"version": "v2", "data": {"input": "Read invoices", "models": {"agent": {"model": "claude-sonnet-5"},
            "browsing": {"provider": "google", "model": "gemini-2.5-flash"}}}}
            """;

    private static final String STEPS = """
            [{"id": "open-mail", "title": "Open the mail", "targetSteps": [], "nodeType": "task", "nodeSubtype": "user",
            "action": "Reads the mail", "role": "Clerk", "system": "Outlook", "input": null, "output": null,
            "exception": null, "handling": null, "assumptions": null, "openQuestions": null, "confidence": "high",
            "description": "Open the mail", "rationale": "As it was told", "condition": null,
            "sources": [{"attribution": "Dana Demo", "excerpt": "First I open the mail"}]}]""";

    /** What is in use when the line is typed: the parents of ids that a line does not name. */
    static final List<String> IN_USE =
            List.of("use agent \"Invoice clerk\"", "use revision live", "use queue \"Invoices to check\"");

    /** Lines before an example. */
    static final Map<String, List<String>> LINES = Map.ofEntries(
            entry(
                    "revision-integrations connections unpin",
                    List.of(
                            DRAFT,
                            "slot = revision-integrations list --revision $revision | .integrations[0].id",
                            "connection = connections list --type gmail | .integrations[0].id",
                            "revision-integrations connections pin $connection --revision $revision --integration $slot")),
            entry("sandboxes files", List.of("sandboxes create")),
            entry("sandboxes prepare-upload-url", List.of("sandboxes create")),
            entry("sandboxes upload", List.of("sandboxes create")),
            entry("agents case-triggers delete", TRIGGER),
            entry("agents case-triggers get", TRIGGER),
            entry("agents case-triggers update", TRIGGER),
            entry(
                    "cases labels unlink",
                    List.of("case = cases list | .cases[0].id", "cases labels assign $case --label region=north")),
            entry(
                    "cases runs recent-messages",
                    List.of(
                            "use queue Returns",
                            "cases create --title \"Return 4712\"",
                            "wait every 1s for 1m cases list until .cases[0].claimed_at != null")),
            entry(
                    "queues unlink-agent",
                    List.of("queue = queues list | .queues[0].id", "queues link-agent $queue --role consumer")),
            entry(
                    "revision-logins detach",
                    List.of(
                            DRAFT,
                            "login = credentials list | .[0].id",
                            "revision-logins attach --revision $revision --credential $login")),
            entry(
                    "revision-secrets detach",
                    List.of(
                            DRAFT,
                            "secret = secrets list | .[0].id",
                            "revision-secrets attach --revision $revision --secret $secret")),
            entry("runs follow", List.of(START + "hello")),
            entry("runs messages", List.of(START + "hello")),
            entry("runs timeline", List.of(START + "hello")),
            entry(
                    "runs respond",
                    List.of(
                            "run = " + START + "\"please approve\" | .run.id",
                            "wait every 1s for 1m runs get $run until .run.status == \"waiting\"")),
            entry("runs stop", List.of(START + "hello")));

    /** What is in the file that an example names. */
    static final Map<String, String> CONTENT = Map.of(
            "agents eval-rubrics replace",
            "[{\"title\": \"Totals are right\", \"description\": \"The sum of all lines is the total of the invoice\"}]",
            "clarity save-current-process",
            STEPS,
            "clarity save-transformation-proposal",
            "{\"summary\": \"Shorter\", \"steps\": " + STEPS + "}",
            "revisions create",
            CONFIG,
            "revisions update",
            CONFIG);

    /** Commands about things that come and go, such as cases and runs: a recording asks for them. */
    static final Set<String> ASKED_FOR = Set.of(
            "cases delete",
            "cases get",
            "cases labels assign",
            "cases labels list",
            "cases runs",
            "clarity artifact-chat-messages",
            "clarity decide-artifact-chat-patch",
            "clarity save-current-process",
            "runs evaluation",
            "runs get",
            "runs send-message",
            "suggestions reject");

    /** Commands whose examples other tests run: they talk to a profile, a file of exchanges or the prompt itself. */
    static final Set<String> ELSEWHERE = Set.of("login", "whoami", "api");

    private static final String SKILL = "---\nname: returns\ndescription: How returns are handled\n---\n\nAsk first.\n";

    private ExampleSetup() {}

    /** Makes the file that an example names: an archive where its name says so, else a text. */
    static void write(Path file, String command) throws IOException {
        if (!file.toString().endsWith(".zip")) {
            Files.writeString(file, CONTENT.getOrDefault(command, "a text\n"));
            return;
        }
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
            zip.putNextEntry(new ZipEntry("SKILL.md"));
            zip.write(SKILL.getBytes(StandardCharsets.UTF_8));
        }
    }
}
