package ai.duvo.shell.repl;

import ai.duvo.shell.alias.Aliases;
import ai.duvo.shell.failure.SourceText;
import ai.duvo.shell.notification.Notice;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;

/** Session as the prompt needs it. */
public interface ShellSession {

    /** Runs one logical line and prints what comes of it, failures included; gives the exit code. */
    int run(SourceText line);

    /** Tells what the prompt itself could not do; gives the exit code. */
    int failed(Throwable bug);

    /** The history cannot be written; told before the next line runs, for one is being read. */
    void unsaved(Path history, IOException reason);

    /** Ctrl-C while a line runs; called from the signal's thread. */
    void cancel();

    /** Ctrl-C dropped so many lines that waited for the one that ran. */
    void dropped(int lines);

    /** What stands before the line that is typed. */
    String prompt();

    /** What is going on, for the right of the prompt; asked at each redraw, so it costs nothing. */
    List<StatusLine.Part> status();

    /** Calls this when the status changes by itself, from any thread; it must not wait for anything. */
    void onStatus(Runnable changed);

    /** Hands on from now on what happens behind the prompt, from any thread. */
    void onNotice(Consumer<Notice> told);

    /** Whether the user asked to leave. */
    boolean isLeaving();

    /** The aliases, which may change with each line. */
    Aliases aliases();

    /** Whether an earlier line can run again, as far as that is known; asked at each key, so it costs little. */
    boolean canRun(String line);

    /** A line that is worth running now, shown dim on an empty prompt; empty when there is none. */
    String suggestion();

    /** Whether dim help is wanted while typing. */
    boolean hasHints();

    /** Whether a line is edited with vi's keys. */
    boolean hasViKeys();

    /** The longest time that Tab holds up the keyboard. */
    Duration patience();

    /** The text as the user changed it in an editor; as it was when that fails, which is told. */
    String edited(String text);

    /** The line as history may keep it. */
    String withoutSecrets(String line);
}
