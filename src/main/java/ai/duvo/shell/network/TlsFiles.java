package ai.duvo.shell.network;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Files for safe connections, all in PEM.
 *
 * @param caFile authorities that are trusted besides those of the JDK, or null
 * @param clientCert the user's own certificate with its chain, or null
 * @param clientKey the key for it, or null when it stands in the same file
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record TlsFiles(
        @Nullable String caFile,
        @Nullable String clientCert,
        @Nullable String clientKey) {

    /** No files. */
    public static TlsFiles none() {
        return new TlsFiles(null, null, null);
    }

    /** Whether it names none. */
    public boolean isEmpty() {
        return equals(none());
    }

    /** What is named, in words. */
    @Override
    public String toString() {
        return Stream.of(
                        told("the authorities of ", caFile),
                        told("the certificate of ", clientCert),
                        told("the key of ", clientKey))
                .filter(words -> !words.isEmpty())
                .collect(Collectors.joining(", "));
    }

    private static String told(String what, @Nullable String file) {
        return file == null ? "" : what + file;
    }
}
