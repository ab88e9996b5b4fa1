package ai.duvo.shell.handler;

import static org.assertj.core.api.Assertions.assertThat;

import ai.duvo.shell.testing.HandlerNames;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;

/** The registry is made before each first prompt: it loads no class of commands that few sessions run. */
class LazyHandlersTest {

    @Test
    void commandsAboutTheInstallationAreMadeWhenTheyRun() throws Exception {
        Recording classes = new Recording();
        classes.loadClass(HandlerNames.class.getName()).getMethod("all").invoke(null);
        assertThat(classes.loaded)
                .contains("ai.duvo.shell.handler.Handlers", "ai.duvo.shell.handler.HelpHandler")
                .noneMatch(name -> name.startsWith("ai.duvo.shell.doctor."))
                .noneMatch(name -> name.startsWith("ai.duvo.shell.update."))
                .noneMatch(name -> name.endsWith(".CompletionInstaller") || name.endsWith(".InstallationHandlers"));
    }

    /** Loads the program anew and keeps the names of what it loads. */
    private static final class Recording extends ClassLoader {

        final List<String> loaded = new CopyOnWriteArrayList<>();

        Recording() {
            super(getPlatformClassLoader());
        }

        @Override
        protected Class<?> findClass(String name) throws ClassNotFoundException {
            loaded.add(name);
            String file = name.replace('.', '/') + ".class";
            try (InputStream code = LazyHandlersTest.class.getClassLoader().getResourceAsStream(file)) {
                if (code == null) {
                    throw new ClassNotFoundException(name);
                }
                byte[] bytes = code.readAllBytes();
                return defineClass(name, bytes, 0, bytes.length);
            } catch (IOException e) {
                throw new ClassNotFoundException(name, e);
            }
        }
    }
}
