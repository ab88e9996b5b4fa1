package ai.duvo.shell.handler.file;

import ai.duvo.shell.output.Console;
import java.util.concurrent.atomic.AtomicLong;

/** A line on the terminal that says how far an upload is; silent elsewhere. */
final class UploadProgress {

    private final Console console;
    private final String name;
    private final long size;
    private final AtomicLong percentTold = new AtomicLong(-1);

    UploadProgress(Console console, String name, long size) {
        this.console = console;
        this.name = name;
        this.size = size;
    }

    /** Tells that this many bytes are gone in all. Called from the client's threads. */
    void sent(long bytes) {
        long percent = size == 0 ? 100 : bytes * 100 / size;
        if (percentTold.getAndSet(percent) != percent) {
            console.progress("uploading " + name + " " + percent + " %");
        }
    }

    void end() {
        console.endProgress();
    }
}
