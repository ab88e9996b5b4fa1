package ai.duvo.shell.recording;

import ai.duvo.shell.catalog.Command;
import ai.duvo.shell.catalog.Kind;
import ai.duvo.shell.failure.Failure;
import ai.duvo.shell.failure.UsageFailure;
import ai.duvo.shell.line.Pipeline;
import ai.duvo.shell.line.Statement;
import ai.duvo.shell.line.VariableName;
import ai.duvo.shell.line.writer.StatementWriter;
import ai.duvo.shell.script.VariableUsage;
import ai.duvo.shell.secret.SecretMasker;
import ai.duvo.shell.session.CommandOutput;
import ai.duvo.shell.session.CommandResult;
import ai.duvo.shell.settings.ShellSettings;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.function.BiFunction;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Turns statements and what came of them into a script that runs elsewhere as well. Thread safe. */
final class Recorder {

    /** Commands without a request that a script needs all the same. */
    private static final Set<String> DOING = Set.of("echo", "sleep", "replay", "test");

    /** Commands that ask the API about what only the prompt had. */
    private static final Set<String> LOOKS = Set.of("explain");

    /** Commands about the recording and the prompt itself: no part of what was done. */
    private static final Set<String> ABOUT_ITSELF = Set.of("record", "save", "use", "exit", "clear");

    private final RecordingOptions options;
    private final SecretMasker secrets;
    private final Recording recording;
    private final IdVariables ids;
    private final ExternalVariables foreign;
    private final BiFunction<Pipeline, Map<Kind, String>, Pipeline> explicit;
    private final LastResultTracker last = new LastResultTracker();
    private final SecretParameters hiding;
    private final UnboundLines unboundLines;
    private final CleanUpLines cleanUps;

    /**
     * Begins a script.
     *
     * @param heading the comment at its head
     * @param explicit writes ids by kind into a pipeline that left them to {@code use}
     * @param withoutSecrets takes secrets out of a line that was never bound
     * @param changed called when a name was found later, from any thread
     */
    Recorder(
            String heading,
            RecordingOptions options,
            NameSource nameSource,
            SecretMasker secrets,
            LocalDate today,
            BiFunction<Pipeline, Map<Kind, String>, Pipeline> explicit,
            UnaryOperator<String> withoutSecrets,
            Runnable changed) {
        this.options = options;
        this.explicit = explicit;
        this.secrets = secrets;
        this.recording = new Recording(heading);
        this.unboundLines = new UnboundLines(recording, withoutSecrets);
        this.foreign = new ExternalVariables(recording);
        this.hiding = new SecretParameters(recording, secrets);
        this.ids = new IdVariables(recording, nameSource, options.onlyParams(), today, changed);
        this.cleanUps = new CleanUpLines(recording, ids);
    }

    /** The script so far. */
    String write() {
        synchronized (recording) {
            return secrets.mask(recording.write());
        }
    }

    /** How many lines it has, comments not counted. */
    int count() {
        synchronized (recording) {
            return (int)
                    recording.lines().stream().filter(line -> !line.isLeftOut()).count();
        }
    }

    /** Those names that are still being asked for. */
    CompletableFuture<Void> pending() {
        synchronized (recording) {
            return ids.pending();
        }
    }

    /** Adds a statement that was typed. */
    void add(JournalEntry typed) {
        JournalEntry entry = typed.done();
        synchronized (recording) {
            Statement statement = entry.statement();
            CommandResult command = entry.command();
            if (statement instanceof Statement.Empty comment) {
                recording.add(RecordedLine.text(comment.source().text().strip()));
            } else if (command == null && entry.failure() != null) {
                unboundLines.unbound(statement.source().text(), entry.failure());
            } else if (command != null && isAboutItself(command)) {
                return;
            } else if (command != null && statement instanceof Statement.Call call) {
                command(entry, call.pipeline(), command, null);
            } else if (command != null && statement instanceof Statement.Assign assign) {
                command(entry, assign.pipeline(), command, assign.name());
            } else if (!hiding.hides(statement)) {
                other(entry);
            }
        }
    }

    /** Adds a line that cannot even be read. */
    void unreadable(String text, Failure failure) {
        synchronized (recording) {
            unboundLines.unreadable(text, failure);
        }
    }

    private static boolean isAboutItself(CommandResult command) {
        return ABOUT_ITSELF.contains(command.invocation().command().words().get(0));
    }

    private void command(
            JournalEntry entry, Pipeline pipeline, CommandResult command, @Nullable VariableName assigned) {
        Set<String> impossible = foreign.of(entry, pipeline.jq(), pipeline.file());
        Map<String, Kind> things = ids.things(command);
        Failure failure = entry.failure();
        boolean isKeptFailure = failure != null && options.keepsAll() && !(failure instanceof UsageFailure);
        boolean isLeftOut = failure != null && !isKeptFailure;
        List<RecordedWord> tokens = tokens(entry, pipeline, command, things.keySet(), isLeftOut);
        if (failure != null && isKeptFailure) {
            String code = Integer.toString(failure.code().value());
            tokens.addAll(
                    0, List.of(RecordedWord.plain("expect"), RecordedWord.plain("exit"), RecordedWord.plain(code)));
        }
        String name = assigned == null || failure != null ? null : assigned.text();
        RecordedLine line = RecordedLine.command(command, tokens, isKeptFailure ? null : pipeline, name);
        recording.add(line);
        if (!isLeftOut) {
            Set<String> written = new LinkedHashSet<>();
            tokens.forEach(token -> written.addAll(token.ids()));
            uses(command, written, things, line);
        }
        describe(entry, command, line);
        if (options.cleansUp()) {
            cleanUps.add(command, line);
        }
        if (failure != null && isLeftOut) {
            line.leaveOut(failure);
        } else if (isExploring(command.invocation().command()) && !options.keepsAll()) {
            line.leaveOut("");
        } else if (!impossible.isEmpty()) {
            line.leaveOut(ExternalVariables.reason(impossible));
        }
        last.after(entry, line, false);
        if (name != null) {
            recording.take(name);
        }
    }

