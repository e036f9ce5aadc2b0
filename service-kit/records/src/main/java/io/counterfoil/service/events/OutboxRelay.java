package io.counterfoil.service.events;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javax.sql.DataSource;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Sends what is in the outbox to Kafka: at least once, in order for each key, one relay at a time. Kafka away means rows wait
 * and everything else goes on.
 */
@ApplicationScoped
public class OutboxRelay {

    private static final Logger LOG = Logger.getLogger(OutboxRelay.class);

    private final DataSource database;
    private final RelaySettings settings;
    private final Topics topics;
    private final Semaphore wakes = new Semaphore(0);
    private volatile boolean closed;
    private volatile @Nullable Thread thread;
    private volatile @Nullable Exception failure;
    private boolean topicsExist;
    private long cleanedAtNs = System.nanoTime() - RelaySettings.CLEAN_EVERY.toNanos();

    public OutboxRelay(DataSource database, RelaySettings settings, Topics topics) {
        this.database = database;
        this.settings = settings;
        this.topics = topics;
    }

    public void start(@Observes StartupEvent event) {
        Thread started = new Thread(this::run, "outbox-relay");
        started.setDaemon(true);
        thread = started;
        started.start();
    }

    public void stop(@Observes ShutdownEvent event) throws InterruptedException {
        closed = true;
        Thread running = thread;
        if (running != null) {
            running.interrupt(); // what is in flight stays unsent in the outbox, and leaves after the next start
            running.join(Duration.ofSeconds(10).toMillis());
        }
    }

    /** There may be something to send. */
    public void wake() {
        if (wakes.availablePermits() == 0) {
            wakes.release();
        }
    }

    /** Why nothing is sent at the moment; empty when all is well or another instance sends. */
    public Optional<Exception> failure() {
        return Optional.ofNullable(failure);
    }

    private void run() {
        Duration backoff = Duration.ofMillis(250);
        while (!closed) {
            try {
                if (sendWhileLocked()) {
                    backoff = Duration.ofMillis(250);
                } else {
                    pause(RelaySettings.LOCK_RETRY);
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            } catch (SQLException | ExecutionException | TimeoutException | RuntimeException e) {
                if (closed) {
                    return;
                }
                if (failure == null) {
                    LOG.warn("events wait in the outbox", e);
                }
                failure = e;
                try {
                    pause(backoff);
                } catch (InterruptedException stopped) {
                    Thread.currentThread().interrupt();
                    return;
                }
                backoff = shorter(backoff.multipliedBy(2), RelaySettings.BACKOFF_MAX);
            }
        }
    }

    /** @return false when another instance has the lock */
    private boolean sendWhileLocked() throws SQLException, InterruptedException, ExecutionException, TimeoutException {
        try (Connection connection = database.getConnection()) {
            OutboxRows rows = new OutboxRows(connection);
            if (!rows.tryLock()) {
                failure = null;
                return false;
            }
            try {
                numberAll(rows); // the feed does not wait for Kafka
                if (!topicsExist) {
                    EventTopics.create(settings.connection(), topics.names());
                    topicsExist = true;
                }
                KafkaProducer<String, String> producer = new KafkaProducer<>(settings.producer());
                try {
                    sendUntilClosed(rows, producer);
                } finally {
                    producer.close(Duration.ZERO);
                }
            } finally {
                rows.unlock();
            }
        }
        return true;
    }

    private void sendUntilClosed(OutboxRows rows, KafkaProducer<String, String> producer)
            throws SQLException, InterruptedException, ExecutionException, TimeoutException {
        while (!closed) {
            rows.number(RelaySettings.BATCH_MAX);
            List<OutboxRows.Row> unsent = rows.unsent(RelaySettings.BATCH_MAX);
            if (unsent.isEmpty()) {
                failure = null;
                cleanNowAndThen(rows);
                pause(RelaySettings.POLL);
                continue;
            }
            send(unsent, producer, rows);
            rows.markSent(unsent);
            failure = null;
            if (unsent.size() < RelaySettings.BATCH_MAX) {
                TimeUnit.MILLISECONDS.sleep(RelaySettings.GATHER.toMillis());
            }
        }
    }

    /** Returns when the broker has acknowledged every row; any failure leaves the whole batch unsent, to be sent again in order. */
    private void send(List<OutboxRows.Row> batch, KafkaProducer<String, String> producer, OutboxRows rows)
            throws SQLException, InterruptedException, ExecutionException, TimeoutException {
        List<Future<?>> acknowledgements = new ArrayList<>(batch.size());
        for (OutboxRows.Row row : batch) {
            acknowledgements.add(producer.send(record(row)));
        }
        for (Future<?> acknowledgement : acknowledgements) {
            acknowledged(acknowledgement, rows);
        }
    }

    private static ProducerRecord<String, String> record(OutboxRows.Row row) {
        ProducerRecord<String, String> record =
                new ProducerRecord<>(row.topic(), row.key(), Sequence.into(row.event(), row.number()));
        if (row.traceparent() != null) {
            record.headers().add(Traceparent.HEADER, row.traceparent().getBytes(StandardCharsets.US_ASCII));
        }
        return record;
    }

    /** @throws TimeoutException after so long that the producer may never get through: another one begins with sequences of its own */
    private void acknowledged(Future<?> acknowledgement, OutboxRows rows)
            throws SQLException, InterruptedException, ExecutionException, TimeoutException {
        long since = System.nanoTime();
        while (!closed) {
            try {
                acknowledgement.get(5, TimeUnit.SECONDS);
                return;
            } catch (TimeoutException brokerIsAway) {
                if (failure == null) {
                    LOG.warn("events wait for Kafka to acknowledge");
                }
                failure = brokerIsAway;
                numberAll(rows);
                if (System.nanoTime() - since > RelaySettings.STUCK_AFTER.toNanos()) {
                    throw brokerIsAway;
                }
            }
        }
        throw new InterruptedException("closed");
    }

    private void numberAll(OutboxRows rows) throws SQLException {
        while (!closed && rows.number(RelaySettings.BATCH_MAX) == RelaySettings.BATCH_MAX) {
            // there may be more
        }
    }

    private void cleanNowAndThen(OutboxRows rows) throws SQLException {
        if (System.nanoTime() - cleanedAtNs >= RelaySettings.CLEAN_EVERY.toNanos()) {
            rows.clean(settings.keepSent, RelaySettings.CLEAN_MAX);
            cleanedAtNs = System.nanoTime();
        }
    }

    private void pause(Duration atMost) throws InterruptedException {
        if (wakes.tryAcquire(atMost.toMillis(), TimeUnit.MILLISECONDS)) {
            wakes.drainPermits();
        }
    }

    private static Duration shorter(Duration one, Duration other) {
        return one.compareTo(other) < 0 ? one : other;
    }
}
