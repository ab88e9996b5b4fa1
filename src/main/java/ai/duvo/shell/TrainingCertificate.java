package ai.duvo.shell;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.Base64;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;

/**
 * Certificate of this machine that lives as long as the folder it is in.
 *
 * @param context TLS of a server that has it
 * @param file where it is, as PEM
 */
record TrainingCertificate(SSLContext context, Path file) {

    private static final String PASSWORD = "training";

    /** Makes one: the JDK does that with its keytool only, which is there as a class where the program was left out. */
    static TrainingCertificate make(Path folder, String algorithm) throws IOException {
        Path store = folder.resolve(algorithm + ".p12");
        Path java = Path.of(System.getProperty("java.home"), "bin", "java");
        String[] options =
                ("-genkeypair -alias duvo -dname CN=localhost -ext san=dns:localhost -storetype PKCS12 -storepass "
                                + PASSWORD + " -keyalg " + algorithm + " -keystore")
                        .split(" ");
        String[] command = new String[options.length + 4];
        command[0] = java.toString();
        command[1] = "-m";
        command[2] = "java.base/sun.security.tools.keytool.Main";
        System.arraycopy(options, 0, command, 3, options.length);
        command[command.length - 1] = store.toString();
        new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start()
                .onExit()
                .join();
        try (InputStream content = Files.newInputStream(store)) {
            KeyStore keys = KeyStore.getInstance("PKCS12");
            keys.load(content, PASSWORD.toCharArray());
            String body = Base64.getMimeEncoder()
                    .encodeToString(keys.getCertificate("duvo").getEncoded());
            Path file = Files.writeString(
                    folder.resolve(algorithm + ".pem"),
                    "-----BEGIN CERTIFICATE-----\n" + body + "\n-----END CERTIFICATE-----\n");
            return new TrainingCertificate(context(keys), file);
        } catch (GeneralSecurityException e) {
            throw new IOException(e);
        }
    }

    private static SSLContext context(KeyStore keys) throws GeneralSecurityException {
        KeyManagerFactory own = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        own.init(keys, PASSWORD.toCharArray());
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(own.getKeyManagers(), null, null);
        return context;
    }
}
