package io.counterfoil.service.events;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.config.TopicConfig;
import org.apache.kafka.common.errors.TopicExistsException;

/** Makes the topics that are missing. Their events are kept for ever: together they are the history. */
public final class EventTopics {

    private static final int TIMEOUT_MS = 10_000;

    private EventTopics() {}

    /** @param connection Kafka's settings of how to connect */
    /** Asks which there are first: where an administrator has made them, the service needs no right to make any. */
    public static void create(Map<String, Object> connection, List<String> names)
            throws InterruptedException, ExecutionException, TimeoutException {
        Map<String, Object> settings = new HashMap<>(connection);
        settings.put(AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG, TIMEOUT_MS / 2);
        settings.put(AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, TIMEOUT_MS);
        try (Admin admin = Admin.create(settings)) {
            Set<String> there = admin.listTopics().names().get(TIMEOUT_MS, TimeUnit.MILLISECONDS);
            List<NewTopic> missing = names.stream()
                    .filter(name -> !there.contains(name))
                    .map(EventTopics::keptForEver)
                    .toList();
            for (KafkaFuture<Void> created :
                    admin.createTopics(missing).values().values()) {
                try {
                    created.get(TIMEOUT_MS, TimeUnit.MILLISECONDS);
                } catch (ExecutionException e) {
                    if (!(e.getCause() instanceof TopicExistsException)) { // another instance was faster
                        throw e;
                    }
                }
            }
        }
    }

    private static NewTopic keptForEver(String name) {
        return new NewTopic(name, Optional.of(RelaySettings.PARTITIONS), Optional.empty())
                .configs(Map.of(TopicConfig.RETENTION_MS_CONFIG, "-1", TopicConfig.RETENTION_BYTES_CONFIG, "-1"));
    }
}
