package ai.duvo.shell.network;

import ai.duvo.shell.failure.Failure;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.Signature;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reader of certificates and keys in PEM (RFC 7468). */
final class PemFile {

    private static final Pattern BLOCK =
            Pattern.compile("-----BEGIN ([A-Z0-9 ]+)-----([A-Za-z0-9+/=\\s]*)-----END \\1-----");
    private static final String CERTIFICATE = "CERTIFICATE";
    private static final String KEY = "PRIVATE KEY";

    private final String from;
    private final String text;

    private PemFile(String from, String text) {
        this.from = from;
        this.text = text;
    }

    /**
     * Reads it.
     *
     * @param told where it is named, such as {@code DUVO_CA_FILE}
     * @throws Failure when it cannot be read
     */
    static PemFile read(String told, String file) {
        try {
            return new PemFile(
                    told + " names " + file,
                    new String(Files.readAllBytes(Path.of(file)), StandardCharsets.ISO_8859_1));
        } catch (IOException | InvalidPathException e) {
            throw Failure.error(told + " names " + file + ", which cannot be read", "nothing was sent");
        }
    }

    /** All certificates, at least one. */
    List<X509Certificate> certificates() {
        List<X509Certificate> found = found();
        if (found.isEmpty()) {
            throw Failure.error(
                    from + ", which holds no certificate in PEM", "it has lines such as -----BEGIN CERTIFICATE-----");
        }
        return found;
    }

    /** All certificates, perhaps none. */
    List<X509Certificate> found() {
        List<X509Certificate> found = new ArrayList<>();
        Matcher block = BLOCK.matcher(text);
        try {
            while (block.find()) {
                if (block.group(1).endsWith(CERTIFICATE)) {
                    found.add((X509Certificate) CertificateFactory.getInstance("X.509")
                            .generateCertificate(new ByteArrayInputStream(bytes(block))));
                }
            }
        } catch (CertificateException | IllegalArgumentException e) {
            throw Failure.error(from + ", which holds a certificate that cannot be read", "nothing was sent");
        }
        return found;
    }

    /** The key for a certificate. */
    PrivateKey key(X509Certificate certificate) {
        Matcher block = BLOCK.matcher(text);
        while (block.find()) {
            if (block.group(1).equals(KEY)) {
                return key(certificate.getPublicKey(), bytes(block));
            }
        }
        throw Failure.error(
                from + ", which holds no key that can be read",
                text.contains(KEY)
                        ? "convert it: openssl pkcs8 -topk8 -nocrypt -in FILE -out KEY.pem"
                        : "name the key's file with --client-key or DUVO_CLIENT_KEY");
    }

    private PrivateKey key(PublicKey certified, byte[] bytes) {
        try {
            PrivateKey key =
                    KeyFactory.getInstance(certified.getAlgorithm()).generatePrivate(new PKCS8EncodedKeySpec(bytes));
            if (isPair(key, certified)) {
                return key;
            }
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            // told below: a key of another kind
        }
        throw Failure.error(from + ", which holds a key for another certificate", "nothing was sent");
    }

    /** A server would only say that the handshake failed. */
    private static boolean isPair(PrivateKey key, PublicKey certified) throws GeneralSecurityException {
        String algorithm = certified.getAlgorithm();
        Signature signature = Signature.getInstance(algorithm.startsWith("Ed") ? algorithm : signing(algorithm));
        byte[] text = {1};
        signature.initSign(key);
        signature.update(text);
        byte[] signed = signature.sign();
        signature.initVerify(certified);
        signature.update(text);
        return signature.verify(signed);
    }

    private static String signing(String algorithm) {
        return "SHA256with" + (algorithm.equals("EC") ? "ECDSA" : algorithm);
    }

    private static byte[] bytes(Matcher block) {
        return Base64.getMimeDecoder().decode(block.group(2));
    }
}
