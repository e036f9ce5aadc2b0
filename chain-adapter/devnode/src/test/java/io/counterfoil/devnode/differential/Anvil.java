package io.counterfoil.devnode.differential;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.awaitility.Awaitility;

/** Another EVM to compare with: anvil from npm, set to the rules of Paris and to a price of zero. */
final class Anvil implements AutoCloseable {

    static final long CHAIN_ID = 20_200;
    private static final String LISTENING = "Listening on ";
    private static final String STATES_KEPT = "16";
    private static final int INSTALL_MINUTES_MAX = 5;

    private final ObjectMapper mapper = new ObjectMapper();
    private final HttpClient http = HttpClient.newHttpClient();
    private final Process process;
    private final Path log;
    private final URI uri;

    private Anvil(Process process, Path log, URI uri) {
        this.process = process;
        this.log = log;
        this.uri = uri;
    }

    static Anvil start() throws IOException, InterruptedException {
        Path log = Files.createTempFile("anvil", ".log");
        Process process = new ProcessBuilder(
                        program().toString(),
                        "--port",
                        "0",
                        "--hardfork",
                        "paris",
                        "--gas-price",
                        "0",
                        "--base-fee",
                        "0",
                        "--auto-impersonate",
                        "--chain-id",
                        Long.toString(CHAIN_ID),
                        "--gas-limit",
                        "3000000000",
                        "--accounts",
                        "1",
                        // Otherwise it keeps the state of every block on disk: 37 GB after one run with the large
                        // counts.
                        "--prune-history",
                        STATES_KEPT)
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        Runtime.getRuntime().addShutdownHook(new Thread(process::destroyForcibly));
        AtomicReference<String> address = new AtomicReference<>("");
        Awaitility.await().until(() -> {
            address.set(listening(log));
            return !address.get().isEmpty() || !process.isAlive();
        });
        if (!process.isAlive()) {
            throw new IOException("anvil ended: " + Files.readString(log));
        }
        return new Anvil(process, log, URI.create("http://" + address.get()));
    }

    /** The address from the line that says so, or nothing as long as there is none. */
    private static String listening(Path log) throws IOException {
        return Files.readString(log)
                .lines()
                .filter(line -> line.startsWith(LISTENING))
                .map(line -> line.substring(LISTENING.length()).trim())
                .findFirst()
                .orElse("");
    }

    /** Installs what package-lock.json names, once, whichever process of the test run is first. */
    private static Path program() throws IOException, InterruptedException {
        Path modules = Path.of("node_modules", "@foundry-rs");
        try (FileChannel channel = FileChannel.open(
                        Path.of("target", "npm.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                FileLock alone = channel.lock()) {
            if (!alone.isValid()) {
                throw new IOException("no lock on target/npm.lock");
            }
            install();
        }
        try (Stream<Path> packages = Files.list(modules)) {
            return packages.map(folder -> folder.resolve("bin/anvil"))
                    .filter(Files::isExecutable)
                    .findFirst()
                    .orElseThrow(() -> new IOException("npm has no anvil for this platform"));
        }
    }

    private static void install() throws IOException, InterruptedException {
        // Which npm writes last: the folders are there before the files in them.
        if (!Files.exists(Path.of("node_modules", ".package-lock.json"))) {
            Process install;
            try {
                // Not this process's input and output: through them surefire talks to its fork.
                install = new ProcessBuilder("npm", "ci", "--ignore-scripts", "--no-progress")
                        .redirectErrorStream(true)
                        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                        .start();
            } catch (IOException e) {
                throw new IOException("the comparison with anvil needs Node 20 or newer: npm was not found", e);
            }
            if (!install.waitFor(INSTALL_MINUTES_MAX, TimeUnit.MINUTES) || install.exitValue() != 0) {
                throw new IOException("npm ci did not succeed in " + Path.of("").toAbsolutePath());
            }
        }
    }

    record Request(String method, List<?> params) {}

    /** The result, or an object with {@code error}. */
    JsonNode ask(String method, Object... params) throws IOException, InterruptedException {
        return ask(List.of(new Request(method, List.of(params)))).get(0);
    }

    /** Several requests in one round trip, answered in their order. */
    List<JsonNode> ask(List<Request> requests) throws IOException, InterruptedException {
        ArrayNode batch = mapper.createArrayNode();
        for (Request request : requests) {
            ObjectNode json = batch.addObject().put("jsonrpc", "2.0").put("id", batch.size());
            json.put("method", request.method());
            json.set("params", mapper.valueToTree(request.params()));
        }
        HttpRequest post = HttpRequest.newBuilder(uri)
                .timeout(Duration.ofMinutes(5))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofByteArray(mapper.writeValueAsBytes(batch)))
                .build();
        JsonNode answers = mapper.readTree(
                http.send(post, HttpResponse.BodyHandlers.ofByteArray()).body());
        JsonNode[] results = new JsonNode[requests.size()];
        for (JsonNode answer : answers) {
            results[answer.path("id").asInt() - 1] = answer.has("error")
                    ? mapper.createObjectNode().set("error", answer.get("error"))
                    : answer.get("result");
        }
        return List.of(results);
    }

    @Override
    public void close() throws IOException {
        process.destroy();
        Files.deleteIfExists(log);
    }
}
