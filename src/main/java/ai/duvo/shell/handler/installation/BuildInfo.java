package ai.duvo.shell.handler.installation;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;
import java.util.Properties;

/**
 * What this program was built from, as the build wrote it.
 *
 * @param version as in pom.xml
 * @param commit of the sources, or empty when it was not told to the build
 * @param date of the sources
 * @param updateUrl tells the newest version; empty when the build names none
 */
public record BuildInfo(String version, String commit, String date, String updateUrl) {

    /** Reads what the build wrote. */
    public static BuildInfo read() {
        Properties read = new Properties();
        try (InputStream text = BuildInfo.class.getResourceAsStream("build.properties")) {
            read.load(Objects.requireNonNull(text, "build.properties"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new BuildInfo(
                read.getProperty("version", ""),
                read.getProperty("commit", ""),
                read.getProperty("date", ""),
                read.getProperty("update.url", ""));
    }
}
