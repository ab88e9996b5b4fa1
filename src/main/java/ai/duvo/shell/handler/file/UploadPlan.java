package ai.duvo.shell.handler.file;

import ai.duvo.shell.failure.Failure;
import ai.duvo.shell.line.Invocation;
import ai.duvo.shell.profile.UserPath;
import ai.duvo.shell.trust.TrustPolicy;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Plan of an upload, which files go where: known, and known to be readable, before the first byte is sent. */
final class UploadPlan {

    /**
     * One file.
     *
     * @param file on this machine
     * @param size in bytes, as it is now
     * @param destination in the sandbox; empty for the API's own choice
     */
    record Item(Path file, long size, String destination) {}

    private UploadPlan() {}

    static List<Item> of(Invocation invocation, TrustPolicy trust) {
        List<String> names = invocation.argumentAll("file");
        String path = invocation.option("path").orElse("");
        boolean recursive = invocation.flag("recursive");
        boolean several = names.size() > 1 || Files.isDirectory(Path.of(UserPath.home(names.get(0))));
        List<Item> items = new ArrayList<>();
        for (String name : names) {
            Path file = Path.of(UserPath.home(name));
            trust.requireReadable(file);
            if (Files.isDirectory(file)) {
                items.addAll(folder(file, path, recursive));
            } else {
                items.add(file(file, destination(path, file.getFileName().toString(), several)));
            }
        }
        items.forEach(item -> trust.requireReadable(item.file()));
        if (items.isEmpty()) {
            throw Failure.error("there is no file to upload in " + String.join(", ", names), null);
        }
        return items;
    }

    private static List<Item> folder(Path folder, String path, boolean recursive) {
        if (!recursive) {
            throw Failure.error(
                    folder + " is a folder", "add --recursive to upload all that is in it; nothing was sent");
        }
        String root = folder.toAbsolutePath().normalize().getFileName().toString();
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile)
                    .sorted()
                    .map(f -> file(
                            f,
                            destination(
                                    path,
                                    root + "/" + folder.relativize(f).toString().replace('\\', '/'),
                                    true)))
                    .toList();
        } catch (IOException e) {
            throw Failure.error("cannot read the folder " + folder + ": " + e.getMessage(), "nothing was sent");
        }
    }

    private static Item file(Path file, String destination) {
        if (!Files.exists(file)) {
            throw Failure.error("there is no file " + file, "nothing was sent");
        }
        if (!Files.isRegularFile(file) || !Files.isReadable(file)) {
            throw Failure.error("cannot read " + file, "check its permissions; nothing was sent");
        }
        try {
            return new Item(file, Files.size(file), destination);
        } catch (IOException e) {
            throw Failure.error("cannot read " + file + ": " + e.getMessage(), "nothing was sent");
        }
    }

    private static String destination(String path, String name, boolean several) {
        if (path.isEmpty()) {
            return several ? name : "";
        }
        if (path.endsWith("/")) {
            return path + name;
        }
        return several ? path + "/" + name : path;
    }
}
