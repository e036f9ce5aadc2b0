package io.counterfoil.receivables.file.rest;

import io.counterfoil.kernel.CommonRefusal;
import io.counterfoil.kernel.RefusedException;
import io.counterfoil.service.web.Caller;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.net.impl.ConnectionBase;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.io.OutputStream;
import java.time.Duration;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Files that are being handed out. Each lies in memory, decrypted, until its reader has it; so there are a few at a time, fewer of one participant,
 * and fewer still of one person. Whoever reads too slowly loses the connection: nobody is kept waiting by it for longer than that.
 */
@ApplicationScoped
public class FilesOnTheWay {

    public static final int AT_ONCE_MAX = 16;
    public static final int PARTICIPANT_MAX = 4;
    public static final int PERSON_MAX = 2;

    private final Map<UUID, Integer> byParticipant = new HashMap<>();
    private final Map<String, Integer> byPerson = new HashMap<>();
    private final Caller caller;
    private final long sendMsMax;
    private int all;

    FilesOnTheWay(
            Caller caller,
            @ConfigProperty(name = "counterfoil.documents.send-within", defaultValue = "60S") Duration sendWithin) {
        if (sendWithin.toSeconds() < 1 || sendWithin.toMinutes() > 10) {
            throw new IllegalArgumentException("counterfoil.documents.send-within is from 1S to 10M");
        }
        this.caller = caller;
        this.sendMsMax = sendWithin.toMillis();
    }

    /** Of a file among those on their way. Given back once, whoever first says that the file is gone. */
    public static final class Place {
        private static final int BEGIN = 1024;
        private static final int PIECE = 64 * 1024;

        private final RoutingContext connection;
        private final long withinMs;
        private final Runnable given;
        private final AtomicBoolean isGiven = new AtomicBoolean();
        private final long late;

        Place(RoutingContext connection, long withinMs, Runnable given) {
            this.connection = connection;
            this.withinMs = withinMs;
            this.given = given;
            this.late = connection.vertx().setTimer(withinMs, over -> {
                hangUp();
                giveBack();
            });
        }

        /**
         * Returns when the reader's side has taken all, and gives the place back. {@code out} alone would not do: while the connection's thread is
         * busy, it takes a whole file into that thread's queue.
         *
         * @param out of the answer, which sends its head with the first bytes
         */
        void send(byte[] content, OutputStream out) throws IOException {
            try {
                int begin = Math.min(BEGIN, content.length);
                out.write(content, 0, begin);
                out.flush();
                for (int from = begin; from < content.length; from += PIECE) {
                    int to = Math.min(from + PIECE, content.length);
                    connection
                            .response()
                            .write(Buffer.buffer(Arrays.copyOfRange(content, from, to)))
                            .toCompletionStage()
                            .toCompletableFuture()
                            .get(withinMs, TimeUnit.MILLISECONDS);
                }
            } catch (ExecutionException | TimeoutException | IllegalStateException closed) { // or closed before a piece
                hangUp();
                throw new IOException("the connection is gone", closed);
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
                hangUp(); // nobody takes what there is for the whole
                throw new InterruptedIOException("the service stops");
            } finally {
                giveBack();
            }
        }

        /** At once: Vert.x would first wait until its reader has taken what is queued. */
        private void hangUp() {
            var unused = ((ConnectionBase) connection.request().connection())
                    .channelHandlerContext()
                    .close();
        }

        void giveBack() {
            if (isGiven.compareAndSet(false, true)) {
                connection
                        .vertx()
                        .cancelTimer(late); // or it would close a connection that has gone on to something else
                given.run();
            }
        }
    }

    /**
     * Before a file is read; its place is free again once the reader has the file, the connection is gone, or the time is over.
     *
     * @throws RefusedException BUSY
     */
    public Place take(UUID participant, RoutingContext connection) {
        String person = caller.person().subject();
        take(participant, person);
        Place place = new Place(connection, sendMsMax, () -> give(participant, person));
        connection.addEndHandler(ended -> place.giveBack());
        return place;
    }

    synchronized void take(UUID participant, String person) {
        int own = byParticipant.getOrDefault(participant, 0);
        int persons = byPerson.getOrDefault(person, 0);
        if (all == AT_ONCE_MAX || own == PARTICIPANT_MAX || persons == PERSON_MAX) {
            throw new RefusedException(
                    CommonRefusal.BUSY, "as many files as can be handed out at once are on their way; ask again");
        }
        byParticipant.put(participant, own + 1);
        byPerson.put(person, persons + 1);
        all++;
    }

    synchronized void give(UUID participant, String person) {
        byParticipant.computeIfPresent(participant, (id, own) -> own == 1 ? null : own - 1);
        byPerson.computeIfPresent(person, (id, own) -> own == 1 ? null : own - 1);
        all--;
    }
}
