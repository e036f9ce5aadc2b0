package io.counterfoil.embedded.kafka;

import java.io.IOException;
import java.nio.file.Path;

/** Kafka as a process: {@code KafkaServer DIRECTORY PORT CONTROLLER_PORT}. Ends in good order on SIGTERM. */
public final class KafkaServer {

    private KafkaServer() {}

    public static void main(String[] arguments) throws IOException {
        EmbeddedKafka kafka = EmbeddedKafka.start(
                Path.of(arguments[0]), Integer.parseInt(arguments[1]), Integer.parseInt(arguments[2]));
        Runtime.getRuntime().addShutdownHook(new Thread(kafka::close, "stop-kafka"));
        kafka.awaitEnd();
    }
}
