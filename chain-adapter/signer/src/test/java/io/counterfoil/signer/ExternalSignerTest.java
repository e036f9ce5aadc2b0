package io.counterfoil.signer;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.counterfoil.devservers.tls.Certificates;
import io.counterfoil.ledger.Pkcs12KeyVault;
import io.counterfoil.ledger.SignerUnavailableException;
import io.counterfoil.ledger.UnknownKeyException;
import io.counterfoil.ledger.signer.ExternalSigner;
import io.counterfoil.wire.MasterKey;
import io.counterfoil.wire.TlsFiles;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import javax.net.ssl.SSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExternalSignerTest {

    private static final String CLIENT = "receivables-service";

    @TempDir
    Path folder;

    private Certificates certificates;
    private Pkcs12KeyVault vault;
    private SignerServer server;
    private ExternalSigner signer;

    @BeforeEach
    void start() throws Exception {
        certificates = new Certificates(folder.resolve("tls"), Clock.systemUTC());
        MasterKey.create(folder.resolve("master"));
        vault = Pkcs12KeyVault.open(folder.resolve("vault"), folder.resolve("master"));
        server = new SignerServer(loopback(0), certificates.issue("signer"), Set.of(CLIENT), vault);
        signer = new ExternalSigner(url(), certificates.issue(CLIENT));
    }

    @AfterEach
    void stop() {
        server.close();
    }

    private static InetSocketAddress loopback(int port) {
        return new InetSocketAddress(InetAddress.getLoopbackAddress(), port);
    }

    private URI url() {
        return URI.create("https://127.0.0.1:" + server.port());
    }

    @Test
    void itDoesWhatTheVaultBehindItDoes() {
        UUID participant = UUID.randomUUID();
        String first = signer.create(participant);
        assertThrows(IllegalStateException.class, () -> signer.create(participant));
        String next = signer.next(participant, first);
        assertEquals(List.of(first, next), signer.addressesOf(participant));
        assertEquals(vault.addressesOf(participant), signer.addressesOf(participant));
        assertEquals(Set.of(participant), signer.participants());
        byte[] hash = "thirty-two bytes, no more nor less".substring(0, 32).getBytes(StandardCharsets.US_ASCII);
        for (String address : List.of(first, next)) {
            assertArrayEquals(vault.sign(participant, address, hash), signer.sign(participant, address, hash));
        }
        byte[] message = new byte[20_000];
        assertArrayEquals(vault.mac("audit-head", message), signer.mac("audit-head", message));
    }

    @Test
    void whatItDoesNotHaveOrUnderstandIsRefusedAsTheVaultWould() throws Exception {
        UUID participant = UUID.randomUUID();
        String unknown = "0x" + "1".repeat(40);
        assertThrows(UnknownKeyException.class, () -> signer.addressesOf(participant));
        assertThrows(UnknownKeyException.class, () -> signer.sign(participant, unknown, new byte[32]));
        signer.create(participant);
        assertThrows(UnknownKeyException.class, () -> signer.sign(participant, unknown, new byte[32]));
        assertThrows(UnknownKeyException.class, () -> signer.next(participant, unknown));
        assertThrows(IllegalArgumentException.class, () -> signer.mac("No-Purpose", new byte[0]));
        SSLContext known = certificates.issue(CLIENT).context();
        String path = "/keys/" + participant + "/signatures";
        assertEquals(400, status(known, path, "{\"address\":\"" + unknown + "\",\"hash\":\"00\"}"));
        assertEquals(400, status(known, path, "{\"hash\":\"zz\",\"address\":\"\"}"));
        assertEquals(400, status(known, path, "{}"));
        assertEquals(400, status(known, path, "not JSON"));
        assertEquals(400, status(known, "/keys/nobody/signatures", "{}"));
        assertEquals(413, status(known, path, "{\"hash\":\"" + "0".repeat(70_000) + "\"}"));
        assertEquals(404, status(known, "/keys/" + participant + "/export", "{}"));
    }

    @Test
    void nobodyIsHeardWithoutACertificateOfTheAuthorityAndTheRightName() throws Exception {
        UUID participant = UUID.randomUUID();
        signer.create(participant);
        assertEquals(403, status(certificates.issue("banks").context(), "/keys/" + participant + "/signatures", "{}"));
        SignerUnavailableException named = assertThrows(
                SignerUnavailableException.class,
                () -> new ExternalSigner(url(), certificates.issue("banks")).addressesOf(participant));
        assertTrue(named.getMessage().contains("403"), named.getMessage());

        Certificates foreign = new Certificates(folder.resolve("foreign"), Clock.systemUTC());
        TlsFiles stranger = foreign.issue(CLIENT);
        TlsFiles ours = certificates.issue(CLIENT);
        TlsFiles pretending = new TlsFiles(ours.authority(), stranger.certificate(), stranger.key());
        assertThrows(
                SignerUnavailableException.class,
                () -> new ExternalSigner(url(), pretending).addressesOf(participant),
                "a name is not enough");
        assertThrows(
                IOException.class,
                () -> status(TlsFiles.trusting(certificates.authority()), "/keys/" + participant, "{}"),
                "without a certificate");
    }

    @Test
    void aSignerOfAnotherAuthorityIsNotAsked() throws Exception {
        Certificates foreign = new Certificates(folder.resolve("foreign"), Clock.systemUTC());
        TlsFiles ours = certificates.issue(CLIENT);
        TlsFiles misled = new TlsFiles(foreign.issue(CLIENT).authority(), ours.certificate(), ours.key());
        assertThrows(
                SignerUnavailableException.class,
                () -> new ExternalSigner(url(), misled).addressesOf(UUID.randomUUID()));
        assertThrows(
                IllegalArgumentException.class,
                () -> new ExternalSigner(URI.create("http://127.0.0.1:" + server.port()), ours));
    }

    @Test
    void aSignerThatIsDownIsSaidToBeAndUsedAgainWhenItIsBack() throws Exception {
        UUID participant = UUID.randomUUID();
        String address = signer.create(participant);
        int port = server.port();
        server.close();
        assertThrows(SignerUnavailableException.class, () -> signer.sign(participant, address, new byte[32]));
        server = new SignerServer(loopback(port), certificates.issue("signer"), Set.of(CLIENT), vault);
        assertArrayEquals(
                vault.sign(participant, address, new byte[32]), signer.sign(participant, address, new byte[32]));
    }

    /** Headers, the first byte of the body, and then nothing. */
    @Test
    void aSignerThatStallsInTheMiddleOfItsAnswerIsGivenUp() throws Exception {
        SSLContext tls = certificates.issue("signer").context();
        try (ServerSocket stalling =
                tls.getServerSocketFactory().createServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            Thread server = new Thread(() -> stall(stalling), "stalling signer");
            server.setDaemon(true);
            server.start();
            ExternalSigner asking = new ExternalSigner(
                    URI.create("https://127.0.0.1:" + stalling.getLocalPort()), certificates.issue(CLIENT));
            assertTimeoutPreemptively(
                    Duration.ofSeconds(20),
                    () -> assertThrows(SignerUnavailableException.class, () -> asking.mac("audit-head", new byte[0])));
        }
    }

    private static void stall(ServerSocket stalling) {
        try (Socket client = stalling.accept()) {
            client.getOutputStream()
                    .write("HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\n{".getBytes(StandardCharsets.US_ASCII));
            client.getOutputStream().flush();
            while (client.getInputStream().read() >= 0) {
                // until the client gives up
            }
        } catch (IOException givenUp) {
            // as it should be
        }
    }

    private int status(SSLContext tls, String path, String body) throws Exception {
        HttpClient client = HttpClient.newBuilder().sslContext(tls).build();
        HttpRequest request = HttpRequest.newBuilder(url().resolve(path))
                .timeout(Duration.ofMinutes(1))
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        return client.send(request, BodyHandlers.ofString()).statusCode();
    }
}
