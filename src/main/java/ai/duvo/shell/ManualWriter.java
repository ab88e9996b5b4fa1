package ai.duvo.shell;

import ai.duvo.shell.catalog.Catalog;
import ai.duvo.shell.commands.CommandGroups;
import ai.duvo.shell.commands.Commands;
import ai.duvo.shell.handler.installation.BuildInfo;
import ai.duvo.shell.help.ManualPages;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/** Writes the pages for man into a folder; {@code scripts/package} runs it. */
final class ManualWriter {

    private ManualWriter() {}

    public static void main(String[] arguments) throws IOException {
        Path folder = Files.createDirectories(Path.of(arguments[0]));
        Catalog catalog = new Catalog(Commands.all(), CommandGroups.all());
        for (Map.Entry<String, String> page :
                ManualPages.of(catalog, BuildInfo.read().version()).entrySet()) {
            Files.writeString(folder.resolve(page.getKey()), page.getValue());
        }
    }
}
