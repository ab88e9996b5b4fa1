package ai.duvo.shell;

import ai.duvo.shell.alias.Aliases;
import ai.duvo.shell.completion.CompletionMemory;
import ai.duvo.shell.completion.NameResolver;
import ai.duvo.shell.exchange.ExchangeHistory;
import ai.duvo.shell.failure.ExitCode;
import ai.duvo.shell.failure.Failure;
import ai.duvo.shell.failure.SourceText;
import ai.duvo.shell.handler.MendingCommands;
import ai.duvo.shell.handler.PromptFeatures;
import ai.duvo.shell.handler.SessionBundle;
import ai.duvo.shell.handler.undo.InversePlanner;
import ai.duvo.shell.line.Statement;
import ai.duvo.shell.notification.Notice;
import ai.duvo.shell.recording.Journal;
import ai.duvo.shell.recording.RecordingSession;
import ai.duvo.shell.redaction.LineRedactor;
import ai.duvo.shell.repl.ShellSession;
import ai.duvo.shell.repl.StatusLine;
import ai.duvo.shell.script.Interpreter;
import ai.duvo.shell.session.Session;
import ai.duvo.shell.settings.ShellSettings;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

/** The session as the prompt sees it: runs what is typed, tells what went wrong, writes down what was done. */
final class PromptSession implements ShellSession {

    private final Session session;
    private final UnaryOperator<String> withoutSecrets;
    private final CompletionMemory memory;
    private final Journal journal;
    private final RecordingSession recordings;
    private final LineFeedback feedback;
    private final Interpreter interpreter;
    private final PromptStatus status;
    private final RunNotices runs;
    private final Duration patience;
    private final ExternalEditor editor;
    private final Aliases aliases;
    private final EarlierLines earlier;
    private final TypedLines typed;
    private final MendingCommands mends;
    private final Queue<String> next = new ArrayDeque<>();
    private boolean isLooking;
    private final UnsavedHistory unsaved = new UnsavedHistory();

    PromptSession(Program program, Session session) {
        this.session = session;
        LineRedactor redactor = new LineRedactor(program.catalog());
        this.withoutSecrets = line -> session.secrets().mask(redactor.redact(line));
        this.mends = new MendingCommands(withoutSecrets);
        this.memory = program.memory();
        this.journal = Journal.of(session, withoutSecrets);
        session.plansUndo(new InversePlanner(program.catalog()));
        NameResolver names = new NameResolver(program.catalog(), memory);
        this.recordings = RecordingSession.of(
                session, journal, new InventoryNames(program.catalog(), names), program.clock(), program.version());
        this.feedback = new LineFeedback(session, journal, program.clock());
        this.interpreter = new Interpreter(session, feedback);
        this.status = new PromptStatus(session, memory, names, recordings);
        this.runs = new RunNotices(session, program.catalog(), names, program.timer());
        session.observe(runs);
        this.patience = program.patience();
        this.aliases = new Aliases(program.catalog(), withoutSecrets);
        this.earlier = new EarlierLines(session, aliases);
        this.typed = new TypedLines(session, aliases, withoutSecrets, earlier, this::run, recordings::unreadable);
        this.editor = new ExternalEditor(program.folders().state(), program.io().environment());
    }

    /** Shows a bundle: nothing is sent. */
    void open(SessionBundle bundle) {
        isLooking = true;
        bundle.openIn(session);
        journal.goOnAfter(bundle.results());
        status.place(bundle.name());
        session.console()
                .err(bundle.name() + ": " + count(bundle.exchanges().size(), "request") + ", "
                        + count(bundle.results().size(), "result")
                        + "; nothing is sent from here. See: http, results, show, diff");
    }

    /**
     * What only a prompt has.
     *
     * @param older the lines of earlier sessions, oldest first
     * @param clear clears the screen
     */
    PromptFeatures features(List<String> older, Runnable clear) {
        earlier.older(older);
        return new PromptFeatures(
                () -> older,
                journal::typed,
                clear,
                recordings,
                journal,
                interpreter::run,
                aliases,
                text -> editor.edit(session, text),
                next::add,
                mends,
                runs::mine);
    }

