package ai.duvo.shell.launch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.io.TempDir;

/** Starts the program as it is delivered, in a home of its own. */
abstract class StartedProgram {

    static final Path TOP = Path.of("").toAbsolutePath();
    static final String JAVA_HOME = System.getProperty("java.home");

    @TempDir
    Path home;

    /** On a terminal of its own. */
    Outcome prompt(Map<String, String> environment) throws Exception {
        String line =
                "printf 'version\\rexit 5\\r' | TERM=xterm script -qec '" + TOP + "/scripts/duvo --demo' /dev/null";
        return start(List.of("/bin/sh", "-c", line), environment);
    }

    Outcome duvo(String... arguments) throws Exception {
        List<String> command = new ArrayList<>(List.of(JAVA_HOME + "/bin/java", "-jar", TOP + "/target/app/duvo.jar"));
        command.addAll(List.of(arguments));
        return start(command, Map.of());
    }

    Outcome shell(String line) throws Exception {
        return start(List.of("/bin/sh", "-c", line), Map.of("DUVO_JAVA", JAVA_HOME));
    }

    Outcome start(List<String> command, Map<String, String> environment) throws Exception {
        Process process = builder(command, environment).start();
        process.getOutputStream().close();
        String out = read(process.getInputStream());
        String err = read(process.getErrorStream());
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        return new Outcome(process.exitValue(), out, err);
    }

    ProcessBuilder builder(List<String> command, Map<String, String> environment) {
        ProcessBuilder builder = new ProcessBuilder(command);
        builder.environment().keySet().removeIf(name -> name.startsWith("DUVO_") || name.startsWith("XDG_"));
        builder.environment().put("DUVO_HOME", home.toString());
        builder.environment().put("DUVO_NO_ARCHIVE", "1");
        builder.environment().put("DUVO_JAVA", JAVA_HOME);
        builder.environment().putAll(environment);
        return builder;
    }

    static String read(InputStream in) throws IOException {
        return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }

    static List<Path> find(Path folder, String ending) {
        try (var files = Files.walk(folder)) {
            return files.filter(f -> f.toString().endsWith(ending)).toList();
        } catch (IOException e) {
            return List.of();
        }
    }

    static void await(BooleanSupplier condition) throws InterruptedException {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(60);
        while (!condition.getAsBoolean()) {
            assertThat(System.nanoTime()).as("waited a minute").isLessThan(end);
            TimeUnit.MILLISECONDS.sleep(50);
        }
    }

    record Outcome(int code, String out, String err) {}
}
