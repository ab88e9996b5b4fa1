package ai.duvo.shell.settings;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SettingsViewTest {

    @Test
    void everySettingHasAMeaningAndAUsualValue() {
        assertThat(ShellSettings.names()).allSatisfy(name -> {
            assertThat(ShellSettings.meaning(name)).isNotBlank();
            assertThat(ShellSettings.usual(name)).isNotBlank();
        });
    }
}
