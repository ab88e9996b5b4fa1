package ai.duvo.shell.handler;

import static org.assertj.core.api.Assertions.assertThat;

import ai.duvo.shell.testing.HandlerNames;
import java.io.File;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The registry is made before each first prompt: it loads no class of commands that few sessions run. */
class LazyHandlersTest {

    @Test
    void commandsAboutTheInstallationAreMadeWhenTheyRun() throws Exception {
        try (Recording classes = new Recording()) {
            classes.loadClass(HandlerNames.class.getName()).getMethod("all").invoke(null);
            assertThat(classes.loaded)
                    .contains("ai.duvo.shell.handler.Handlers", "ai.duvo.shell.handler.HelpHandler")
                    .noneMatch(name -> name.startsWith("ai.duvo.shell.doctor."))
                    .noneMatch(name -> name.startsWith("ai.duvo.shell.update."))
                    .noneMatch(name -> name.endsWith(".CompletionInstaller") || name.endsWith(".InstallationHandlers"));
        }
    }

    /** Loads the program anew and keeps the names of what it loads. */
    private static final class Recording extends URLClassLoader {

        final List<String> loaded = new CopyOnWriteArrayList<>();

        Recording() {
            super(
                    Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
                            .map(Recording::url)
                            .toArray(URL[]::new),
                    getPlatformClassLoader());
        }

        private static URL url(String entry) {
            try {
                return Path.of(entry).toUri().toURL();
            } catch (MalformedURLException e) {
                throw new IllegalArgumentException(entry, e);
            }
        }

        @Override
        protected Class<?> findClass(String name) throws ClassNotFoundException {
            loaded.add(name);
            return super.findClass(name);
        }
    }
}
