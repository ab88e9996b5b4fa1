package ai.duvo.shell.handler;

import static org.assertj.core.api.Assertions.assertThat;

import ai.duvo.shell.preflight.Finding;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What stands behind {@code mend}. */
class MendingCommandsTest {

    private final MendingCommands mends = new MendingCommands(line -> line);

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            value = {
                "revisions promote r1  # then: runs start,revisions promote r1",
                "revisions promote 'a  # b',revisions promote 'a  # b'",
                "revisions promote 'a  # b'  # then: runs start,revisions promote 'a  # b'",
            })
    void aRemarkIsNoPartOfIt(String mend, String line) {
        mends.found(List.of(Finding.failed("revision", "none is live", null, mend)));
        assertThat(mends.suggestion()).contains(line);
    }
}