    @Override
    public int run(SourceText line) {
        mends.age();
        int code = one(line);
        while (!next.isEmpty() && code == ExitCode.OK.value() && !isLeaving()) {
            String following = next.remove();
            mends.age();
            session.console().err(withoutSecrets(prompt() + following));
            code = one(SourceText.typed(following));
        }
        next.clear();
        return code;
    }

    private int one(SourceText line) {
        session.begin();
        session.accounts().keys().begin();
        unsaved.tell(line.text(), this::guarded);
        boolean isPrivate = line.text().startsWith(" ");
        String shown = isPrivate ? ExchangeHistory.PRIVATE : withoutSecrets(line.text());
        session.exchanges().begin(journal.next(), shown);
        session.failures().begins(shown);
        int code = feedback.timed(() -> guarded(() -> typed.run(line)));
        memory.flush();
        status.changed();
        return code;
    }

    private void run(Statement statement) {
        if (statement instanceof Statement.Empty comment) {
            journal.comment(comment);
        } else {
            runs.runs(statement);
            interpreter.run(statement);
        }
    }

    /** Runs the lines of a file before anybody types; what goes wrong is told with its place, and the rest runs. */
    void start(Path file) {
        session.begin();
        session.accounts().keys().begin();
        StartFile lines = new StartFile(session, aliases, this::guarded);
        lines.run(file);
        memory.flush();
    }

    @Override
    public String suggestion() {
        return mends.suggestion().orElse("");
    }

    @Override
    public boolean canRun(String line) {
        return earlier.isOffered(line);
    }

    @Override
    public Aliases aliases() {
        return aliases;
    }

    @Override
    public void unsaved(Path history, IOException reason) {
        unsaved.failed(history, reason);
    }

    @Override
    public int failed(Throwable bug) {
        return FailureReporter.bug(
                session.console(),
                bug,
                withoutSecrets,
                session.state().defaults().flag("verbose"));
    }

    /** What stands under {@code finally} runs when the user leaves; a recording ends. */
    void leave() {
        runs.close();
        session.begin();
        int code = session.state().exit().code();
        session.state().exit().stay();
        // first, for what runs now was not typed now
        guarded(recordings::close);
        guarded(() -> interpreter.finish(false));
        session.state().exit().with(code);
    }

    @Override
    public void cancel() {
        session.cancel();
    }

    @Override
    public void dropped(int lines) {
        session.console()
                .aside("dropped " + count(lines, "line") + (lines == 1 ? " that was" : " that were") + " typed ahead");
    }

    @Override
    public String prompt() {
        boolean isProduction = !isLooking
                && session.accounts().production(session.state().defaults()).isPresent();
        return status.before(isLooking, isProduction ? "production duvo> " : "duvo> ");
    }

    @Override
    public List<StatusLine.Part> status() {
        return ShellSettings.isOn(ShellSettings.STATUS, session.variables()) ? status.parts() : status.recording();
    }

    @Override
    public void onStatus(Runnable changed) {
        memory.onAsking(changed);
    }

    @Override
    public void onNotice(Consumer<Notice> told) {
        runs.to(told);
    }

    @Override
    public boolean isLeaving() {
        return session.state().exit().isAsked();
    }

    @Override
    public boolean hasHints() {
        return ShellSettings.isOn(ShellSettings.HINTS, session.variables());
    }

    @Override
    public boolean hasViKeys() {
        return ShellSettings.value(ShellSettings.EDIT_MODE, session.variables()).equals("vi");
    }

    @Override
    public Duration patience() {
        return patience;
    }

    @Override
    public String edited(String text) {
        session.begin();
        List<String> versions = new ArrayList<>(List.of(text));
        guarded(() -> editor.edit(session, text).ifPresent(versions::add));
        return versions.get(versions.size() - 1);
    }

    @Override
    public String withoutSecrets(String line) {
        return withoutSecrets.apply(line);
    }

    private int guarded(Runnable work) {
        boolean verbose = session.state().defaults().flag("verbose");
        try {
            work.run();
            return ExitCode.OK.value();
        } catch (Failure failure) {
            session.failures().failed(failure);
            mends.failed(failure);
            return FailureReporter.failure(session.console(), failure.atPrompt(), withoutSecrets, verbose);
        } catch (RuntimeException | Error bug) {
            return FailureReporter.bug(session.console(), bug, withoutSecrets, verbose);
        }
    }

    private static String count(int count, String what) {
        return count + " " + what + (count == 1 ? "" : "s");
    }
}
