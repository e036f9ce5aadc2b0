package io.counterfoil.service.events;

import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.clients.CommonClientConfigs;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.serialization.StringSerializer;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * How events leave. The delivery settings are no options: order and completeness rest on them. Not {@code @ApplicationScoped}:
 * a client proxy has fields of its own, all null.
 */
@Singleton
public class RelaySettings {

    /** Rows sent before they are marked: what a crash at most sends twice. */
    public static final int BATCH_MAX = 500;

    public static final int PARTITIONS = 3;

    /** Another service instance may hold the lock; when it ends, this one takes over within this time. */
    public static final Duration LOCK_RETRY = Duration.ofSeconds(5);

    /** Wakes are a shortcut; this finds rows whose wake was lost. */
    public static final Duration POLL = Duration.ofSeconds(1);

    /** After a batch that was not full, so that under load the events of several blocks leave together. */
    public static final Duration GATHER = Duration.ofMillis(50);

    public static final Duration BACKOFF_MAX = Duration.ofSeconds(15);

    /** A broker that lost the answer to a first batch refuses all that follow it as out of order, for ever. */
    static final Duration STUCK_AFTER = Duration.ofMinutes(1);

    public static final Duration CLEAN_EVERY = Duration.ofHours(1);
    public static final int CLEAN_MAX = 50_000;

    private final Map<String, Object> connection;

    /** Sent rows are kept this long, to show what was sent. */
    final Duration keepSent;

    public RelaySettings(
            @ConfigProperty(name = "kafka.bootstrap.servers") String bootstrapServers,
            RelayTls tls,
            @ConfigProperty(name = "counterfoil.outbox.keep-sent", defaultValue = "P7D") Duration keepSent) {
        Map<String, Object> settings = new HashMap<>(tls.settings());
        settings.put(CommonClientConfigs.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers);
        this.connection = Map.copyOf(settings);
        this.keepSent = keepSent;
    }

    /** How every client of the relay connects. */
    public Map<String, Object> connection() {
        return connection;
    }

    public Map<String, Object> producer() {
        Map<String, Object> settings = new HashMap<>(connection);
        settings.put(ProducerConfig.CLIENT_ID_CONFIG, "counterfoil-outbox");
        settings.put(ProducerConfig.KEY_SERIALIZER_CLASS_CONFIG, StringSerializer.class);
        settings.put(ProducerConfig.VALUE_SERIALIZER_CLASS_CONFIG, StringSerializer.class);
        settings.put(ProducerConfig.ACKS_CONFIG, "all");
        settings.put(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true);
        // A record that gave up could be overtaken by the next one with its key; so none ever gives up.
        settings.put(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, Integer.MAX_VALUE);
        settings.put(ProducerConfig.MAX_BLOCK_MS_CONFIG, 10_000);
        settings.put(ProducerConfig.LINGER_MS_CONFIG, 1);
        settings.put(ProducerConfig.RECONNECT_BACKOFF_MAX_MS_CONFIG, 2_000);
        return settings;
    }
}
