package ai.duvo.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
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

    @Test
    void anArchiveComesBackWithEachOfItsFiles() throws IOException {
        byte[] picture = {(byte) 0x89, 'P', 'N', 'G', 0, (byte) 0xff};
        Map<String, byte[]> files = new LinkedHashMap<>();
        files.put("SKILL.md", "---\nname: returns\ndescription: Returns\n---\n".getBytes(StandardCharsets.UTF_8));
        files.put("pictures/form.png", picture);
        Path archive = home.resolve("returns.zip");
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(archive))) {
            for (Map.Entry<String, byte[]> file : files.entrySet()) {
                zip.putNextEntry(new ZipEntry(file.getKey()));
                zip.write(file.getValue());
            }
        }
        Path back = home.resolve("back.zip");
        run("""
                skill = skills upload %s | .skill.id
                skills files $skill
                expect [.files[].path] == ["SKILL.md", "pictures/form.png"]
                expect .files[1].size == 6
                skills download $skill -o %s
                """.formatted(archive, back));
        try (ZipFile zip = new ZipFile(back.toFile())) {
            assertThat(zip.getInputStream(zip.getEntry("pictures/form.png"))).hasBinaryContent(picture);
        }
    }

    private void run(String script) throws IOException {
        Path file = Files.writeString(home.resolve("skills.duvo"), script);
        new Duvo(home).run("replay", file.toString(), "--allow-files", "--demo").succeeded();
    }
}
