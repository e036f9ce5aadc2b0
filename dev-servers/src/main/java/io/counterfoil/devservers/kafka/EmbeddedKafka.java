package io.counterfoil.devservers.kafka;

import io.counterfoil.devservers.Loopback;
import io.counterfoil.wire.KafkaTls;
import io.counterfoil.wire.TlsFiles;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Properties;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.common.utils.Time;
import org.apache.kafka.metadata.storage.Formatter;
import org.jspecify.annotations.Nullable;

/**
 * One Kafka broker that is its own controller (KRaft), in this JVM. Records are kept for ever, so that a reader may begin at the first
 * offset at any time. The broker's classes are not a public API: nothing outside this class uses them.
 */
public final class EmbeddedKafka implements AutoCloseable {

    private static final int NODE_ID = 1;
    private static final String CLIENT_LISTENER = "CLIENTS";
    private static final String CONTROLLER_LISTENER = "CONTROLLER";

    private final KafkaRaftServer server;
    private final int port;

    private EmbeddedKafka(KafkaRaftServer server, int port) {
        this.server = server;
        this.port = port;
    }

    /** For tests: {@code port} 0 takes a free one, as the controller does. */
    public static EmbeddedKafka start(Path directory, int port) throws IOException {
        return start(directory, port == 0 ? Loopback.freePort() : port, Loopback.freePort(), null);
    }

    /** For tests of what a client may do: with Kafka's own authorizer. Until a rule says otherwise, everybody may do everything. */
    public static EmbeddedKafka startWithRights(Path directory) throws IOException {
        return start(
                directory,
                Loopback.freePort(),
                Loopback.freePort(),
                null,
                Map.of(
                        "authorizer.class.name",
                        "org.apache.kafka.metadata.authorizer.StandardAuthorizer",
                        "allow.everyone.if.no.acl.found",
                        "true"));
    }

    /**
     * Serves the log in {@code directory}, which is formatted if it is new. Returns when clients are answered.
     *
     * @param controllerPort for the broker's own connection to its controller
     * @param tls on both ports, and whoever connects needs a certificate of the same authority; null: no TLS
     */
    public static EmbeddedKafka start(Path directory, int port, int controllerPort, @Nullable TlsFiles tls)
            throws IOException {
        return start(directory, port, controllerPort, tls, Map.of());
    }

    private static EmbeddedKafka start(
            Path directory, int port, int controllerPort, @Nullable TlsFiles tls, Map<String, String> more)
            throws IOException {
        Path log = Files.createDirectories(directory).toAbsolutePath().normalize();
        format(log);
        Properties configuration = configuration(log, port, controllerPort, tls == null ? "PLAINTEXT" : "SSL");
        if (tls != null) {
            configuration.putAll(KafkaTls.settings(tls));
            configuration.put("ssl.client.auth", "required");
        }
        configuration.putAll(more);
        KafkaRaftServer server = new KafkaRaftServer(new KafkaConfig(configuration, false), Time.SYSTEM);
        server.startup();
        return new EmbeddedKafka(server, port);
    }

    public int port() {
        return port;
    }

    public String bootstrapServers() {
        return Loopback.HOST + ":" + port;
    }

    /** Returns when the broker has ended. */
    void awaitEnd() {
        server.awaitShutdown();
    }

    @Override
    public void close() {
        server.shutdown();
        server.awaitShutdown();
    }

    private static void format(Path log) throws IOException {
        if (Files.exists(log.resolve("meta.properties"))) {
            return;
        }
        try (PrintStream silent = new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8)) {
            new Formatter()
                    .setPrintStream(silent)
                    .setNodeId(NODE_ID)
                    .setClusterId(Uuid.randomUuid().toString())
                    .addDirectory(log.toString())
                    .setMetadataLogDirectory(log.toString())
                    .setControllerListenerName(CONTROLLER_LISTENER)
                    .run();
        } catch (Exception e) {
            throw new IOException("Kafka's folder " + log + " cannot be formatted", e);
        }
    }

    private static Properties configuration(Path log, int port, int controllerPort, String protocol) {
        Properties properties = new Properties();
        properties.putAll(Map.of(
                "node.id",
                Integer.toString(NODE_ID),
                "process.roles",
                "broker,controller",
                "controller.quorum.voters",
                NODE_ID + "@" + Loopback.HOST + ":" + controllerPort,
                "controller.listener.names",
                CONTROLLER_LISTENER,
                "listeners",
                listener(CLIENT_LISTENER, port) + "," + listener(CONTROLLER_LISTENER, controllerPort),
                "advertised.listeners",
                listener(CLIENT_LISTENER, port),
                "listener.security.protocol.map",
                CLIENT_LISTENER + ":" + protocol + "," + CONTROLLER_LISTENER + ":" + protocol,
                "inter.broker.listener.name",
                CLIENT_LISTENER,
                "log.dirs",
                log.toString()));
        properties.putAll(Map.of( // one node holds the only copy of everything
                "offsets.topic.replication.factor", "1",
                "offsets.topic.num.partitions", "4",
                "transaction.state.log.replication.factor", "1",
                "transaction.state.log.min.isr", "1",
                "transaction.state.log.num.partitions", "4",
                "share.coordinator.state.topic.replication.factor", "1",
                "share.coordinator.state.topic.min.isr", "1",
                "default.replication.factor", "1",
                "min.insync.replicas", "1"));
        properties.putAll(Map.of(
                "log.retention.ms", "-1",
                "log.retention.bytes", "-1",
                "log.segment.bytes", Integer.toString(64 << 20),
                "auto.create.topics.enable", "false", // whoever owns a topic says how many partitions it has
                "group.initial.rebalance.delay.ms", "0",
                "num.network.threads", "2",
                "num.io.threads", "2",
                "log.cleaner.dedupe.buffer.size", Integer.toString(8 << 20)));
        return properties;
    }

    private static String listener(String name, int port) {
        return name + "://" + Loopback.HOST + ":" + port;
    }
}
