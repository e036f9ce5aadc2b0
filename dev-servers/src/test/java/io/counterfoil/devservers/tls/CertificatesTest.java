package io.counterfoil.devservers.tls;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.counterfoil.wire.TlsFiles;
import java.io.IOException;
import java.net.InetAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SignatureException;
import java.security.cert.CertPathValidator;
import java.security.cert.CertificateFactory;
import java.security.cert.PKIXParameters;
import java.security.cert.TrustAnchor;
import java.security.cert.X509Certificate;
import java.security.interfaces.ECPublicKey;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Date;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLServerSocket;
import javax.net.ssl.SSLSocket;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Certificates as the platform itself, and a TLS connection, judge them. */
@Timeout(60)
class CertificatesTest {

    private static final Instant NOW = Instant.now().truncatedTo(ChronoUnit.SECONDS);
    private static final int DIGITAL_SIGNATURE = 0;

    @TempDir
    Path folder;

    private Certificates at(Instant time) {
        return new Certificates(folder.resolve("tls"), Clock.fixed(time, ZoneOffset.UTC));
    }

    @Test
    void aPartsCertificateIsOfTheAuthorityAndForThisMachineOnly() throws Exception {
        TlsFiles part = at(NOW).issue("kafka");
        X509Certificate certificate = TlsFiles.read(part.certificate());
        X509Certificate authority = TlsFiles.read(at(NOW).authority());
        requireValid(certificate, authority, NOW);
        assertTrue(certificate.getPublicKey() instanceof ECPublicKey key
                && key.getParams().getOrder().bitLength() == 256);
        assertEquals(
                Set.of("localhost", "127.0.0.1"),
                certificate.getSubjectAlternativeNames().stream()
                        .map(name -> name.get(1).toString())
                        .collect(Collectors.toSet()));
        assertEquals(List.of("1.3.6.1.5.5.7.3.1", "1.3.6.1.5.5.7.3.2"), certificate.getExtendedKeyUsage());
        assertTrue(certificate.getKeyUsage()[DIGITAL_SIGNATURE]);
        assertEquals(-1, certificate.getBasicConstraints(), "it signs no other");
        assertEquals(0, authority.getBasicConstraints(), "what it signs, signs no other");
        assertEquals(
                NOW.plus(Certificates.PART_LIVES), certificate.getNotAfter().toInstant());
    }

    @Test
    void onlyTheOwnerReadsTheFiles() throws Exception {
        at(NOW).issue("kafka");
        try (Stream<Path> files = Files.list(folder.resolve("tls"))) {
            List<Path> all = files.toList();
            assertEquals(5, all.size(), all.toString()); // two pairs, and the lock of whoever writes them
            for (Path file : all) {
                assertEquals(
                        "rw-------",
                        PosixFilePermissions.toString(Files.getPosixFilePermissions(file)),
                        file.toString());
            }
        }
    }

    @Test
    void whatIsGoodIsKept() throws Exception {
        TlsFiles first = at(NOW).issue("kafka");
        byte[] certificate = Files.readAllBytes(first.certificate());
        byte[] key = Files.readAllBytes(first.key());
        byte[] authority = Files.readAllBytes(first.authority());
        Instant justInTime = NOW.plus(Certificates.PART_LIVES)
                .minus(Certificates.RENEWED_BEFORE)
                .minusSeconds(1);
        at(justInTime).issue("postgres");
        TlsFiles second = at(justInTime).issue("kafka");
        assertArrayEquals(certificate, Files.readAllBytes(second.certificate()));
        assertArrayEquals(key, Files.readAllBytes(second.key()));
        assertArrayEquals(authority, Files.readAllBytes(second.authority()));
    }

    @Test
    void aCertificateNearItsEndIsReplacedAndTheAuthorityIsKept() throws Exception {
        X509Certificate before = TlsFiles.read(at(NOW).issue("kafka").certificate());
        byte[] authority = Files.readAllBytes(at(NOW).authority());
        Instant late = NOW.plus(Certificates.PART_LIVES).minus(Certificates.RENEWED_BEFORE);
        X509Certificate after = TlsFiles.read(at(late).issue("kafka").certificate());
        assertNotEquals(before.getSerialNumber(), after.getSerialNumber());
        assertNotEquals(before.getPublicKey(), after.getPublicKey(), "with a new key");
        assertArrayEquals(authority, Files.readAllBytes(at(late).authority()));
    }

