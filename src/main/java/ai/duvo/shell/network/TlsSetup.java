package ai.duvo.shell.network;

import ai.duvo.shell.failure.Failure;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import javax.net.ssl.KeyManager;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManager;
import javax.net.ssl.TrustManagerFactory;
import javax.net.ssl.X509TrustManager;
import org.jspecify.annotations.Nullable;

/**
 * Whom connections trust and as whom they come. What is named is trusted besides the authorities of the JDK.
 *
 * @param certFile {@code SSL_CERT_FILE}, or null
 * @param certFolder {@code SSL_CERT_DIR}, or null
 * @param environment the files of {@code DUVO_CA_FILE}, {@code DUVO_CLIENT_CERT} and {@code DUVO_CLIENT_KEY}
 * @param profile those that a profile names
 */
public record TlsSetup(@Nullable String certFile, @Nullable String certFolder, TlsFiles environment, TlsFiles profile) {

    private static final char[] NO_PASSWORD = new char[0];

    /** Whether the JDK's own setup does. */
    boolean isUsual() {
        return certFile == null && certFolder == null && environment.isEmpty() && profile.isEmpty();
    }

    /** Whether connections come with a certificate of the user. */
    public boolean hasOwnCertificate() {
        return environment.clientCert() != null || profile.clientCert() != null;
    }

    /** Whose authorities are trusted, in words. */
    public String authorities() {
        StringBuilder words = new StringBuilder("the authorities of Java");
        Stream.of(certFile, certFolder, environment.caFile(), profile.caFile())
                .filter(Objects::nonNull)
                .forEach(file -> words.append(" and of ").append(file));
        return words.toString();
    }

    /**
     * Reads the files.
     *
     * @throws Failure naming the one that cannot be used
     */
    SSLContext context() {
        try {
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(own(), trusted(), null);
            return context;
        } catch (GeneralSecurityException | IOException e) {
            throw Failure.error("cannot set up safe connections: " + e.getMessage(), "nothing was sent");
        }
    }

    private TrustManager[] trusted() throws GeneralSecurityException, IOException {
        KeyStore store = empty();
        List<X509Certificate> all = new ArrayList<>(named());
        for (TrustManager usual : managers(null)) {
            if (usual instanceof X509TrustManager authorities) {
                all.addAll(List.of(authorities.getAcceptedIssuers()));
            }
        }
        for (int i = 0; i < all.size(); i++) {
            store.setCertificateEntry("ca-" + i, all.get(i));
        }
        return managers(store);
    }

    private List<X509Certificate> named() {
        List<X509Certificate> named = new ArrayList<>();
        if (certFile != null) {
            named.addAll(PemFile.read("SSL_CERT_FILE", certFile).certificates());
        }
        if (certFolder != null) {
            for (String folder : certFolder.split(":")) {
                named.addAll(folder(folder));
            }
        }
        if (environment.caFile() != null) {
            named.addAll(PemFile.read("DUVO_CA_FILE", environment.caFile()).certificates());
        }
        if (profile.caFile() != null) {
            named.addAll(
                    PemFile.read("the profile's --ca-file", profile.caFile()).certificates());
        }
        return named;
    }

    /** What a folder of authorities holds; other files may lie there. */
    private static List<X509Certificate> folder(String folder) {
        try (Stream<Path> files = Files.list(Path.of(folder))) {
            return files.filter(Files::isRegularFile)
                    .flatMap(file -> PemFile.read("SSL_CERT_DIR", file.toString()).found().stream())
                    .toList();
        } catch (IOException | InvalidPathException e) {
            throw Failure.error("SSL_CERT_DIR names " + folder + ", which cannot be read", "nothing was sent");
        }
    }

    private KeyManager @Nullable [] own() throws GeneralSecurityException, IOException {
        boolean isProfiles = environment.clientCert() == null;
        TlsFiles files = isProfiles ? profile : environment;
        String file = files.clientCert();
        if (file == null) {
            return null;
        }
        PemFile pem = PemFile.read(isProfiles ? "the profile's --client-cert" : "DUVO_CLIENT_CERT", file);
        List<X509Certificate> chain = pem.certificates();
        String keyFile = files.clientKey();
        PemFile keys = keyFile == null
                ? pem
                : PemFile.read(isProfiles ? "the profile's --client-key" : "DUVO_CLIENT_KEY", keyFile);
        KeyStore store = empty();
        store.setKeyEntry("own", keys.key(chain.get(0)), NO_PASSWORD, chain.toArray(new Certificate[0]));
        KeyManagerFactory factory = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        factory.init(store, NO_PASSWORD);
        return factory.getKeyManagers();
    }

    private static KeyStore empty() throws GeneralSecurityException, IOException {
        KeyStore store = KeyStore.getInstance(KeyStore.getDefaultType());
        store.load(null, null);
        return store;
    }

    private static TrustManager[] managers(@Nullable KeyStore store) throws GeneralSecurityException {
        TrustManagerFactory factory = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        factory.init(store);
        return factory.getTrustManagers();
    }
}
