package ai.duvo.shell.trust;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** Where a file really is: links followed, {@code ..} gone, also for one that is not there yet. */
final class RealPath {

    private RealPath() {}

    /** The real path; null when a link on the way leads nowhere, or when the way cannot be read. */
    static @Nullable Path of(Path file) {
        Path absolute = file.toAbsolutePath();
        Path known = absolute;
        while (known != null && !Files.exists(known, LinkOption.NOFOLLOW_LINKS)) {
            known = known.getParent();
        }
        if (known == null) {
            return null;
        }
        try {
            Path real = known.toRealPath();
            int rest = known.getNameCount();
            return rest == absolute.getNameCount()
                    ? real
                    : real.resolve(absolute.subpath(rest, absolute.getNameCount()))
                            .normalize();
        } catch (IOException leadsNowhere) {
            return null;
        }
    }

    /** Whether a real path is below a folder, and no part of it below there is hidden. */
    static boolean isBelow(Path real, @Nullable Path folder) {
        if (folder == null || !real.startsWith(folder)) {
            return false;
        }
        for (Path part : folder.relativize(real)) {
            if (part.toString().startsWith(".")) {
                return false;
            }
        }
        return true;
    }
}
