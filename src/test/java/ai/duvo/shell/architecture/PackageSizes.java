package ai.duvo.shell.architecture;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Source lines by package; a sub-package counts for itself. */
final class PackageSizes {

    private PackageSizes() {}

    /** The packages below a folder that are longer than that, in words. */
    static List<String> tooLong(Path folder, int most) {
        return lines(folder).entrySet().stream()
                .filter(entry -> entry.getValue() > most)
                .map(entry -> entry.getKey() + " has " + entry.getValue() + " lines")
                .toList();
    }

    static Map<String, Integer> lines(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(".java"))
                    .collect(Collectors.groupingBy(
                            file -> folder.relativize(file.getParent())
                                    .toString()
                                    .replace('/', '.'),
                            TreeMap::new,
                            Collectors.summingInt(PackageSizes::count)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static int count(Path file) {
        try {
            return Files.readAllLines(file).size();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