    private List<RecordedWord> tokens(
            JournalEntry entry, Pipeline pipeline, CommandResult command, Set<String> things, boolean isLeftOut) {
        return new CanonicalCommand(
                        entry.statement().source().text(),
                        pipeline,
                        recording.variables(),
                        id -> ids.isKnown(id) || things.contains(id),
                        isLeftOut ? hiding.inComment() : hiding)
                .tokens(command.invocation());
    }

    private static boolean isExploring(Command command) {
        boolean asksOnly = command.operations().isEmpty() && !command.name().equals("api");
        return LOOKS.contains(command.name()) || (asksOnly && !DOING.contains(command.name()));
    }

    private void describe(JournalEntry entry, CommandResult command, RecordedLine line) {
        CommandOutput result = entry.result();
        if (entry.failure() != null) {
            return;
        }
        line.remark(ResultComment.of(command, result, secrets));
        if (options.expects()) {
            line.expect(ExpectLines.of(command, result));
        }
        line.readiness(ReadinessWait.words(command.invocation()));
        boolean isShapedByJq = result != null && result.outputs() != null;
        if (result != null && result.hasValue() && !(isShapedByJq && line.isSaved())) {
            Command row = command.invocation().command();
            ids.brought(
                    line,
                    isShapedByJq
                            ? IdOrigin.of(result.value())
                            : IdOrigin.of(result.value(), row.result(), row.listing()));
        }
    }

    /** Ids in use get names; those that the API did not know, only when they have one anyway. */
    private void uses(CommandResult command, Set<String> written, Map<String, Kind> things, RecordedLine line) {
        Map<Kind, String> below = new EnumMap<>(Kind.class);
        things.forEach((id, kind) -> below.putIfAbsent(kind, id));
        for (String id : written) {
            if (command.failure() == null || ids.isKnown(id)) {
                // inside a longer text nothing says what kind it is
                Kind kind = things.getOrDefault(id, Kind.TEXT);
                ids.use(new IdVariables.IdUse(id, kind, below, line, command.options()));
            }
        }
        things.forEach((id, kind) -> {
            RecordedLine setting = written.contains(id) ? null : recording.lineThatSets(id);
            if (setting != null) {
                ids.use(new IdVariables.IdUse(id, kind, below, setting, command.options()));
            }
        });
    }

    private void other(JournalEntry entry) {
        Statement statement = ExplicitArguments.of(entry.statement(), entry.commands(), explicit);
        Set<String> impossible = foreign.of(entry);
        RecordedLine line = RecordedLine.statement(statement);
        recording.add(line);
        boolean isBlind = !last.isThereFor(statement);
        String text = statement.source().text();
        for (CommandResult command : entry.commands()) {
            Map<String, Kind> things = ids.things(command);
            Set<String> written = new LinkedHashSet<>(things.keySet());
            written.removeIf(id -> isElsewhere(statement) || !holds(statement, id));
            uses(command, written, things, line);
        }
        Failure failure = entry.failure();
        boolean onlyShows =
                statement instanceof Statement.Call call && call.pipeline().reference() != null;
        if (failure != null) {
            line.leaveOut(failure);
        } else if (statement instanceof Statement.Watch watch && watch.until() == null) {
            line.leaveOut("only Ctrl-C ends it");
        } else if (onlyShows && !options.keepsAll()) {
            line.leaveOut("");
        } else if (statement instanceof Statement.Shell && !options.keepsAll()) {
            line.leaveOut("take the # away and replay with --allow-shell to run it");
        } else if (isBlind) {
            line.leaveOut("looks at a result that only the prompt had");
        } else if (isSetting(statement)) {
            line.leaveOut("");
        } else if (!impossible.isEmpty()) {
            line.leaveOut(ExternalVariables.reason(impossible));
        } else if (text.isBlank()) {
            line.leaveOut("");
        }
        if (failure == null) {
            set(statement);
            last.after(entry, line, onlyShows && impossible.isEmpty());
        }
        stays(entry, line);
    }

    private void stays(JournalEntry entry, RecordedLine line) {
        if (options.cleansUp()) {
            entry.commands().stream()
                    .filter(command -> !command.undo().isEmpty())
                    .forEach(command -> cleanUps.stays(command, line));
        }
    }

    /** Whether its lines may work on another workspace, where a name is another thing's. */
    private static boolean isElsewhere(Statement statement) {
        return statement instanceof Statement.With;
    }

    /** How the prompt behaves is no part of what was done. */
    private static boolean isSetting(Statement statement) {
        return statement instanceof Statement.SetText set
                && !ShellSettings.values(set.name().text()).isEmpty();
    }

    /** Whether a value was written in it, and did not come out of a variable. */
    private static boolean holds(Statement statement, String value) {
        return StatementWriter.write(statement).contains(value);
    }

    private void set(Statement statement) {
        VariableUsage.set(statement).forEach(name -> recording.take(name.text()));
        statement.inside().forEach(this::set);
    }
}
