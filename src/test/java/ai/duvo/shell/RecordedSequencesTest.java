package ai.duvo.shell;

import static org.assertj.core.api.Assertions.assertThat;

import ai.duvo.shell.testing.Seeded;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** Whatever is done on the demo workspace, its recording does it again: there, and where all ids differ. */
class RecordedSequencesTest {

    private static final int LINES = 12;
    private static final long HERE = 1;

    @TempDir
    Path home;

    @Seeded
    void anySequenceOfCommandsIsReplayed(int seed) throws IOException {
        Path file = home.resolve(seed + ".duvo");
        List<String> typed = record(seed, file);
        String script = Files.readString(file);
        String what = "seed " + seed + "\n" + String.join("\n", typed) + "\n\n" + script;
        replays(HERE, file, what);
        // a thing whose name is not the only one is known by its id, which exists here only
        if (!script.contains("\nparam ")) {
            replays(1000 + seed, file, what);
        }
    }

    /** Two integrations are attached of which the second is there already: the ids of what comes later stay the same. */
    @Test
    void whatIsRefusedTakesNoIdAway() throws IOException {
        anySequenceOfCommandsIsReplayed(114_848);
    }

    private List<String> record(int seed, Path file) {
        try (Elsewhere here = Elsewhere.with(HERE);
                Prompted prompt = here.prompt(home)) {
            Keys keys = new Keys(prompt, new Random(seed));
            keys.looksAround();
            prompt.types("record start " + file + (seed % 3 == 0 ? " --expect" : ""));
            keys.begins();
            for (int i = 0; i < LINES; i++) {
                keys.typesSomething();
            }
            prompt.types("record stop");
            return keys.typed;
        }
    }

    private void replays(long seed, Path file, String what) {
        try (Elsewhere there = Elsewhere.with(seed)) {
            Duvo.Outcome outcome = there.duvo(home).run("replay", file.toString(), "--yes", "--allow-files");
            assertThat(outcome.code()).as(what + "\n" + outcome).isZero();
        }
    }

    /** Types what a person might, with ids that the workspace gave. */
    private static final class Keys {
        private final Prompted prompt;
        private final Random random;
        private final Map<String, List<String>> ids = new HashMap<>();
        private final List<String> typed = new ArrayList<>();

        Keys(Prompted prompt, Random random) {
            this.prompt = prompt;
            this.random = random;
        }

        /** The ids that Tab would offer, before anything is recorded. */
        void looksAround() {
            types("mine = agents list --limit 3", "agents list --all");
            keep("agent", "agents");
            for (String agent : ids("agent").subList(0, 6)) {
                types("revisions list --agent " + agent);
                prompt.last().path("builds").forEach(revision -> ids("revision")
                        .add(agent + " " + revision.path("id").asString()));
            }
            types("connections list --all");
            keep("connection", "integrations");
            typed.clear();
        }

        /** Something to work on. */
        void begins() {
            types("sandboxes create");
            noteNew();
            types("runs start --agent " + any("agent") + " --message 'before'");
            noteNew();
        }

        void typesSomething() {
            List<Supplier<String>> lines = random.nextBoolean() ? looking() : doing();
            types(lines.get(random.nextInt(lines.size())).get());
            // nothing can be taken out of what a block did
            if (!typed.get(typed.size() - 1).startsWith("for")) {
                noteNew();
            }
        }

        private List<Supplier<String>> looking() {
            return List.of(
                    () -> "agents list --limit " + (2 + random.nextInt(5)),
                    () -> "agents get " + any("agent"),
                    () -> "agents get \"" + any("agent") + "\" | .agent.name",
                    () -> "revisions list --agent " + any("agent"),
                    () -> "revisions get " + revision(),
                    () -> "revision-integrations list " + onRevision(),
                    () -> "queues list",
                    () -> "connections list",
                    () -> "connections get " + any("connection"),
                    () -> "integrations list | .integrations | length",
                    () -> "team members",
                    () -> "runs list --limit 3",
                    () -> "runs get " + any("started"),
                    () -> "runs get " + any("started") + " | .run | {id, status}",
                    () -> "sandboxes files " + any("sandbox"),
                    () -> "mine = agents list --limit 3",
                    () -> "echo \"$mine.total agents\" ${ .total // 0 }",
                    () -> "$mine | .agents[0].name",
                    () -> "runs lst",
                    () -> "runs get 00000000-0000-4000-8000-000000000000",
                    () -> "# " + any("agent") + " is what I look for",
                    () -> " agents list",
                    () -> "api GET /v2/agents/" + any("agent"));
        }

        private List<Supplier<String>> doing() {
            return List.of(
                    () -> "revision-integrations attach " + onRevision() + " --integration zendesk --integration sap",
                    () -> "runs start --agent " + any("agent") + " --message 'Check it'",
                    () -> "runs start --agent " + any("agent") + " --sandbox-id=" + any("sandbox") + " --message \"for "
                            + any("agent") + "\"",
                    () -> "runs send-message " + any("started") + " --message 'and\nthis'",
                    () -> "wait every 200ms for 6s runs get " + any("started") + " until .run.status == \"completed\"",
                    () -> "sandboxes create",
                    () -> "sandboxes create | .sandbox_id",
                    () -> "sandboxes upload " + any("sandbox") + " mvnw --path /workspace/m\" w\".sh",
                    () -> "set chosen " + any("agent"),
                    () -> "agents get $chosen",
                    () -> "api GET /v2/agents/$chosen | .agent.name",
                    () -> "for each in agents list --limit 2\n    agents get $each.id | .agent.name\n"
                            + "    runs start --agent " + any("agent") + " --message hi\nend",
                    () -> "expect exit 3 runs get 00000000-0000-4000-8000-000000000000");
        }

        private void types(String... some) {
            typed.addAll(List.of(some));
            prompt.types(some);
        }

        private void keep(String kind, String list) {
            prompt.last().path(list).forEach(item -> ids(kind)
                    .add(item.path("id").asString()));
        }

        /** What a line made can be used from now on. */
        private void noteNew() {
            JsonNode last = prompt.last();
            String sandbox =
                    last.isString() ? last.asString() : last.path("sandbox_id").asString("");
            if (sandbox.startsWith("sbx_") && !ids("sandbox").contains(sandbox)) {
                ids("sandbox").add(sandbox);
            }
            JsonNode run = last.path("run");
            String id = run.path("id").asString("");
            if (run.path("status").asString("").equals("pending")
                    && !ids("started").contains(id)) {
                ids("started").add(id);
            }
        }

        private String onRevision() {
            String[] both = any("revision").split(" ");
            return "--agent " + both[0] + " --revision " + both[1];
        }

        private String revision() {
            String[] both = any("revision").split(" ");
            return both[1] + " --agent " + both[0];
        }

        private String any(String kind) {
            List<String> all = ids(kind);
            return all.get(random.nextInt(all.size()));
        }

        private List<String> ids(String kind) {
            return ids.computeIfAbsent(kind, k -> new ArrayList<>());
        }
    }
}
