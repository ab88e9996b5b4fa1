package ai.duvo.shell.architecture.bad.opening;

import ai.duvo.shell.account.AccountResolver;
import ai.duvo.shell.output.OutputFile;
import ai.duvo.shell.profile.ProfileStore;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;

/** Goes past the policy of trust, each class in one way. */
@SuppressWarnings("all")
final class Opens {

    private Opens() {}

    static final class Reads {
        byte[] read(Path file) throws IOException {
            return Files.readAllBytes(file);
        }
    }

    static final class Writes {
        void write(Path file) {
            OutputFile.write(file, new byte[0]);
        }
    }

    static final class Streams {
        InputStream in(String file) throws IOException {
            return new FileInputStream(file);
        }
    }

    static final class Appends {
        OutputStream out(String file) throws IOException {
            return new FileOutputStream(file);
        }
    }

    static final class Maps {
        FileChannel open(Path file) throws IOException {
            return FileChannel.open(file);
        }
    }

    static final class Runs {
        Process run() throws IOException {
            return new ProcessBuilder("ls").start();
        }
    }

    static final class Executes {
        Process run() throws IOException {
            return Runtime.getRuntime().exec(new String[] {"ls"});
        }
    }

    static final class Profiles {
        ProfileStore profiles(AccountResolver accounts) {
            return accounts.profiles();
        }
    }
}
