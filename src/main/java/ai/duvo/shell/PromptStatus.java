package ai.duvo.shell;

import ai.duvo.shell.account.Selection;
import ai.duvo.shell.api.RateLimitStatus;
import ai.duvo.shell.catalog.Kind;
import ai.duvo.shell.completion.CompletionMemory;
import ai.duvo.shell.completion.NameResolver;
import ai.duvo.shell.failure.Failure;
import ai.duvo.shell.output.ShortIds;
import ai.duvo.shell.recording.RecordingSession;
import ai.duvo.shell.repl.StatusLine.Part;
import ai.duvo.shell.session.Session;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Status at the right of the prompt: found out once after each line, but for the sign that lists are being read. */
final class PromptStatus {

    private static final String READING = "↻";
    private static final double LITTLE = 0.2;
    private static final int LONGEST_NAME = 24;

    private final Session session;
    private final CompletionMemory memory;
    private final RecordingSession recordings;
    private final NameResolver names;
    private @Nullable List<Part> known;
    private String place = "";

    PromptStatus(Session session, CompletionMemory memory, NameResolver names, RecordingSession recordings) {
        this.session = session;
        this.memory = memory;
        this.names = names;
        this.recordings = recordings;
    }

    /** What stands before the line, in the colour of the profile in use. */
    String before(boolean isPlain, String text) {
        String words = text.stripTrailing();
        return isPlain || !session.console().errColour()
                ? text
                : session.accounts()
                        .colour(session.state().defaults())
                        .map(colour -> colour.of(words) + " ")
                        .orElse(text);
    }

    /** A line ran: everything may be different. */
    void changed() {
        known = null;
    }

    /** Names what is looked at in place of a workspace. */
    void place(String name) {
        place = name;
        changed();
    }

    /** The parts as they stand; the lower a rank, the longer it stays on a narrow terminal. */
    List<Part> parts() {
        List<Part> still = known;
        if (still == null) {
            still = List.of(
                    new Part(recordings.sign(), 0),
                    new Part(names(Kind.AGENT, Kind.REVISION), 1),
                    new Part(names(Kind.QUEUE, Kind.PROCESS, Kind.DASHBOARD, Kind.SKILL, Kind.FOLDER, Kind.SANDBOX), 4),
                    new Part(whereabouts(), 2),
                    new Part(rate(), 3));
            known = still;
        }
        List<Part> parts = new ArrayList<>(still);
        parts.add(1, new Part(memory.isAsking() ? READING : "", 5, true));
        return parts;
    }

    /** Only that a recording is under way, which nobody should forget. */
    List<Part> recording() {
        return List.of(new Part(recordings.sign(), 0));
    }

    private String names(Kind... kinds) {
        Selection now = session.selections().now();
        return Stream.of(kinds)
                .flatMap(kind -> now.of(kind).stream())
                .map(thing -> cut(thing.name()))
                .collect(Collectors.joining(" · "));
    }

    private String whereabouts() {
        if (!place.isEmpty()) {
            return place;
        }
        try {
            return session.accounts().whereabouts(team -> Optional.of(cut(teamName(team))), session::knownTeam);
        } catch (Failure noSuchProfile) {
            return "";
        }
    }

    /** What it is called, else the beginning of its id. */
    private String teamName(String team) {
        return session.selections()
                .teamName(team)
                .or(() -> names.known(Kind.TEAM, team, Map.of(), session.state().defaults())
                        .map(NameResolver.Found::name)
                        .filter(name -> !name.isBlank()))
                .orElseGet(() -> ShortIds.USUAL.within(team));
    }

    private String rate() {
        try {
            return session.rateLimit()
                    .filter(left -> left.isBelow(LITTLE))
                    .map(PromptStatus::text)
                    .orElse("");
        } catch (Failure noSuchProfile) {
            return "";
        }
    }

    private static String text(RateLimitStatus left) {
        return left.requests() + "/" + left.limit() + " requests left";
    }

    private static String cut(String name) {
        return name.codePointCount(0, name.length()) <= LONGEST_NAME
                ? name
                : name.substring(0, name.offsetByCodePoints(0, LONGEST_NAME - 1)) + "…";
    }
}
