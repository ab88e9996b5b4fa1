package ai.duvo.shell.api;

import ai.duvo.shell.failure.Failure;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.util.function.LongConsumer;
import reactor.core.publisher.Flux;
import reactor.core.publisher.SynchronousSink;

/** A file as a stream of buffers, as fast as they are asked for; notices when the file changes meanwhile. */
final class FilePublisher {

    private static final int BUFFER = 128 * 1024;

    private final Path file;
    private final long length;
    private final LongConsumer sent;
    private final FileChannel channel;
    private final FileTime modified;
    private long position;

    private FilePublisher(Path file, long length, LongConsumer sent) throws IOException {
        this.file = file;
        this.length = length;
        this.sent = sent;
        this.modified = Files.getLastModifiedTime(file);
        this.channel = FileChannel.open(file, StandardOpenOption.READ);
    }

    /**
     * Its bytes.
     *
     * @param length in bytes, as promised to the receiver
     * @param sent told how many bytes are read so far
     */
    static Flux<ByteBuffer> read(Path file, long length, LongConsumer sent) {
        return Flux.generate(
                () -> new FilePublisher(file, length, sent),
                (state, sink) -> {
                    state.next(sink);
                    return state;
                },
                FilePublisher::close);
    }

    private void next(SynchronousSink<ByteBuffer> sink) {
        try {
            if (position == length) {
                finish(sink);
                return;
            }
            ByteBuffer buffer = ByteBuffer.allocate((int) Math.min(BUFFER, length - position));
            int read = channel.read(buffer);
            if (read < 0) {
                sink.error(changed());
                return;
            }
            position += read;
            sent.accept(position);
            sink.next(buffer.flip());
        } catch (IOException e) {
            sink.error(Failure.error("cannot read " + file + ": " + e.getMessage(), "the upload is not whole"));
        }
    }

    private void finish(SynchronousSink<ByteBuffer> sink) throws IOException {
        boolean same =
                channel.size() == length && Files.getLastModifiedTime(file).equals(modified);
        if (same) {
            sink.complete();
        } else {
            sink.error(changed());
        }
    }

    private Failure changed() {
        return Failure.error(file + " changed while it was read", "upload it again when nothing writes to it");
    }

    private void close() {
        try {
            channel.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