    @Test
    void anAuthorityNearItsEndIsReplacedAndWithItAllThatItSigned() throws Exception {
        at(NOW).issue("kafka");
        X509Certificate old = TlsFiles.read(at(NOW).authority());
        Instant late = NOW.plus(Certificates.AUTHORITY_LIVES).minus(Certificates.PART_LIVES);
        X509Certificate part = TlsFiles.read(at(late).issue("kafka").certificate());
        X509Certificate renewed = TlsFiles.read(at(late).authority());
        requireValid(part, renewed, late);
        assertNotEquals(old.getSubjectX500Principal(), renewed.getSubjectX500Principal());
        assertThrows(SignatureException.class, () -> part.verify(old.getPublicKey()));
    }

    @Test
    void aKeyWhoseCertificateWasNotWrittenAnyMoreIsReplaced() throws Exception {
        TlsFiles part = at(NOW).issue("kafka");
        TlsFiles other = at(NOW).issue("postgres");
        Files.copy(other.key(), part.key(), StandardCopyOption.REPLACE_EXISTING);
        at(NOW).issue("kafka").context(); // refuses a key of another certificate
        Files.delete(part.key());
        at(NOW).issue("kafka").context();
    }

    @Test
    void aNameCannotLeaveTheFolderOrBeTheAuthoritys() {
        for (String name : List.of("../kafka", "ca", "", "a/b", "A")) {
            assertThrows(IllegalArgumentException.class, () -> at(NOW).of(name), name);
        }
    }

    @Test
    void aConnectionComesAboutWithTheRightCertificatesOnly() throws Exception {
        Certificates ours = at(NOW);
        Certificates foreign = new Certificates(folder.resolve("foreign"), Clock.systemUTC());
        SSLContext server = ours.issue("server").context();
        TlsFiles stranger = foreign.issue("stranger");
        assertTrue(connects(server, ours.issue("client").context()));
        assertFalse(connects(server, TlsFiles.trusting(ours.authority())), "without a certificate");
        assertFalse(connects(server, new TlsFiles(ours.authority(), stranger.certificate(), stranger.key()).context()));
        assertFalse(connects(server, stranger.context()), "the client does not know the server's authority");
    }

    private static boolean connects(SSLContext server, SSLContext client) throws Exception {
        InetAddress loopback = InetAddress.getByName("127.0.0.1");
        try (SSLServerSocket listening =
                (SSLServerSocket) server.getServerSocketFactory().createServerSocket(0, 1, loopback)) {
            listening.setNeedClientAuth(true);
            CompletableFuture<Boolean> served = CompletableFuture.supplyAsync(() -> {
                try (SSLSocket accepted = (SSLSocket) listening.accept()) {
                    return accepted.getInputStream().read() == 7;
                } catch (IOException refused) {
                    return false;
                }
            });
            try (SSLSocket socket =
                    (SSLSocket) client.getSocketFactory().createSocket(loopback, listening.getLocalPort())) {
                SSLParameters parameters = socket.getSSLParameters();
                parameters.setEndpointIdentificationAlgorithm("HTTPS");
                socket.setSSLParameters(parameters);
                socket.getOutputStream().write(7);
            } catch (IOException refused) {
                assertFalse(served.get(10, TimeUnit.SECONDS));
                return false;
            }
            return served.get(10, TimeUnit.SECONDS);
        }
    }

    private static void requireValid(X509Certificate certificate, X509Certificate authority, Instant at)
            throws Exception {
        PKIXParameters parameters = new PKIXParameters(Set.of(new TrustAnchor(authority, null)));
        parameters.setRevocationEnabled(false);
        parameters.setDate(Date.from(at.plus(Duration.ofSeconds(1))));
        CertPathValidator.getInstance("PKIX")
                .validate(CertificateFactory.getInstance("X.509").generateCertPath(List.of(certificate)), parameters);
    }
}
