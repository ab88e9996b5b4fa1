package ai.duvo.shell.demo.store;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Files that declare the collections of the demo workspace, one for each group of commands. */
public interface DataFiles {

    /** Where those of the program are. */
    String FOLDER = "/ai/duvo/shell/demo/";

    /** Their names, in the order of reading. */
    List<String> names();

    /** The collections of one. */
    JsonNode read(String name);

    /** Those of the program: its resources, named in {@code groups.txt}. */
    static DataFiles ofTheProgram() {
        return new DataFiles() {
            @Override
            public List<String> names() {
                return new String(bytes("groups.txt"), StandardCharsets.UTF_8)
                        .lines()
                        .toList();
            }

            @Override
            public JsonNode read(String name) {
                return JsonMapper.shared().readTree(bytes(name + ".json"));
            }
        };
    }

    private static byte[] bytes(String file) {
        try (InputStream in = DataFiles.class.getResourceAsStream(FOLDER + file)) {
            if (in == null) {
                throw new IllegalStateException("the program has no demo data " + file);
            }
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
