package ai.duvo.shell.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A file of the repository that holds what the program says; {@code scripts/regen} rewrites it. */
public final class ExpectedFile {

    private final Path file;
    private final boolean rewrites;

    /** The file, to be rewritten or to be compared. */
    ExpectedFile(Path file, boolean rewrites) {
        this.file = file;
        this.rewrites = rewrites;
    }

    /** The file; rewritten when {@code scripts/regen} runs the tests. */
    public static ExpectedFile of(Path file) {
        return new ExpectedFile(file, isRewriting());
    }

    /** Whether {@code scripts/regen} runs the tests. */
    public static boolean isRewriting() {
        return Boolean.getBoolean("duvo.update");
    }

    /** What a failure says of a file that is not what it should be. */
    public static String stale(Path file) {
        return file + " is not what the program says now. If the program is right, run scripts/regen and review the"
                + " difference.";
    }

    /** Holds this text; a file that is missing holds none. */
    public void is(String text) throws IOException {
        if (rewrites && text.isEmpty()) {
            Files.deleteIfExists(file);
        } else if (rewrites) {
            Files.writeString(file, text);
        }
        assertThat(text).as(stale(file)).isEqualTo(Files.exists(file) ? Files.readString(file) : "");
    }

    /** Holds this text between these marks, the first of them that stand there. */
    public void has(String begin, String text, String end) throws IOException {
        String all = Files.readString(file);
        int from = all.indexOf(begin);
        int to = from < 0 ? -1 : all.indexOf(end, from + begin.length());
        if (to < 0) {
            fail(file + " has no text between " + begin.strip() + " and " + end.strip());
        }
        String before = all.substring(0, from + begin.length());
        new ExpectedFile(file, rewrites).is(before + text + all.substring(to));
    }
}
