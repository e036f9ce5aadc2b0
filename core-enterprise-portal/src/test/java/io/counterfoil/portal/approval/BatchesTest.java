package io.counterfoil.portal.approval;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.counterfoil.kernel.ProblemDetail;
import io.counterfoil.kernel.Rejection;
import io.counterfoil.kernel.Violation;
import io.counterfoil.portal.operation.Outcome;
import io.counterfoil.portal.platform.ServiceRefusal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Against a service that takes all of a command or none. */
class BatchesTest {

    private static final UUID PRESS = UUID.randomUUID();
    private static final List<UUID> ROWS =
            Stream.generate(UUID::randomUUID).limit(493).toList();

    private final List<List<UUID>> stored = new ArrayList<>();
    private final List<UUID> keys = new ArrayList<>();
    private int commands;

    @Test
    void allRowsGoInAsFewCommandsAsTheServiceTakes() {
        Batches.Sent sent = Batches.send(PRESS, ROWS, Batches.SIZE_MAX, this::taken);
        assertEquals(5, stored.size());
        assertEquals(ROWS, stored.stream().flatMap(List::stream).toList());
        assertEquals(keys, sent.keys());
    }

    @Test
    void theSamePressGivesTheSameCommandsAgain() {
        List<UUID> first =
                Batches.send(PRESS, ROWS, Batches.SIZE_MAX, this::taken).keys();
        assertEquals(
                first, Batches.send(PRESS, ROWS, Batches.SIZE_MAX, this::taken).keys());
        Set<UUID> both = new HashSet<>(first);
        both.addAll(Batches.send(UUID.randomUUID(), ROWS, Batches.SIZE_MAX, this::taken)
                .keys());
        assertEquals(10, both.size());
    }

    @Test
    void aRowThatTheRefusalNamesIsLeftOut() {
        UUID bad = ROWS.get(123);
        Batches.Sent sent = Batches.send(PRESS, ROWS, Batches.SIZE_MAX, (key, rows) -> {
            commands++;
            return rows.contains(bad) ? refused("payable-not-open", bad + " is confirmed") : taken(key, rows);
        });
        assertEquals(Map.of(bad, "payable-not-open"), sent.refused());
        assertEquals(492, stored.stream().mapToInt(List::size).sum());
        assertEquals(6, commands);
    }

    @Test
    void aRowThatNoRefusalNamesIsFoundByHalves() {
        UUID bad = ROWS.get(77);
        Batches.Sent sent = Batches.send(PRESS, ROWS.subList(0, 100), Batches.SIZE_MAX, (key, rows) -> {
            commands++;
            return rows.contains(bad) ? broken("tenor") : taken(key, rows);
        });
        assertEquals(Map.of(bad, "policy.tenor"), sent.refused());
        assertEquals(99, stored.stream().mapToInt(List::size).sum());
        assertTrue(commands <= 15, commands + " commands");
    }

    @Test
    void whatRefusesTheCallerIsAskedOncePerCommand() {
        Batches.Sent sent = Batches.send(PRESS, ROWS, Batches.SIZE_MAX, (key, rows) -> {
            commands++;
            return refused("suspended", "the participant is suspended");
        });
        assertEquals(493, sent.refused().size());
        assertEquals(5, commands);
    }

    @Test
    void afterAnAnswerThatDidNotComeNothingMoreIsSent() {
        Batches.Sent sent = Batches.send(PRESS, ROWS, Batches.SIZE_MAX, (key, rows) -> {
            commands++;
            return commands == 2 ? new Outcome.Unknown() : taken(key, rows);
        });
        assertEquals(2, commands);
        assertEquals(2, sent.keys().size(), "what may have been stored is asked for");
        assertEquals(293, sent.refused().size());
        assertEquals(Set.of(Batches.NOT_SENT), new HashSet<>(sent.refused().values()));
    }

    private Outcome taken(UUID key, List<UUID> rows) {
        keys.add(key);
        stored.add(List.copyOf(rows));
        return new Outcome.Pending();
    }

    private static Outcome refused(String name, String message) {
        return new Outcome.Refused(new ServiceRefusal(new ProblemDetail(
                ProblemDetail.typeOf(name),
                name,
                409,
                null,
                List.of(new Violation("payableIds", message)),
                null,
                null)));
    }

    private static Outcome broken(String rule) {
        return new Outcome.Refused(new ServiceRefusal(new ProblemDetail(
                ProblemDetail.typeOf("policy"),
                "policy",
                422,
                null,
                null,
                List.of(new Rejection(rule, "at most 6 months", "contract")),
                null)));
    }
}
