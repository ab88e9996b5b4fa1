package ai.duvo.shell.preflight;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Checks that the revision is the live one: runs and triggers use no other. */
final class RevisionCheck {

    private static final String NAME = "revision";

    private final PreflightTarget target;
    private final List<CheckResponse> pages;
    private final List<JsonNode> revisions = new ArrayList<>();

    RevisionCheck(PreflightTarget target, List<CheckResponse> pages) {
        this.target = target;
        this.pages = pages;
        pages.forEach(page -> page.json().path("builds").forEach(revisions::add));
    }

    /** The revision to look into: the one asked for, else the live one, else the newest; empty for none. */
    String id() {
        return chosen().map(RevisionCheck::id).orElse("");
    }

    /** What stands for it where nothing is sent. */
    String dryId() {
        String wanted = target.revision();
        return wanted == null ? "<live revision>" : wanted;
    }

    /** The live revision's id; empty for none. */
    String liveId() {
        return live().map(RevisionCheck::id).orElse("");
    }

    /** What a revision is called, as far as it is known. */
    String called(String id) {
        return revisions.stream()
                .filter(revision -> id(revision).equals(id))
                .findFirst()
                .map(RevisionCheck::name)
                .orElse("revision " + id);
    }

    /** The revision that the one looked into goes on from: its parent, else the live one, else the one before. */
    String idBefore() {
        return chosen().flatMap(this::before).map(RevisionCheck::id).orElse("");
    }

    private Optional<JsonNode> before(JsonNode revision) {
        String parent = revision.path("parent_build_id").asString("");
        long number = revision.path("revision_number").asLong(0);
        return revisions.stream()
                .filter(other -> id(other).equals(parent))
                .findFirst()
                .or(() -> live().filter(live -> !isLive(revision)))
                .or(() -> revisions.stream()
                        .filter(other -> other.path("revision_number").asLong(number) < number)
                        .max(Comparator.comparingLong(
                                other -> other.path("revision_number").asLong(0))));
    }

    Finding finding() {
        Optional<CheckResponse> trouble =
                pages.stream().filter(page -> !page.isSuccess()).findFirst();
        if (trouble.isPresent()) {
            return Finding.unknown(NAME, trouble.get().trouble());
        }
        @Nullable String wanted = target.revision();
        Optional<JsonNode> chosen = chosen();
        if (chosen.isEmpty()) {
            return wanted == null
                    ? failed("the agent has no revision", "revisions list --agent " + target.agent())
                    : failed("the agent has no revision " + wanted, "revisions list --agent " + target.agent());
        }
        JsonNode revision = chosen.get();
        if (isLive(revision)) {
            return Finding.ok(NAME, name(revision) + " is live");
        }
        String name = name(revision);
        String is = " is " + state(revision);
        String text = live().map(live -> name + is + ", not live: runs use " + name(live))
                .orElse("no revision is live; the newest, " + name + "," + is);
        return failed(text, "revisions promote " + id(revision));
    }

    private Finding failed(String text, String mend) {
        String proof = "revisions list --agent " + target.agent();
        return Finding.failed(NAME, text, target.command(proof), target.command(mend));
    }

    private Optional<JsonNode> chosen() {
        String wanted = target.revision();
        if (wanted != null) {
            return revisions.stream()
                    .filter(r -> id(r).equalsIgnoreCase(wanted))
                    .findFirst();
        }
        return live().or(() -> revisions.stream().findFirst());
    }

    private Optional<JsonNode> live() {
        return revisions.stream().filter(RevisionCheck::isLive).findFirst();
    }

    private static boolean isLive(JsonNode revision) {
        return revision.path("status").asString("").equalsIgnoreCase("live");
    }

    private static String state(JsonNode revision) {
        String status = revision.path("status").asString("in no state");
        return status.equals("draft") ? "a draft" : status;
    }

    private static String id(JsonNode revision) {
        return revision.path("id").asString("");
    }

    private static String name(JsonNode revision) {
        JsonNode number = revision.path("revision_number");
        return number.isNumber() ? "revision " + number.asString() : "revision " + id(revision);
    }
}
