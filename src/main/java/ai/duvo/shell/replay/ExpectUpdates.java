package ai.duvo.shell.replay;

import ai.duvo.shell.failure.ExitCode;
import ai.duvo.shell.failure.Failure;
import ai.duvo.shell.failure.SourceText;
import ai.duvo.shell.output.OutputFile;
import ai.duvo.shell.profile.UserPath;
import ai.duvo.shell.script.ScriptFiles;
import ai.duvo.shell.trust.TrustPolicy;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;

/** Lines that no longer hold and are to be rewritten when all scripts have ended. Thread safe. */
public final class ExpectUpdates {

    private final TreeMap<Place, Change> changes =
            new TreeMap<>(Comparator.comparing(Place::file).thenComparing(Place::line, Comparator.reverseOrder()));

    private record Place(String file, int line) {}

    private record Change(SourceText before, String after) {}

    /** Keeps what the line is to be; false when it cannot be rewritten, or would differ each time it runs. */
    synchronized boolean add(SourceText source, Optional<String> rewritten) {
        Path file = Path.of(UserPath.home(source.name()));
        if (source.name().isEmpty() || !Files.isRegularFile(file)) {
            return false;
        }
        String next = rewritten.orElse("");
        Place place = new Place(source.name(), source.firstLine());
        Change known = changes.get(place);
        if (next.isEmpty() || (known != null && !known.after().equals(next))) {
            changes.remove(place);
            return false;
        }
        changes.put(place, new Change(source, next));
        return true;
    }

    /**
     * Rewrites the files, and tells each line as it was and as it is.
     *
     * @throws Failure when one cannot be written
     */
    synchronized void write(TrustPolicy trust, Consumer<String> told) {
        for (String name : changes.keySet().stream().map(Place::file).distinct().toList()) {
            List<Change> ofFile = changes.entrySet().stream()
                    .filter(one -> one.getKey().file().equals(name))
                    .map(one -> one.getValue())
                    .toList();
            rewrite(name, ofFile, trust);
            for (int i = ofFile.size() - 1; i >= 0; i--) {
                Change change = ofFile.get(i);
                told.accept(name + ":" + change.before().firstLine());
                change.before().text().lines().forEach(line -> told.accept("- " + line.strip()));
                change.after().lines().forEach(line -> told.accept("+ " + line.strip()));
            }
        }
    }

    /** The last line first, so that the places of the others stay. */
    private static void rewrite(String name, List<Change> lastFirst, TrustPolicy trust) {
        Path file = Path.of(UserPath.home(name));
        trust.requireReadable(file);
        StringBuilder text = new StringBuilder(ScriptFiles.text(file, name));
        for (Change change : lastFirst) {
            String before = change.before().text();
            int at = text.indexOf(before, start(text, change.before().firstLine()));
            if (at != start(text, change.before().firstLine())) {
                throw new Failure(
                        ExitCode.ERROR, name + " has changed meanwhile, so it stays as it is", "run it again", null);
            }
            text.replace(at, at + before.length(), change.after());
        }
        byte[] content = text.toString().getBytes(StandardCharsets.UTF_8);
        try {
            Set<PosixFilePermission> rights = Files.getPosixFilePermissions(file);
            OutputFile.write(trust, file, true, out -> out.write(content));
            Files.setPosixFilePermissions(file, rights);
        } catch (UnsupportedOperationException noRights) {
            OutputFile.write(trust, file, true, out -> out.write(content));
        } catch (IOException e) {
            throw new Failure(ExitCode.ERROR, "cannot write " + name + ": " + e.getMessage(), null, e);
        }
    }

    /** Where a line begins; a mark of the byte order is none of it. */
    private static int start(CharSequence text, int line) {
        int at = text.length() > 0 && text.charAt(0) == '\uFEFF' ? 1 : 0;
        for (int next = 1; next < line && at < text.length(); at++) {
            next += text.charAt(at) == '\n' ? 1 : 0;
        }
        return at;
    }
}
