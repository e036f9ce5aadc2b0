package io.counterfoil.sandbox.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.counterfoil.devservers.Loopback;
import io.counterfoil.devservers.tls.Certificates;
import io.counterfoil.ledger.LedgerUnavailableException;
import io.counterfoil.ledger.fisco.FiscoNode;
import io.counterfoil.ledger.fisco.NodeSettings;
import io.counterfoil.sandbox.replay.SyntheticFile;
import io.counterfoil.wire.TlsFiles;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLSocket;
import org.apache.kafka.clients.admin.Admin;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** {@code up --tls}: each port refuses who speaks without TLS, and who has no certificate where one is asked for. */
@Timeout(value = 10, unit = TimeUnit.MINUTES)
class TlsInstallationTest {

    private static final List<String> HTTP = List.of(
            "receivables-service",
            "receivables-service-management",
            "banks",
            "banks-management",
            "bank-b",
            "bank-b-management",
            "workflow",
            "workflow-management",
            "portal",
            "portal-management",
            "keycloak",
            "keycloak-management",
            "customs",
            "registry",
            "mail");
    private static final List<String> MUTUAL = List.of("kafka", "kafka-controller", "devnode");
    private static final int SILENCE_MS = 3_000;

    @TempDir
    Path directory;

    private final Map<String, Integer> ports = new HashMap<>();

    private record Answer(int exitCode, String out, String err) {}

    @AfterEach
    void stop() {
        run("down", "--wipe");
    }

    @Test
    void everyPortSpeaksTlsAndNothingElse() throws Exception {
        List<String> up = new ArrayList<>(List.of("up", "--tls"));
        Stream.of(HTTP, MUTUAL, List.of("postgres", "smtp"))
                .flatMap(List::stream)
                .forEach(name -> {
                    ports.put(name, Loopback.freePort());
                    up.addAll(List.of("--port", name + "=" + ports.get(name)));
                });
        Answer started = ok(run(up.toArray(String[]::new)));
        assertTrue(started.out().contains("TLS on every port; clients trust " + authority()), started.out());
        nothingElseListens();
        keysAreForTheirOwnerOnly();
        statusNamesTheScheme("https://", "kafka+tls://", "postgresql+tls://", "bcos+tls://");

        httpPortsSpeakTlsOnly();
        postgresSpeaksTlsOnly();
        theNodeSpeaksTlsOnly();
        kafkaSpeaksTlsOnly();
        mailsAreTakenByTlsOnly();
        whereBothSidesShowCertificatesOursAreNeeded();

        everyCommandWorks();
        Answer switching = run("up", "--no-tls");
        assertTrue(switching.err().contains("TLS can only be switched while nothing runs"), switching.err());
        noKeyIsInALog();
    }

    /** A port that this test does not know would be one that nobody looks at. */
    private void nothingElseListens() throws IOException {
        List<Long> pids = new ArrayList<>();
        new ObjectMapper()
                .readTree(ok(run("status", "--json")).out())
                .get("services")
                .forEach(service -> pids.add(service.get("pid").asLong()));
        assertEquals(Set.copyOf(ports.values()), ListeningPorts.of(pids));
    }

    private void httpPortsSpeakTlsOnly() throws Exception {
        HttpClient ours = HttpClient.newBuilder()
                .sslContext(TlsFiles.trusting(authority()))
                .version(HttpClient.Version.HTTP_1_1)
                .build();
        for (String part : HTTP) {
            String address = "127.0.0.1:" + ports.get(part) + "/";
            get(ours, "https://" + address);
            get(ours, "https://localhost:" + ports.get(part) + "/");
            assertThrows(IOException.class, () -> get(ours, "http://" + address), part);
            assertThrows(SSLException.class, () -> get(HttpClient.newHttpClient(), "https://" + address), part);
        }
    }

    private void mailsAreTakenByTlsOnly() throws Exception {
        int port = ports.get("smtp");
        try (Socket ours = TlsFiles.trusting(authority()).getSocketFactory().createSocket("127.0.0.1", port)) {
            ours.setSoTimeout(SILENCE_MS);
            assertEquals('2', ours.getInputStream().read(), "it greets with 220");
        }
        try (Socket plain = new Socket("127.0.0.1", port)) {
            plain.setSoTimeout(SILENCE_MS);
            assertThrows(
                    SocketTimeoutException.class, () -> plain.getInputStream().read(), "it waits for TLS");
        }
    }

