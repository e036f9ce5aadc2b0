package io.counterfoil.wire;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Base64;
import javax.net.ssl.KeyManager;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManager;
import javax.net.ssl.TrustManagerFactory;
import org.jspecify.annotations.Nullable;

/**
 * A certificate of our own and whom we trust, as PEM files.
 *
 * @param authority certificate of the only issuer that is trusted
 * @param certificate issued by it
 * @param key PKCS#8, not encrypted: the file's mode protects it
 */
public record TlsFiles(Path authority, Path certificate, Path key) {

    private static final String KEY_BEGINS = "-----BEGIN PRIVATE KEY-----";
    private static final String KEY_ENDS = "-----END PRIVATE KEY-----";

    /** Never leaves this process. */
    private static final char[] IN_MEMORY = "in memory only".toCharArray();

    /** Shows {@link #certificate} and trusts {@link #authority}: for servers, and for clients that are asked who they are. */
    public SSLContext context() throws IOException {
        try {
            KeyStore own = emptyStore();
            own.setKeyEntry("own", readKey(), IN_MEMORY, new X509Certificate[] {read(certificate)});
            KeyManagerFactory keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
            keys.init(own, IN_MEMORY);
            return context(keys.getKeyManagers(), authority);
        } catch (GeneralSecurityException e) {
            throw new IOException(certificate + " and " + key + " cannot be used: " + e.getMessage(), e);
        }
    }

    /** Trusts {@code authority}, and nobody else, and has no certificate to show. */
    public static SSLContext trusting(Path authority) throws IOException {
        try {
            return context(null, authority);
        } catch (GeneralSecurityException e) {
            throw new IOException(authority + " cannot be used: " + e.getMessage(), e);
        }
    }

    /** The one certificate in a PEM file. */
    public static X509Certificate read(Path certificate) throws IOException {
        try (InputStream pem = Files.newInputStream(certificate)) {
            return (X509Certificate) CertificateFactory.getInstance("X.509").generateCertificate(pem);
        } catch (GeneralSecurityException e) {
            throw new IOException(certificate + " is not a certificate in PEM", e);
        }
    }

    /** Of the certificate's algorithm. */
    public PrivateKey readKey() throws IOException {
        String pem = Files.readString(key, StandardCharsets.US_ASCII).strip();
        if (!pem.startsWith(KEY_BEGINS) || !pem.endsWith(KEY_ENDS)) {
            throw new IOException(key + " is not a private key in PEM, PKCS#8 and not encrypted");
        }
        try {
            byte[] encoded = Base64.getMimeDecoder()
                    .decode(pem.substring(KEY_BEGINS.length(), pem.length() - KEY_ENDS.length()));
            String algorithm = read(certificate).getPublicKey().getAlgorithm();
            return KeyFactory.getInstance(algorithm).generatePrivate(new PKCS8EncodedKeySpec(encoded));
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            throw new IOException(key + " does not hold a key that fits " + certificate); // a cause could quote the key
        }
    }

    private static SSLContext context(KeyManager @Nullable [] keys, Path authority)
            throws IOException, GeneralSecurityException {
        KeyStore trusted = emptyStore();
        trusted.setCertificateEntry("authority", read(authority));
        TrustManagerFactory trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        trust.init(trusted);
        TrustManager[] managers = trust.getTrustManagers();
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(keys, managers, null);
        return context;
    }

    private static KeyStore emptyStore() throws IOException, GeneralSecurityException {
        KeyStore store = KeyStore.getInstance("PKCS12");
        store.load(null, null);
        return store;
    }
}
