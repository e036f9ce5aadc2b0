package io.counterfoil.receivables.file.rest;

import io.counterfoil.kernel.CommonRefusal;
import io.counterfoil.kernel.RefusedException;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/**
 * Files that are being handed out. Each lies in memory, decrypted, until its reader has it, however slowly that reads; so
 * there are a few at a time, and fewer of one participant.
 */
@ApplicationScoped
public class FilesOnTheWay {

    static final int AT_ONCE_MAX = 16;
    public static final int PARTICIPANT_MAX = 4;

    private final Map<UUID, Integer> byParticipant = new HashMap<>();
    private int all;

    /**
     * Before a file is read; its place is free again once the answer is sent or the connection is gone.
     *
     * @throws RefusedException BUSY
     */
    public void take(UUID participant, RoutingContext connection) {
        take(participant);
        connection.addEndHandler(ended -> give(participant));
    }

    synchronized void take(UUID participant) {
        int own = byParticipant.getOrDefault(participant, 0);
        if (all == AT_ONCE_MAX || own == PARTICIPANT_MAX) {
            throw new RefusedException(
                    CommonRefusal.BUSY, "as many files as can be handed out at once are on their way; ask again");
        }
        byParticipant.put(participant, own + 1);
        all++;
    }

    synchronized void give(UUID participant) {
        byParticipant.computeIfPresent(participant, (id, own) -> own == 1 ? null : own - 1);
        all--;
    }
}
