package ai.duvo.shell;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Skills on the demo: those of Duvo are copied with their files, and a name is one skill. */
class SkillsTest {

    @TempDir
    Path home;

    @Test
    void aSkillOfDuvoIsInstalledOnce() throws IOException {
        run("""
                theirs = skills list --system | .skills[] | select(.name == "spreadsheets") | .id
                ours = skills install $theirs | .skill.id
                again = skills install $theirs | .skill.id
                skills list | [.skills[].name]
                expect sort == ["read-invoices", "sap-login", "spreadsheets"]
                skills file-get $ours SKILL.md | .content
                expect test("header of each sheet")
                skills files $again | .files
                expect length == 1
                """);
    }

    @Test
    void aNameThatIsThereIsChanged() throws IOException {
        run("""
                skills create --name read-invoices --description Other --content "Read twice"
                skills list
                expect [.skills[] | select(.name == "read-invoices") | .description] == ["Other"]
                """);
    }

    private void run(String script) throws IOException {
        Path file = Files.writeString(home.resolve("skills.duvo"), script);
        new Duvo(home).run(file.toString(), "--demo").succeeded();
    }
}
