package ai.duvo.shell;

import ai.duvo.shell.failure.Failure;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Program arguments as they were given: the JVM reads them by the locale, and what does not fit is lost to it. */
final class ArgumentBytes {

    private static final Path COMMAND_LINE = Path.of("/proc/self/cmdline");
    private static final String LOST = "\uFFFD";

    private ArgumentBytes() {}

    /**
     * The arguments in UTF-8.
     *
     * @throws Failure when one of them is something else
     */
    static String[] inUtf8(String[] arguments) {
        return inUtf8(arguments, COMMAND_LINE);
    }

    /** The same where the system tells its bytes in another file. */
    static String[] inUtf8(String[] arguments, Path commandLine) {
        for (String word : arguments) {
            if (word.contains(LOST)) {
                return told(arguments, commandLine);
            }
        }
        return arguments;
    }

    private static String[] told(String[] arguments, Path commandLine) {
        try {
            List<byte[]> words = words(Files.readAllBytes(commandLine));
            int from = words.size() - arguments.length;
            String[] read = new String[arguments.length];
            for (int i = 0; i < read.length && from >= 0; i++) {
                read[i] = StandardCharsets.UTF_8
                        .newDecoder()
                        .decode(ByteBuffer.wrap(words.get(from + i)))
                        .toString();
            }
            if (from >= 0) {
                return read;
            }
        } catch (CharacterCodingException e) {
            throw refused(arguments);
        } catch (IOException e) {
            // not on Linux
        }
        throw refused(arguments);
    }

    private static List<byte[]> words(byte[] line) {
        List<byte[]> words = new ArrayList<>();
        int start = 0;
        for (int i = 0; i < line.length; i++) {
            if (line[i] == 0) {
                words.add(Arrays.copyOfRange(line, start, i));
                start = i + 1;
            }
        }
        return words;
    }

    private static Failure refused(String[] arguments) {
        String word = List.of(arguments).stream()
                .filter(text -> text.contains(LOST))
                .findFirst()
                .orElse("");
        return Failure.error(
                "\"" + word + "\" is not UTF-8; nothing was sent",
                "use a UTF-8 locale, such as LC_ALL=C.UTF-8, and type it again");
    }
}
