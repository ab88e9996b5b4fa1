package ai.duvo.shell.request;

import ai.duvo.shell.catalog.Parameter;
import ai.duvo.shell.failure.Failure;
import ai.duvo.shell.line.Invocation;
import ai.duvo.shell.profile.UserPath;
import ai.duvo.shell.trust.TrustPolicy;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.function.Supplier;

/** Reads the value that a word stands for: the word itself, or the content of a file or of standard input. */
public final class ValueReader {

    /** More than that never sits in memory. */
    private static final int MOST_BYTES = 16 * 1024 * 1024;

    private static final String STANDARD_INPUT = "-";

    private final InputStream standardInput;
    private final Clock clock;
    private final Supplier<TrustPolicy> trust;

    /**
     * Reads nothing yet.
     *
     * @param standardInput what {@code -} stands for
     * @param clock what times are counted from
     * @param trust what the lines of now may read
     */
    public ValueReader(InputStream standardInput, Clock clock, Supplier<TrustPolicy> trust) {
        this.standardInput = standardInput;
        this.clock = clock;
        this.trust = trust;
    }

    /**
     * The value of a word.
     *
     * @throws Failure when a file cannot be read, or holds more than 16 MB; when a word is no time
     */
    public String read(Parameter parameter, String word) {
        return switch (parameter.kind()) {
            case SINCE -> new DateTimeParser(clock).since(word, Invocation.written(parameter));
            case UNTIL -> new DateTimeParser(clock).until(word, Invocation.written(parameter));
            default -> content(parameter, word);
        };
    }

    private String content(Parameter parameter, String word) {
        return switch (parameter.spec().source()) {
            case WORD -> word;
            case WORD_OR_FILE -> word.startsWith("@") ? text(word.substring(1)) : word;
            case FILE -> text(word);
            case ASKED -> word.equals(STANDARD_INPUT) ? text(word).strip() : word;
        };
    }

    /**
     * The file of that name.
     *
     * @throws Failure when the line may not read it
     */
    Path file(String name) {
        Path file = Path.of(UserPath.home(name));
        trust.get().requireReadable(file);
        return file;
    }

    private String text(String name) {
        boolean isStandardInput = name.equals(STANDARD_INPUT);
        Path file = isStandardInput ? Path.of("") : file(name);
        String shown = isStandardInput ? "standard input" : name;
        try (InputStream in = isStandardInput ? standardInput : Files.newInputStream(file)) {
            byte[] bytes = in.readNBytes(MOST_BYTES + 1);
            if (bytes.length > MOST_BYTES) {
                throw Failure.error(shown + " holds more than 16 MB", "nothing was sent");
            }
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException e) {
            throw Failure.error(shown + " is no text in UTF-8", "nothing was sent; files put takes any file");
        } catch (IOException e) {
            throw Failure.error(
                    isStandardInput || Files.exists(file) ? "cannot read " + shown : "there is no file " + shown,
                    "nothing was sent");
        }
    }
}
