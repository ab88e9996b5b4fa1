package ai.duvo.shell;

import static org.assertj.core.api.Assertions.assertThat;

import ai.duvo.shell.Duvo.Outcome;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Skills as folders on the demo: uploaded whole, and unpacked where they can do no harm. */
class SkillFoldersTest {

    private static final String MAIN = "---\nname: returns\ndescription: Returns\n---\n";
    private static final byte[] PICTURE = {(byte) 0x89, 'P', 'N', 'G', 0, (byte) 0xff};

    @TempDir
    Path home;

    @Test
    void aFolderComesBackWithEachOfItsFiles() throws IOException {
        Path folder = skill();
        Path back = home.resolve("new/back");
        run("""
                skill = skills upload %s/ | .skill.id
                skills files $skill
                expect [.files[].path] == ["SKILL.md", "pictures/form.png"]
                skills download $skill --unpack %s
                """.formatted(folder, back)).succeeded().errContains("wrote 2 files to " + back);
        assertThat(back.resolve("SKILL.md")).hasContent(MAIN);
        assertThat(back.resolve("pictures/form.png")).hasBinaryContent(PICTURE);
    }

    @Test
    void hiddenFilesAndLinksOutAreLeftOut() throws IOException {
        Path folder = skill();
        Path secret = Files.writeString(home.resolve("secret.txt"), "secret");
        Files.writeString(folder.resolve(".env"), "secret");
        Files.createDirectory(folder.resolve(".git"));
        Files.writeString(folder.resolve(".git/config"), "secret");
        Files.createSymbolicLink(folder.resolve("out.txt"), secret);
        Files.createSymbolicLink(folder.resolve("env.txt"), Path.of(".env"));
        Files.createSymbolicLink(folder.resolve("home"), home);
        Files.createSymbolicLink(folder.resolve("in.png"), Path.of("pictures/form.png"));
        run("""
                skill = skills upload %s | .skill.id
                skills files $skill
                expect [.files[].path] == ["SKILL.md", "in.png", "pictures/form.png"]
                """.formatted(folder)).succeeded().errContains("left out env.txt", "left out home", "left out out.txt");
    }

    @Test
    void whatIsNoFileOrHasNoNameForOneIsLeftOutAndTold() throws Exception {
        Path folder = skill();
        Files.createDirectory(folder.resolve("a"));
        Files.writeString(folder.resolve("a/b.md"), "kept");
        Files.writeString(folder.resolve("a\\b.md"), "lost");
        Files.writeString(folder.resolve("e\u001b[2Jvil.md"), "lost");
        assertThat(new ProcessBuilder("mkfifo", folder.resolve("pipe").toString())
                        .start()
                        .waitFor())
                .isZero();
        run("""
                skill = skills upload %s | .skill.id
                skills files $skill
                expect [.files[].path] == ["SKILL.md", "a/b.md", "pictures/form.png"]
                """.formatted(folder))
                .succeeded()
                .errContains("left out pipe: ", "left out a\\b.md: ", "left out e\\u001b[2Jvil.md: ");
    }

    @Test
    void aNameThatIsTooLongIsFoundBeforeAnythingIsWritten() throws IOException {
        Path folder = home.resolve("long");
        unpack(archive("SKILL.md", "z" + "ü".repeat(130)), folder, "").exited(1).errContains("nothing was written");
        assertThat(folder).doesNotExist();
    }

    @Test
    void aDryRunWritesNothingAndNamesTheArchiveAfterTheFolder() throws IOException {
        Path back = home.resolve("back");
        Path script = Files.writeString(
                home.resolve("dry.duvo"),
                "skill = skills upload %s | .skill.id\nskills download $skill --unpack %s\n".formatted(skill(), back));
        new Duvo(home)
                .run("replay", script.toString(), "--dry-run", "--demo", "--allow-files")
                .succeeded()
                .outContains("/returns.zip (", "/download");
        assertThat(back).doesNotExist();
    }

    @Test
    void aFolderWithoutItsMainFileIsNotSent() throws IOException {
        Path folder = Files.createDirectory(home.resolve("none"));
        run("skills upload " + folder)
                .exited(1)
                .errContains("the folder " + folder + " has no SKILL.md", "name the folder that SKILL.md lies in");
        Path outside = Files.writeString(home.resolve("outside.md"), MAIN);
        Files.createSymbolicLink(folder.resolve("SKILL.md"), outside);
        run("skills upload " + folder).exited(1).errContains("has no SKILL.md", "nothing was sent");
    }

    @Test
    void aFolderThatIsTooLargeIsNotSent() throws IOException {
        Path folder = skill();
        byte[] noise = new byte[11 * 1024 * 1024];
        new Random(1).nextBytes(noise);
        Files.write(folder.resolve("noise.bin"), noise);
        run("skills upload " + folder).exited(1).errContains("larger than 10 MB", "nothing was sent");
    }

