package ai.duvo.shell.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Properties;
import java.util.Random;
import org.junit.jupiter.api.Test;

class SeedsTest {

    private final Properties properties = new Properties();

    @Test
    void theyAreFewAndOthersInEachBuild() {
        assertThat(Seeds.of(properties, new Random(1)))
                .hasSize(4)
                .doesNotHaveDuplicates()
                .isNotEqualTo(Seeds.of(properties, new Random(2)));
    }

    @Test
    void theyAreAsManyAsWasAskedFor() {
        properties.setProperty("duvo.seeds", "200");
        assertThat(Seeds.of(properties, new Random(1))).hasSize(200).doesNotHaveDuplicates();
    }

    @Test
    void oneIsRunAgain() {
        properties.setProperty("duvo.seed", "37");
        properties.setProperty("duvo.seeds", "200");
        assertThat(Seeds.of(properties, new Random(1))).containsExactly(37);
    }
}
