package io.counterfoil.devservers.kafka;

import io.counterfoil.wire.TlsFiles;
import java.io.IOException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * Kafka as a process: {@code KafkaServer DIRECTORY PORT CONTROLLER_PORT}, with TLS followed by three files: authority, certificate and
 * key. Ends in good order on SIGTERM.
 */
public final class KafkaServer {

    private static final int FILES = 3;

    private KafkaServer() {}

    public static void main(String[] arguments) throws IOException {
        EmbeddedKafka kafka = EmbeddedKafka.start(
                Path.of(arguments[0]), Integer.parseInt(arguments[1]), Integer.parseInt(arguments[2]), tls(arguments));
        Runtime.getRuntime().addShutdownHook(new Thread(kafka::close, "stop-kafka"));
        kafka.awaitEnd();
    }

    private static @Nullable TlsFiles tls(String[] arguments) {
        return arguments.length <= FILES
                ? null
                : new TlsFiles(Path.of(arguments[FILES]), Path.of(arguments[FILES + 1]), Path.of(arguments[FILES + 2]));
    }
}