    @Test
    void filesThatAreThereAreReplacedOnlyWhenAsked() throws IOException {
        Path folder = skill();
        Files.writeString(folder.resolve("SKILL.md"), MAIN + "mine");
        Files.delete(folder.resolve("pictures/form.png"));
        Path archive = archive("SKILL.md", "pictures/form.png");
        unpack(archive, folder, "").exited(1).errContains("SKILL.md is there already", "--force replaces");
        assertThat(folder.resolve("pictures/form.png")).doesNotExist();
        assertThat(folder.resolve("SKILL.md")).hasContent(MAIN + "mine");
        unpack(archive, folder, "--force").succeeded();
        assertThat(folder.resolve("SKILL.md")).hasContent(MAIN);
        assertThat(folder.resolve("pictures/form.png")).exists();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "../evil",
                "a/../../evil",
                "/evil",
                "C:evil",
                "a\\evil",
                "a//evil",
                "./evil",
                "e\u0007vil",
                ".git/hooks/x",
                "a/.GIT"
            })
    void aNameThatLeadsOutIsRefused(String name) throws IOException {
        Path folder = home.resolve("deep/folder");
        unpack(archive("SKILL.md", name), folder, "--force")
                .exited(1)
                .errContains("a name that leads out of its folder or is none", "nothing was written");
        assertThat(folder).doesNotExist();
        assertThat(home.resolve("deep")).doesNotExist();
    }

    @Test
    void nothingIsWrittenThroughASymbolicLink() throws IOException {
        Path folder = Files.createDirectory(home.resolve("folder"));
        Path outside = Files.createDirectory(home.resolve("outside"));
        Files.createSymbolicLink(folder.resolve("pictures"), outside);
        unpack(archive("SKILL.md", "pictures/evil"), folder, "--force")
                .exited(1)
                .errContains("cannot write through the symbolic link " + folder.resolve("pictures"));
        Files.delete(folder.resolve("pictures"));
        Files.createSymbolicLink(folder.resolve("SKILL.md"), outside.resolve("evil"));
        unpack(archive("SKILL.md"), folder, "--force").exited(1).errContains("symbolic link");
        try (Stream<Path> files = Files.list(outside)) {
            assertThat(files).isEmpty();
        }
    }

    @Test
    void aFileIsNoFolder() throws IOException {
        Path file = Files.writeString(home.resolve("file"), "mine");
        unpack(archive("SKILL.md"), file, "--force").exited(1).errContains("it is a file");
        unpack(archive("SKILL.md", "a", "a/b"), home.resolve("folder"), "")
                .exited(1)
                .errContains("is a file", "nothing was written");
        assertThat(file).hasContent("mine");
    }

    @Test
    void anArchiveThatGrowsIsRefused() throws IOException {
        Path archive = home.resolve("bomb.zip");
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(archive))) {
            add(zip, "SKILL.md", MAIN.getBytes(StandardCharsets.UTF_8));
            add(zip, "zeros", new byte[65 * 1024 * 1024]);
        }
        unpack(archive, home.resolve("folder"), "").exited(1).errContains("more than 64 MB or 2,000 files");
        String[] names = Stream.concat(
                        Stream.of("SKILL.md"),
                        Stream.iterate(0, i -> i + 1).limit(2000).map(i -> "f" + i))
                .toArray(String[]::new);
        unpack(archive(names), home.resolve("folder"), "").exited(1).errContains("more than 64 MB or 2,000 files");
        assertThat(home.resolve("folder")).doesNotExist();
    }

    @Test
    void whatIsUnpackedIsNotWrittenElsewhereToo() throws IOException {
        run("skills download returns --unpack a --output b").exited(1);
        run("skills download returns --force").exited(1);
        unpack(archive("SKILL.md"), home.resolve("folder"), "| length")
                .exited(1)
                .errContains("gives nothing to jq or to keep");
    }

    private Path skill() throws IOException {
        Path folder = home.resolve("returns");
        Files.createDirectories(folder.resolve("pictures"));
        Files.writeString(folder.resolve("SKILL.md"), MAIN);
        Files.write(folder.resolve("pictures/form.png"), PICTURE);
        return folder;
    }

    private Path archive(String... names) throws IOException {
        Path archive = home.resolve("archive" + Arrays.hashCode(names) + ".zip");
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(archive))) {
            for (String name : names) {
                add(zip, name, name.equals("SKILL.md") ? MAIN.getBytes(StandardCharsets.UTF_8) : PICTURE);
            }
        }
        return archive;
    }

    private static void add(ZipOutputStream zip, String name, byte[] content) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(content);
        zip.closeEntry();
    }

    private Outcome unpack(Path archive, Path folder, String more) throws IOException {
        return run("skill = skills upload %s | .skill.id\nskills download $skill --unpack %s %s\n"
                .formatted(archive, folder, more));
    }

    private Outcome run(String script) throws IOException {
        Path file = Files.writeString(home.resolve("skills.duvo"), script);
        return new Duvo(home).run(file.toString(), "--demo", "--allow-files");
    }
}
