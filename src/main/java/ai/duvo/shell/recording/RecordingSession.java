package ai.duvo.shell.recording;

import ai.duvo.shell.failure.Failure;
import ai.duvo.shell.failure.SourceText;
import ai.duvo.shell.line.Statement;
import ai.duvo.shell.line.StatementParser;
import ai.duvo.shell.output.NumberRange;
import ai.duvo.shell.script.CountedLines;
import ai.duvo.shell.session.Session;
import ai.duvo.shell.session.blocking.BlockingCalls;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The recording of a prompt, if one is under way, and scripts made of what was typed before. */
public final class RecordingSession implements AutoCloseable {

    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT);
    private static final Duration LAST_NAMES = Duration.ofSeconds(3);

    private final Session session;
    private final Journal journal;
    private final NameSource nameSource;
    private final Clock clock;
    private final String version;
    private @Nullable ActiveRecording active;
    private boolean isPaused;

    /** A recording that is under way. */
    private record ActiveRecording(RecordingFile file, Recorder recorder) {}

    private RecordingSession(Session session, Journal journal, NameSource nameSource, Clock clock, String version) {
        this.session = session;
        this.journal = journal;
        this.nameSource = nameSource;
        this.clock = clock;
        this.version = version;
    }

    /** Hears of what is typed from now on; records nothing yet. */
    public static RecordingSession of(
            Session session, Journal journal, NameSource nameSource, Clock clock, String version) {
        RecordingSession recordings = new RecordingSession(session, journal, nameSource, clock, version);
        journal.tell(recordings::typed);
        return recordings;
    }

    /**
     * Begins a recording; the file is there at once.
     *
     * @throws Failure when one is under way, or the file cannot be written
     */
    public void start(RecordingFile file, RecordingOptions options) {
        if (active != null) {
            throw Failure.error("already recording to " + active.file(), "record stop ends that one");
        }
        file.require();
        active = new ActiveRecording(file, recorder(options, this::write));
        isPaused = false;
        write();
    }

    /** Ends it; gives the file and what it holds in words. */
    public String stop() {
        ActiveRecording ended = required();
        BlockingCalls.settles(ended.recorder().pending(), LAST_NAMES);
        write();
        active = null;
        return "wrote " + ended.file() + " (" + lines(ended) + ")";
    }

    /** Leaves lines out from now on. */
    public void pause() {
        required();
        isPaused = true;
    }

    /** Writes them down again. */
    public void resume() {
        required();
        isPaused = false;
    }

    /** What is going on, in words. */
    public String status() {
        ActiveRecording now = active;
        return now == null
                ? "not recording; record start FILE begins"
                : (isPaused ? "paused: " : "recording to ") + now.file() + " (" + lines(now) + ")";
    }

    /** A sign for the prompt; empty when nothing is recorded. */
    public String sign() {
        return active == null ? "" : isPaused ? "‖" : "●";
    }

    /** A line that cannot be read. */
    public void unreadable(String text, Failure failure) {
        ActiveRecording now = active;
        if (now != null && !isPaused) {
            now.recorder().unreadable(text, failure);
            write();
        }
    }

    /**
     * Writes a script of what was typed.
     *
     * @param older the lines of earlier sessions, oldest first; the last of them has the number 0
     * @param ranges which numbers; all of this session when there is none
     * @return what was done, in words
     */
    public String save(RecordingFile file, List<NumberRange> ranges, List<String> older, RecordingOptions options) {
        file.require();
        Recorder recorder = recorded(ranges, older, options);
        if (recorder == null) {
            throw Failure.error("there is no such line", "history shows the numbers");
        }
        file.write(recorder.write());
        return "wrote " + file + " (" + count(recorder) + ")";
    }

    /** The script of this session; empty when nothing was typed. */
    public String script() {
        Recorder recorder = recorded(List.of(), List.of(), RecordingOptions.usual());
        return recorder == null ? "" : recorder.write();
    }

    private @Nullable Recorder recorded(List<NumberRange> ranges, List<String> older, RecordingOptions options) {
        Recorder recorder = recorder(options, () -> {});
        List<JournalEntry> entries = new ArrayList<>();
        for (int i = 0; i < older.size(); i++) {
            int number = i - older.size() + 1;
            if (NumberRange.hold(ranges, number)) {
                entries.addAll(old(number, older.get(i)));
            }
        }
        journal.entries().stream()
                .filter(entry -> !entry.isPrivate())
                .filter(entry -> ranges.isEmpty() || NumberRange.hold(ranges, entry.number()))
                .forEach(entries::add);
        if (entries.isEmpty()) {
            return null;
        }
        entries.forEach(recorder::add);
        BlockingCalls.settles(recorder.pending(), LAST_NAMES);
        return recorder;
    }

    @Override
    public void close() {
        if (active != null) {
            session.console().err(stop());
        }
    }

    private void typed(JournalEntry entry) {
        ActiveRecording now = active;
        if (now != null && !isPaused) {
            now.recorder().add(entry);
            write();
        }
    }

    /** Whole and in one step, so that a shell that is killed loses nothing. */
    private synchronized void write() {
        ActiveRecording now = active;
        if (now == null) {
            return;
        }
        try {
            now.file().write(now.recorder().write());
        } catch (Failure failure) {
            session.console().err("duvo: recording: " + failure.getMessage());
        }
    }

    private Recorder recorder(RecordingOptions options, Runnable changed) {
        LocalDateTime now = LocalDateTime.now(clock.withZone(ZoneId.systemDefault()));
        String heading =
                "Recorded " + DATE.format(now) + " · " + session.accounts().heading() + " · duvo " + version;
        return new Recorder(
                heading,
                options,
                nameSource,
                session.secrets(),
                LocalDate.from(now),
                session.pipelines()::explicit,
                journal::withoutSecrets,
                changed);
    }

    private static List<JournalEntry> old(int number, String text) {
        try {
            List<JournalEntry> entries = new ArrayList<>();
            for (Statement statement : StatementParser.parse("", text)) {
                entries.add(new JournalEntry(number, statement, List.of(), null, null, Map.of()));
            }
            return entries;
        } catch (Failure failure) {
            Statement comment = new Statement.Empty(SourceText.typed("# " + text.replace("\n", "\n# ")));
            return List.of(new JournalEntry(number, comment, List.of(), null, null, Map.of()));
        }
    }

    private ActiveRecording required() {
        if (active == null) {
            throw Failure.error("nothing is being recorded", "record start FILE begins");
        }
        return active;
    }

    private static String lines(ActiveRecording active) {
        return count(active.recorder());
    }

    /** As many as a replay of it will tell. */
    private static String count(Recorder recorder) {
        int lines = CountedLines.of(recorder.write()).orElseGet(recorder::count);
        return lines == 1 ? "1 line" : lines + " lines";
    }
}
