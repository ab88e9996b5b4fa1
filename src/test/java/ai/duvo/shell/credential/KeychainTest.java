package ai.duvo.shell.credential;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ai.duvo.shell.failure.ExitCode;
import ai.duvo.shell.failure.Failure;
import ai.duvo.shell.testing.FakeKeychain;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(60)
class KeychainTest {

    private static final String KEY = "dv_it's_a_\"key\"$HOME";

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void aKeyIsStoredReadAndTakenOutAndNeverAnArgument(boolean isMac) throws IOException {
        FakeKeychain fake = isMac ? FakeKeychain.security(folder) : FakeKeychain.secretTool(folder);
        KeyReader keys = new KeyReader(Map.of("PATH", fake.path()), isMac, Duration.ofSeconds(30));
        KeySource.Stored place =
                new KeySource.Stored("it's mine", Keychain.newAccount("it's mine", new Random(1)), null);
        assertThat(keys.keychain().store(place, KEY).block()).isEqualTo(KEY);
        assertThat(fake.items()).containsExactly(KEY);
        assertThat(keys.read(place).block()).isEqualTo(KEY);
        assertThat(keys.keychain().remove(place).block()).isTrue();
        assertThat(fake.items()).isEmpty();
        assertThat(keys.keychain().remove(place).block()).isFalse();
        assertThat(String.join("\n", fake.calls())).contains("duvo").doesNotContain(KEY, "dv_");
        keys.forget(place);
        assertThatThrownBy(() -> keys.read(place).block())
                .hasMessageContaining("the keychain gave no key for profile it's mine")
                .isInstanceOfSatisfying(
                        Failure.class, failure -> assertThat(failure.code()).isEqualTo(ExitCode.AUTHENTICATION));
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void aLockedOneKeepsNothing(boolean isMac) throws IOException {
        FakeKeychain fake = isMac ? FakeKeychain.security(folder) : FakeKeychain.secretTool(folder);
        fake.lock();
        KeyReader keys = new KeyReader(Map.of("PATH", fake.path()), isMac, Duration.ofSeconds(30));
        assertThatThrownBy(() -> keys.keychain()
                        .store(new KeySource.Stored("work", "work-1", null), KEY)
                        .block())
                .hasMessageContaining("the keychain did not keep the key")
                .hasMessageNotContaining("dv_");
    }

    @Test
    void aSystemWithoutOneSaysSo() {
        for (String path : new String[] {"", ".:relative", folder.toString()}) {
            KeyReader keys = new KeyReader(Map.of("PATH", path), false, Duration.ofSeconds(30));
            assertThatThrownBy(() -> keys.read(new KeySource.Stored("work", "work-1", null))
                            .block())
                    .hasMessageContaining("there is no keychain here: secret-tool is not on PATH");
        }
    }
}
