package io.counterfoil.sandbox.infrastructure;

import io.counterfoil.devservers.Loopback;
import io.counterfoil.devservers.kafka.KafkaServer;
import io.counterfoil.sandbox.process.Launch;
import io.counterfoil.sandbox.process.Part;
import io.counterfoil.wire.TlsFiles;
import java.util.List;
import java.util.Optional;

/** Kafka: one broker that is its own controller. Topics are made by the services that write them. */
record KafkaPart(Sandbox sandbox) implements Part {

    private static final int HEAP_MB = 256;

    static String bootstrapServers(Sandbox sandbox) {
        return Loopback.HOST + ":" + sandbox.ports().of("kafka");
    }

    @Override
    public String name() {
        return "kafka";
    }

    @Override
    public Kind kind() {
        return Kind.INFRASTRUCTURE;
    }

    @Override
    public List<String> ports() {
        return List.of("kafka", "kafka-controller");
    }

    @Override
    public List<String> after() {
        return List.of();
    }

    @Override
    public String url() {
        return sandbox.tls().scheme("kafka") + "://" + bootstrapServers(sandbox);
    }

    @Override
    public Launch launch() {
        JavaLaunch java = JavaLaunch.ofClass(sandbox, name(), HEAP_MB, KafkaServer.class.getName())
                .argument(sandbox.folder("kafka"))
                .argument(sandbox.ports().of("kafka"))
                .argument(sandbox.ports().of("kafka-controller"));
        TlsFiles own = sandbox.tls().of(name());
        if (own != null) {
            java.argument(own.authority()).argument(own.certificate()).argument(own.key());
        }
        return java.launch();
    }

    @Override
    public Optional<String> problem() {
        return KafkaProbe.problemAt(
                sandbox.tls().kafkaSockets(), sandbox.ports().of("kafka"));
    }
}
