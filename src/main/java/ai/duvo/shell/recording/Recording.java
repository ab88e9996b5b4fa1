package ai.duvo.shell.recording;

import ai.duvo.shell.line.LineParser;
import ai.duvo.shell.recording.IdVariable.Captured;
import ai.duvo.shell.recording.IdVariable.Given;
import ai.duvo.shell.recording.IdVariable.LookedUp;
import ai.duvo.shell.script.EnvironmentParameters;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.apache.commons.lang3.StringUtils;
import org.jspecify.annotations.Nullable;

/** Recording: its lines, and the names of the ids in them. */
final class Recording {

    private final String heading;
    private final List<RecordedLine> lines = new ArrayList<>();
    private final Map<String, IdVariable> names = new LinkedHashMap<>();
    private final Map<String, String> params = new LinkedHashMap<>();
    private final Set<String> taken = new HashSet<>();
    private final List<CleanUp> cleanUps = new ArrayList<>();

    Recording(String heading) {
        this.heading = heading;
    }

    /** The whole script. */
    String write() {
        return EnvironmentParameters.use(new RecordingWriter(this).write());
    }

    /** The comment at its head. */
    String heading() {
        return heading;
    }

    void add(RecordedLine line) {
        line.place(lines.size());
        lines.add(line);
    }

    List<RecordedLine> lines() {
        return lines;
    }

    /**
     * A line for the end of the script.
     *
     * @param of the line that it takes back
     */
    record CleanUp(RecordedLine of, RecordedLine inverse) {}

    /** Takes back a line at the end of the script. */
    void cleanUp(RecordedLine line, RecordedLine inverse) {
        cleanUps.add(new CleanUp(line, inverse));
    }

    /** Whether the end of the script takes back what made the thing with that id. */
    boolean isTakenBack(String id) {
        return cleanUps.stream().anyMatch(one -> one.inverse().ids().contains(id));
    }

    /** What the end of the script takes back, the last line first. */
    List<RecordedLine> cleanUps() {
        List<RecordedLine> inverses = new ArrayList<>();
        for (CleanUp one : cleanUps) {
            if (!one.of().isLeftOut() && !CleanUpLines.isGone(this, one.of(), one.inverse())) {
                inverses.add(0, one.inverse());
            }
        }
        return inverses;
    }

    /** The names of all ids, in the order they were given. */
    Collection<IdVariable> names() {
        return names.values();
    }

    /** The parameters that are no ids, as lines. */
    Collection<String> params() {
        return params.values();
    }

    /** The name of an id, or null when it has none. */
    @Nullable
    IdVariable name(String id) {
        return names.get(id);
    }

    /** Gives an id a name, or its name another definition. */
    void name(IdVariable name) {
        names.put(name.id(), name);
        taken.add(name.name());
        if (name.definition() instanceof Captured captured) {
            captured.line().takeIn();
            makeRoom(captured.line());
        }
    }

    /** A name of the user's own. */
    void take(String name) {
        taken.add(name);
    }

    /** Whether the script gives this variable a value. */
    boolean sets(String name) {
        return taken.contains(name);
    }

    /** All variables that the script sets. */
    Set<String> variables() {
        return Set.copyOf(taken);
    }

    /**
     * A parameter at the head.
     *
     * @param line the whole line
     */
    void param(String name, String line) {
        taken.add(name);
        params.put(name, line);
    }

    /** A name that is free: the plain one, one with what the thing is called, or a numbered one. */
    String free(String base, String called) {
        if (isFree(base)) {
            return base;
        }
        String slug = StringUtils.stripEnd(
                StringUtils.left(
                        StringUtils.stripAccents(called)
                                .toLowerCase(Locale.ROOT)
                                .replaceAll("[^a-z0-9]+", "_")
                                .replaceAll("^[_0-9]+", ""),
                        24),
                "_");
        if (!slug.isEmpty() && isFree(slug + "_" + base)) {
            return slug + "_" + base;
        }
        int number = 2;
        while (!isFree(base + number)) {
            number++;
        }
        return base + number;
    }

    private boolean isFree(String name) {
        return LineParser.isName(name) && !taken.contains(name);
    }

    /** A second thing that is taken out of a result makes it worth keeping. */
    private void makeRoom(RecordedLine line) {
        boolean several =
                captures(line).size() > 1 || line.isSaved() || !line.expected().isEmpty();
        if (several && line.kept() == null) {
            String name = free(wholeName(line), "");
            taken.add(name);
            line.keepWhole(name);
        }
    }

    private static String wholeName(RecordedLine line) {
        var command = line.command();
        if (command == null) {
            return "result";
        }
        String envelope = command.invocation().command().result().envelope();
        boolean isList = command.invocation().command().listing() != null;
        return isList && LineParser.isName(envelope) ? envelope : "result";
    }

    private List<IdVariable> captures(RecordedLine line) {
        return names.values().stream()
                .filter(name -> name.definition() instanceof Captured captured && captured.line() == line)
                .toList();
    }

    /** A lookup stands at the head, unless the thing may be new, or what it needs to be found is not there yet. */
    boolean isAtHead(IdVariable name) {
        return name.definition() instanceof LookedUp up
                && !up.mayBeNew()
                && name.needs().stream().map(names::get).allMatch(need -> need != null && isKnownAtHead(need));
    }

    private boolean isKnownAtHead(IdVariable name) {
        return name.definition() instanceof Given || isAtHead(name);
    }

    /** Whether a name has its value when that line runs. */
    boolean isDefinedBefore(IdVariable name, RecordedLine line) {
        if (name.definition() instanceof Captured captured) {
            return isBefore(captured.line(), line);
        }
        return isKnownAtHead(name)
                || (name.definition() instanceof LookedUp up && (up.user() == line || isBefore(up.user(), line)));
    }

    /** Whether one line stands before the other. */
    boolean isBefore(RecordedLine one, RecordedLine other) {
        return one.place() < other.place();
    }

    /** The line that sets a variable to this text, or null when none does. */
    @Nullable
    RecordedLine lineThatSets(String text) {
        return lines.stream()
                .filter(line -> !line.isLeftOut() && line.sets(text))
                .findFirst()
                .orElse(null);
    }
}
