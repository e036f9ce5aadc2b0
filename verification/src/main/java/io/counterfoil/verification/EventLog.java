package io.counterfoil.verification;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.counterfoil.ledger.LedgerEvent;
import io.counterfoil.verification.progress.HowFar;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicLong;
import java.util.regex.Pattern;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.jspecify.annotations.Nullable;

/** Reads every topic of the platform from its first offset to where it ends now. */
final class EventLog {

    /** Of 300 to 400 bytes each on the heap. */
    static final int EVENTS_MAX = 1_000_000;

    private static final Pattern TOPIC = Pattern.compile("counterfoil\\.[a-z]+\\.v1");
    private static final String OFF_CHAIN = "/counterfoil/receivables-service";
    private static final Duration POLL = Duration.ofMillis(500);
    private static final Duration SILENCE_MAX = Duration.ofSeconds(20);

    private final VerifyOptions.Kafka kafka;
    private final ObjectMapper json;
    private final EventDecoder decoder = new EventDecoder();

    EventLog(VerifyOptions.Kafka kafka, ObjectMapper json) {
        this.kafka = kafka;
        this.json = json;
    }

    /**
     * @param transactionHash as the event's data names it
     * @param key of the record, which decides its order among others
     * @param payable the payable the data name, null when they name none
     * @param currency the currency of the data's amounts, null without any
     */
    record StoredEvent(
            LedgerEvent event,
            String transactionHash,
            String topic,
            @Nullable String key,
            @Nullable String payable,
            @Nullable String currency) {}

    /**
     * @param events by place; repeated deliveries of the same event are one
     * @param complaints records that are not readable events, and repetitions that say something else
     * @param records read, repetitions included
     */
    record Reading(TreeMap<Place, StoredEvent> events, List<Difference> complaints, long records) {}

    Reading read(HowFar howFar) {
        Reading reading = new Reading(new TreeMap<>(), new ArrayList<>(), 0);
        long records = 0;
        try (KafkaConsumer<String, String> consumer = new KafkaConsumer<>(properties())) {
            List<TopicPartition> partitions = partitions();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            Map<TopicPartition, Long> ends = new HashMap<>(consumer.endOffsets(partitions));
            AtomicLong read = howFar.begin(
                    ends.values().stream().mapToLong(Long::longValue).sum(), "events read");
            long silentSince = System.nanoTime();
            while (!reached(consumer, ends)) {
                var batch = consumer.poll(POLL);
                if (!batch.isEmpty()) {
                    silentSince = System.nanoTime();
                } else if (System.nanoTime() - silentSince > SILENCE_MAX.toNanos()) {
                    throw new KafkaException(
                            "no record for " + SILENCE_MAX.toSeconds() + " s before the end of " + ends);
                }
                for (ConsumerRecord<String, String> record : batch) {
                    records++;
                    take(record, reading);
                }
                read.set(records);
            }
        } catch (KafkaException | ExecutionException | TimeoutException e) {
            throw new UnreachableException(
                    "Kafka at " + kafka.bootstrapServers() + " cannot be read; start it with ./counterfoil up", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new UnreachableException("interrupted while reading Kafka", e);
        }
        return new Reading(reading.events(), reading.complaints(), records);
    }

    private List<TopicPartition> partitions() throws ExecutionException, InterruptedException, TimeoutException {
        try (Admin admin = Admin.create(properties())) {
            Set<String> topics = new TreeSet<>(admin.listTopics().names().get(20, TimeUnit.SECONDS));
            topics.removeIf(topic -> !TOPIC.matcher(topic).matches());
            List<TopicPartition> partitions = new ArrayList<>();
            admin.describeTopics(topics)
                    .allTopicNames()
                    .get(20, TimeUnit.SECONDS)
                    .forEach((topic, description) -> description
                            .partitions()
                            .forEach(partition -> partitions.add(new TopicPartition(topic, partition.partition()))));
            return partitions;
        }
    }

    private static boolean reached(KafkaConsumer<?, ?> consumer, Map<TopicPartition, Long> ends) {
        ends.entrySet().removeIf(end -> consumer.position(end.getKey()) >= end.getValue());
        return ends.isEmpty();
    }

    private void take(ConsumerRecord<String, String> record, Reading into) {
        String where = record.topic() + " partition " + record.partition() + " offset " + record.offset();
        try {
            JsonNode envelope = json.readTree(record.value());
            if (envelope.path("source").asText().equals(OFF_CHAIN)) {
                return; // a fact of the service: the chain knows nothing of it
            }
            String id = envelope.path("id").asText();
            Place place = Place.ofEventId(id)
                    .orElseThrow(() -> new IllegalArgumentException("its id is not block-transaction-log: " + id));
            JsonNode data = envelope.path("data");
            StoredEvent event = new StoredEvent(
                    decoder.decode(envelope.path("type").asText(), data),
                    data.path("transactionHash").asText(),
                    record.topic(),
                    record.key(),
                    data.path("payableId").asText(null),
                    currency(data));
            if (data.path("block").asLong(-1) != place.block()) {
                throw new IllegalArgumentException("its data names block " + data.path("block") + ", its id " + id);
            }
            StoredEvent earlier = into.events().putIfAbsent(place, event);
            if (earlier != null && !earlier.equals(event)) {
                into.complaints()
                        .add(complaint(
                                Difference.Kind.EVENT_CHANGED,
                                where,
                                id,
                                event.toString(),
                                "the same event id was published before with other content: " + earlier));
            }
            if (into.events().size() > EVENTS_MAX) {
                throw new TooLargeException("more than " + EVENTS_MAX + " events");
            }
        } catch (JsonProcessingException | IllegalArgumentException malformed) {
            into.complaints()
                    .add(complaint(
                            Difference.Kind.EVENT_MALFORMED,
                            where,
                            null,
                            record.value(),
                            "not an event of the platform: " + malformed.getMessage()));
        }
    }

    private static @Nullable String currency(JsonNode data) {
        String currency = data.path("currency").asText(null);
        for (JsonNode field : data) {
            String own = field.path("currency").asText(null);
            if (own != null && currency != null && !own.equals(currency)) {
                throw new IllegalArgumentException("its amounts are in " + currency + " and " + own);
            }
            currency = own == null ? currency : own;
        }
        return currency;
    }

    private static Difference complaint(
            Difference.Kind kind, String where, @Nullable String id, @Nullable String found, String explanation) {
        return new Difference(kind, where, id, null, null, null, found, explanation);
    }

    private Properties properties() {
        Properties properties = new Properties();
        properties.putAll(kafka.tls());
        properties.put(ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG, kafka.bootstrapServers());
        properties.put(ConsumerConfig.KEY_DESERIALIZER_CLASS_CONFIG, StringDeserializer.class.getName());
        properties.put(ConsumerConfig.VALUE_DESERIALIZER_CLASS_CONFIG, StringDeserializer.class.getName());
        properties.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, "false");
        properties.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed");
        properties.put(ConsumerConfig.MAX_POLL_RECORDS_CONFIG, "5000");
        properties.put(ConsumerConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, "20000");
        properties.put(ConsumerConfig.REQUEST_TIMEOUT_MS_CONFIG, "10000");
        return properties;
    }
}
