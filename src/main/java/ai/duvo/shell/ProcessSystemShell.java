package ai.duvo.shell;

import ai.duvo.shell.process.SystemShell;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** {@code /bin/sh} as a process: on our own streams, so that programs that want a terminal get it, or on given ones. */
final class ProcessSystemShell implements SystemShell {

    private final @Nullable OutputStream out;
    private final @Nullable OutputStream err;

    private ProcessSystemShell(@Nullable OutputStream out, @Nullable OutputStream err) {
        this.out = out;
        this.err = err;
    }

    /** With the streams of this process. */
    static ProcessSystemShell inherited() {
        return new ProcessSystemShell(null, null);
    }

    /** With other streams, and nothing to read. */
    static ProcessSystemShell to(OutputStream out, OutputStream err) {
        return new ProcessSystemShell(out, err);
    }

    @Override
    public CompletableFuture<Integer> start(String command, Map<String, String> environment) {
        ProcessBuilder builder = new ProcessBuilder("/bin/sh", "-c", command);
        builder.environment().putAll(environment);
        return ended(started(builder, ProcessBuilder.Redirect.INHERIT));
    }

    @Override
    public Reader read(String command) {
        Process process = started(new ProcessBuilder("/bin/sh", "-c", command), ProcessBuilder.Redirect.PIPE);
        return new Reader(process.getOutputStream(), ended(process));
    }

    private Process started(ProcessBuilder builder, ProcessBuilder.Redirect input) {
        if (out == null) {
            builder.inheritIO().redirectInput(input);
        }
        try {
            return builder.start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private CompletableFuture<Integer> ended(Process process) {
        CompletableFuture<Integer> ended = out == null || err == null
                ? process.onExit().thenApply(Process::exitValue)
                : CompletableFuture.allOf(copy(process.getInputStream(), out), copy(process.getErrorStream(), err))
                        .thenCompose(copied -> process.onExit().thenApply(Process::exitValue));
        ended.whenComplete((code, error) -> {
            if (error != null) {
                stop(process);
            }
        });
        return ended;
    }

    /** Ends it with all that it started: a pager of the shell's would go on to read the terminal. */
    private static void stop(Process process) {
        Stream.concat(process.descendants(), Stream.of(process.toHandle()))
                .toList()
                .forEach(ProcessHandle::destroy);
    }

    private static CompletableFuture<Void> copy(InputStream from, OutputStream to) {
        return CompletableFuture.runAsync(() -> {
            try (from) {
                from.transferTo(to);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }
}
