package io.counterfoil.service.events;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.counterfoil.devservers.kafka.EmbeddedKafka;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.acl.AccessControlEntry;
import org.apache.kafka.common.acl.AclBinding;
import org.apache.kafka.common.acl.AclOperation;
import org.apache.kafka.common.acl.AclPermissionType;
import org.apache.kafka.common.errors.TopicAuthorizationException;
import org.apache.kafka.common.resource.PatternType;
import org.apache.kafka.common.resource.ResourcePattern;
import org.apache.kafka.common.resource.ResourceType;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EventTopicsTest {

    private static final String WHOEVER = "User:ANONYMOUS";

    @TempDir
    Path folder;

    @Test
    void topicsThatAreThereNeedNoRightToMakeThem() throws Exception {
        try (EmbeddedKafka kafka = EmbeddedKafka.startWithRights(folder);
                Admin admin = Admin.create(connection(kafka))) {
            admin.createTopics(List.of(new NewTopic("counterfoil.piece.v1", Optional.of(1), Optional.empty())))
                    .all()
                    .get();
            forbidNewTopics(admin);

            EventTopics.create(connection(kafka), List.of("counterfoil.piece.v1"));
            assertEquals(
                    1,
                    admin.describeTopics(List.of("counterfoil.piece.v1"))
                            .allTopicNames()
                            .get()
                            .get("counterfoil.piece.v1")
                            .partitions()
                            .size(),
                    "it is left as whoever runs Kafka made it");
        }
    }

    @Test
    void aTopicThatIsMissingAndMayNotBeMadeIsAFailure() throws Exception {
        try (EmbeddedKafka kafka = EmbeddedKafka.startWithRights(folder);
                Admin admin = Admin.create(connection(kafka))) {
            forbidNewTopics(admin);
            ExecutionException refused = assertThrows(
                    ExecutionException.class,
                    () -> EventTopics.create(connection(kafka), List.of("counterfoil.ledger.v1")));
            assertInstanceOf(TopicAuthorizationException.class, refused.getCause());
        }
    }

    private static void forbidNewTopics(Admin admin) throws Exception {
        admin.createAcls(List.of(
                        rule(ResourceType.CLUSTER, "kafka-cluster", AclOperation.ALL, AclPermissionType.ALLOW),
                        rule(ResourceType.CLUSTER, "kafka-cluster", AclOperation.CREATE, AclPermissionType.DENY),
                        rule(ResourceType.TOPIC, "*", AclOperation.ALL, AclPermissionType.ALLOW),
                        rule(ResourceType.TOPIC, "*", AclOperation.CREATE, AclPermissionType.DENY)))
                .all()
                .get();
        int[] tries = {0};
        Awaitility.await().until(() -> mayNotCreate(admin, "probe-" + tries[0]++)); // rules take a moment
    }

    private static boolean mayNotCreate(Admin admin, String name) throws Exception {
        try {
            admin.createTopics(List.of(new NewTopic(name, Optional.of(1), Optional.empty())))
                    .all()
                    .get();
            return false;
        } catch (ExecutionException refused) {
            return refused.getCause() instanceof TopicAuthorizationException;
        }
    }

    private static Map<String, Object> connection(EmbeddedKafka kafka) {
        return Map.of("bootstrap.servers", kafka.bootstrapServers());
    }

    private static AclBinding rule(
            ResourceType type, String name, AclOperation operation, AclPermissionType permission) {
        return new AclBinding(
                new ResourcePattern(type, name, PatternType.LITERAL),
                new AccessControlEntry(WHOEVER, "*", operation, permission));
    }
}
