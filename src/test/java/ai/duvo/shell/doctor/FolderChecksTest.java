package ai.duvo.shell.doctor;

import static org.assertj.core.api.Assertions.assertThat;

import ai.duvo.shell.preflight.Finding;
import ai.duvo.shell.profile.UserFolders;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.ToLongFunction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FolderChecksTest {

    @TempDir
    Path home;

    @Test
    void aFullDiskIsDoubtful() {
        assertThat(found(folder -> 0)).hasSize(4).allSatisfy(finding -> {
            assertThat(finding.state()).isEqualTo(Finding.State.DOUBTFUL);
            assertThat(finding.text()).endsWith(" is on a disk that is full");
            assertThat(finding.mend())
                    .isEqualTo(
                            finding.check().equals("recordings")
                                    ? "make room there, or go to another"
                                    : "make room there, or name another with DUVO_HOME");
        });
    }

    @Test
    void whatIsWellHasRoom() {
        assertThat(FolderChecks.room(home)).isPositive();
        assertThat(found(FolderChecks::room)).extracting(Finding::state).containsOnly(Finding.State.OK);
        assertThat(FolderChecks.room(home.resolve("gone"))).isEqualTo(Long.MAX_VALUE);
    }

    private List<Finding> found(ToLongFunction<Path> room) {
        Map<String, String> environment = Map.of("DUVO_HOME", home.toString());
        List<Finding> found = new ArrayList<>();
        new FolderChecks(UserFolders.of(environment), environment, room).run(found::add);
        return found.stream()
                .filter(finding ->
                        List.of("profiles", "history", "cache", "recordings").contains(finding.check()))
                .toList();
    }
}