    private static void get(HttpClient client, String url) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create(url))
                .timeout(Duration.ofMinutes(1))
                .build();
        assertTrue(client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() >= 200);
    }

    private void postgresSpeaksTlsOnly() throws Exception {
        String url = "jdbc:postgresql://127.0.0.1:" + ports.get("postgres") + "/receivables";
        for (String user : List.of("receivables", "banks", "bankb", "workflow", "keycloak", "superuser")) {
            String password = Files.readString(data("secrets/postgres-" + user)).strip();
            String name = user.equals("superuser") ? "postgres" : user;
            SQLException refused = assertThrows(
                    SQLException.class, () -> DriverManager.getConnection(url + "?sslmode=disable", name, password));
            assertTrue(refused.getMessage().contains("no encryption"), refused.getMessage());
        }
        String foreign = url + "?sslmode=verify-full&sslrootcert=" + foreign().authority();
        SQLException untrusted = assertThrows(SQLException.class, () -> DriverManager.getConnection(foreign, "x", "y"));
        assertTrue(untrusted.getMessage().contains("SSL error"), untrusted.getMessage());
    }

    private void theNodeSpeaksTlsOnly() {
        NodeSettings plain = NodeSettings.of(List.of("127.0.0.1:" + ports.get("devnode")));
        assertThrows(LedgerUnavailableException.class, () -> FiscoNode.connect(plain));
    }

    private void kafkaSpeaksTlsOnly() {
        Map<String, Object> plain = Map.of(
                "bootstrap.servers", "127.0.0.1:" + ports.get("kafka"),
                "default.api.timeout.ms", SILENCE_MS,
                "request.timeout.ms", SILENCE_MS);
        try (Admin admin = Admin.create(plain)) {
            assertThrows(
                    ExecutionException.class, () -> admin.listTopics().names().get());
        }
    }

    private void whereBothSidesShowCertificatesOursAreNeeded() throws Exception {
        TlsFiles stranger = foreign();
        for (String part : MUTUAL) {
            TlsFiles own = part.equals("devnode") ? files("tls/chain", "sdk") : files("tls", "commands");
            assertTrue(letsIn(own.context(), part), part);
            assertFalse(letsIn(TlsFiles.trusting(own.authority()), part), part + " without a certificate");
            SSLContext foreign = new TlsFiles(own.authority(), stranger.certificate(), stranger.key()).context();
            assertFalse(letsIn(foreign, part), part + " with another authority's certificate");
        }
        TlsFiles commands = files("tls", "commands");
        SSLContext ofOtherAuthority =
                new TlsFiles(data("tls/chain/ca.crt"), commands.certificate(), commands.key()).context();
        assertFalse(letsIn(ofOtherAuthority, "devnode"), "the chain's authority is another than the parts'");
    }

    /** Silence is consent: these servers wait for a request. With TLS 1.3 a refusal comes after the client's handshake. */
    private boolean letsIn(SSLContext client, String part) throws IOException {
        try (SSLSocket socket = (SSLSocket) client.getSocketFactory().createSocket("127.0.0.1", ports.get(part))) {
            socket.setSoTimeout(SILENCE_MS);
            socket.startHandshake();
            return socket.getInputStream().read() >= 0;
        } catch (SocketTimeoutException waits) {
            return true;
        } catch (SSLException refused) {
            return false;
        }
    }

    private void everyCommandWorks() throws Exception {
        Path rows = SyntheticFile.write(directory.resolve("rows.csv"), 6, LocalDate.of(2024, 3, 4), 7);
        Answer replayed = ok(run("replay", rows.toString()));
        assertTrue(replayed.out().contains("chain = database: yes, events = database: yes"), replayed.out());
        ok(run("verify"));
        ok(run("audit", "verify"));
        Answer users = ok(run("users"));
        assertTrue(users.out().contains("curl -s --cacert " + authority() + " -u"), users.out());
    }

    private void keysAreForTheirOwnerOnly() throws IOException {
        for (Path key : keys()) {
            assertEquals(
                    "rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(key)), key.toString());
        }
    }

    private void noKeyIsInALog() throws IOException {
        List<String> secrets = new ArrayList<>();
        for (Path key : keys()) {
            secrets.add(Files.readAllLines(key).get(1));
        }
        try (Stream<Path> logs = Files.list(data("logs"))) {
            for (Path log : logs.toList()) {
                String text = Files.readString(log);
                assertTrue(secrets.stream().noneMatch(text::contains), log.toString());
            }
        }
    }

    private List<Path> keys() throws IOException {
        try (Stream<Path> all = Stream.concat(Files.walk(data("tls")), Stream.of(data("pg/tls.key")))) {
            List<Path> keys =
                    all.filter(file -> file.toString().endsWith(".key")).toList();
            long parts = ports.keySet().stream()
                    .filter(name -> !name.contains("-management") && !name.contains("-controller"))
                    .count();
            assertTrue(keys.size() > parts, keys.toString());
            return keys;
        }
    }

    private void statusNamesTheScheme(String http, String... others) throws IOException {
        JsonNode services =
                new ObjectMapper().readTree(ok(run("status", "--json")).out()).get("services");
        List<String> urls = services.findValuesAsText("url");
        assertEquals(9, urls.stream().filter(url -> url.startsWith(http)).count(), urls.toString());
        for (String scheme : others) {
            assertEquals(1, urls.stream().filter(url -> url.startsWith(scheme)).count(), urls.toString());
        }
    }

    private TlsFiles foreign() throws IOException {
        return new Certificates(directory.resolve("foreign"), Clock.systemUTC()).issue("stranger");
    }

    private TlsFiles files(String folder, String name) {
        Path in = data(folder);
        return new TlsFiles(in.resolve("ca.crt"), in.resolve(name + ".crt"), in.resolve(name + ".key"));
    }

    private Path authority() {
        return data("tls/ca.crt");
    }

    private Path data(String path) {
        return directory.resolve("data").resolve(path);
    }

    private Answer run(String... arguments) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        CommandLine command =
                Counterfoil.commandLine().setOut(new PrintWriter(out, true)).setErr(new PrintWriter(err, true));
        List<String> all = new ArrayList<>(List.of(arguments));
        all.addAll(List.of("--data", directory.resolve("data").toString()));
        return new Answer(command.execute(all.toArray(String[]::new)), out.toString(), err.toString());
    }

    private static Answer ok(Answer answer) {
        assertEquals(0, answer.exitCode(), answer.err() + answer.out());
        return answer;
    }
}
