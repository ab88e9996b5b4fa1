package ai.duvo.shell.testing;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigInteger;
import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Base64;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;

/** An authority of a company that no machine trusts, and certificates of it: made here, byte by byte. */
public final class TestAuthority {

    private static final int SEQUENCE = 0x30;
    private static final int SET = 0x31;
    private static final int INTEGER = 0x02;
    private static final int BITS = 0x03;
    private static final int OCTETS = 0x04;
    private static final int TEXT = 0x0C;
    private static final int TIME = 0x17;
    private static final byte[] YES = {0x01, 0x01, (byte) 0xFF};
    private static final byte[] VERSION_3 = {(byte) 0xA0, 0x03, 0x02, 0x01, 0x02};
    private static final byte[] COMMON_NAME = {0x06, 0x03, 0x55, 0x04, 0x03};
    private static final byte[] BASIC_CONSTRAINTS = {0x06, 0x03, 0x55, 0x1D, 0x13};
    private static final byte[] ALTERNATIVE_NAME = {0x06, 0x03, 0x55, 0x1D, 0x11};
    /** SHA256withECDSA. */
    private static final byte[] ALGORITHM = {
        SEQUENCE, 0x0A, 0x06, 0x08, 0x2A, (byte) 0x86, 0x48, (byte) 0xCE, 0x3D, 0x04, 0x03, 0x02
    };

    private static final DateTimeFormatter UTC =
            DateTimeFormatter.ofPattern("yyMMddHHmmss'Z'").withZone(ZoneOffset.UTC);

    private final Identity identity;
    private int serial = 1;

    /** Somebody's certificate and the key for it. */
    public record Identity(X509Certificate certificate, PrivateKey key) {

        /** The certificate as a file. */
        public Path certificateFile(Path file) throws IOException, GeneralSecurityException {
            return Files.writeString(file, pem("CERTIFICATE", certificate.getEncoded()));
        }

        /** The key as a file. */
        public Path keyFile(Path file) throws IOException {
            return Files.writeString(file, pem("PRIVATE KEY", key.getEncoded()));
        }

        private static String pem(String what, byte[] bytes) {
            return "-----BEGIN " + what + "-----\n"
                    + Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(bytes) + "\n-----END " + what
                    + "-----\n";
        }
    }

    /** A new one. */
    public TestAuthority(String name) throws GeneralSecurityException, IOException {
        KeyPair keys = keys();
        identity = new Identity(
                certificate(name, name, keys, keys.getPrivate(), true, Duration.ofDays(1)), keys.getPrivate());
    }

    /** Itself. */
    public Identity identity() {
        return identity;
    }

    /** A certificate for a host, good for a day. */
    public Identity signs(String host) throws GeneralSecurityException, IOException {
        return signs(host, Duration.ofDays(1));
    }

    /** The same, good for this long; a negative time is over. */
    public Identity signs(String host, Duration good) throws GeneralSecurityException, IOException {
        KeyPair keys = keys();
        String name = identity.certificate().getSubjectX500Principal().getName().replace("CN=", "");
        return new Identity(certificate(name, host, keys, identity.key(), false, good), keys.getPrivate());
    }

    /** What a server with this identity needs; clients must have a certificate of this authority when asked. */
    public SSLContext server(Identity own) throws GeneralSecurityException, IOException {
        KeyStore store = KeyStore.getInstance(KeyStore.getDefaultType());
        store.load(null, null);
        store.setKeyEntry("own", own.key(), new char[0], new X509Certificate[] {own.certificate()});
        KeyManagerFactory keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        keys.init(store, new char[0]);
        KeyStore trusted = KeyStore.getInstance(KeyStore.getDefaultType());
        trusted.load(null, null);
        trusted.setCertificateEntry("ca", identity.certificate());
        TrustManagerFactory trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        trust.init(trusted);
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(keys.getKeyManagers(), trust.getTrustManagers(), null);
        return context;
    }

    private static KeyPair keys() throws GeneralSecurityException {
        KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
        generator.initialize(256);
        return generator.generateKeyPair();
    }

    private X509Certificate certificate(
            String issuer, String subject, KeyPair keys, PrivateKey signer, boolean isAuthority, Duration good)
            throws GeneralSecurityException, IOException {
        Instant now = Instant.now();
        byte[] body = der(
                SEQUENCE,
                VERSION_3,
                der(INTEGER, BigInteger.valueOf(serial++).toByteArray()),
                ALGORITHM,
                name(issuer),
                der(SEQUENCE, time(now.minus(Duration.ofDays(3))), time(now.plus(good))),
                name(subject),
                keys.getPublic().getEncoded(),
                der(0xA3, der(SEQUENCE, isAuthority ? authority() : host(subject))));
        Signature signature = Signature.getInstance("SHA256withECDSA");
        signature.initSign(signer);
        signature.update(body);
        byte[] whole = der(SEQUENCE, body, ALGORITHM, der(BITS, new byte[1], signature.sign()));
        return (X509Certificate)
                CertificateFactory.getInstance("X.509").generateCertificate(new ByteArrayInputStream(whole));
    }

    private static byte[] authority() throws IOException {
        return der(SEQUENCE, BASIC_CONSTRAINTS, YES, der(OCTETS, der(SEQUENCE, YES)));
    }

    private static byte[] host(String host) throws IOException {
        byte[] name = host.startsWith("127.")
                ? der(0x87, InetAddress.getByName(host).getAddress())
                : der(0x82, host.getBytes(StandardCharsets.US_ASCII));
        return der(SEQUENCE, ALTERNATIVE_NAME, der(OCTETS, der(SEQUENCE, name)));
    }

    private static byte[] name(String text) throws IOException {
        byte[] value = der(TEXT, text.getBytes(StandardCharsets.UTF_8));
        return der(SEQUENCE, der(SET, der(SEQUENCE, COMMON_NAME, value)));
    }

    private static byte[] time(Instant at) throws IOException {
        return der(TIME, UTC.format(at).getBytes(StandardCharsets.US_ASCII));
    }

    private static byte[] der(int tag, byte[]... parts) throws IOException {
        ByteArrayOutputStream content = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            content.write(part);
        }
        ByteArrayOutputStream whole = new ByteArrayOutputStream();
        whole.write(tag);
        int length = content.size();
        if (length < 128) {
            whole.write(length);
        } else {
            byte[] size = BigInteger.valueOf(length).toByteArray();
            int skipped = size[0] == 0 ? 1 : 0;
            whole.write(0x80 | (size.length - skipped));
            whole.write(size, skipped, size.length - skipped);
        }
        content.writeTo(whole);
        return whole.toByteArray();
    }
}
