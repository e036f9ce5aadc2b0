package io.counterfoil.workflow.caseflow;

import static io.counterfoil.workflow.caseflow.ProcessName.CIRCULATION;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.counterfoil.kernel.Ids;
import io.counterfoil.workflow.Story;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** The paths of circulation, R1 to R6. */
@QuarkusTest
class CirculationPathsTest extends Story {

    private static final int DEPTH_BEFORE_THE_LAST = 2;

    @Test
    void r1Accepted() {
        UUID payable = heldPayable();
        UUID piece = offered(payable, 1, "accepted");
        assertEquals(List.of("accept"), waits(CIRCULATION, piece));
        ends(payable, piece, "accepted");
        assertOutcome("held", CIRCULATION, piece);
        assertEquals(List.of(), alerts(CIRCULATION, piece));
        assertTold(CIRCULATION, piece, "notify", supplier, second);
    }

    @Test
    void r2PapersCompletedAcceptedUnusualAlertRaised() {
        UUID payable = Ids.next();
        UUID piece = offered(payable, DEPTH_BEFORE_THE_LAST, "outstanding");
        UUID another = offered(payable, 1, "outstanding");
        assertEquals(List.of("papers"), waits(CIRCULATION, piece));
        happens("participant.terms-accepted", data("participant", second, "id", Ids.next()));
        assertEquals(List.of("papers"), waits(CIRCULATION, piece), "other terms are outstanding");
        terms("accepted");
        happens("participant.terms-accepted", data("participant", supplier, "id", Ids.next()));
        assertEquals(List.of("papers"), waits(CIRCULATION, piece), "the holder's terms are not the recipient's");
        happens("participant.terms-accepted", data("participant", second, "id", Ids.next()));
        assertEquals(List.of("accept"), waits(CIRCULATION, piece));
        assertEquals(List.of("accept"), waits(CIRCULATION, another), "each open offer to it");
        ends(payable, piece, "accepted");
        assertOutcome("held", CIRCULATION, piece);
        assertEquals(List.of("raise medium"), alerts(CIRCULATION, piece));
        assertTold(CIRCULATION, piece, "notify", supplier, second);
    }

    @Test
    void r2AcceptedElsewhereWhilePapersWait() {
        UUID payable = Ids.next();
        UUID piece = offered(payable, 1, "outstanding");
        ends(payable, piece, "accepted");
        assertOutcome("held", CIRCULATION, piece);
    }

    @Test
    void r2TermsThatCannotBeReadStopNoOtherCase() {
        UUID piece = offered(Ids.next(), 1, "outstanding");
        platform.hide("/participants/" + second + "/terms");
        happens("participant.terms-accepted", data("participant", second, "id", Ids.next()));
        UUID other = recorded(plain());
        assertEquals(List.of("consent"), waits(ProcessName.CONFIRMATION, other), "the feed went on");
        assertEquals(List.of("papers"), waits(CIRCULATION, piece));
        terms("accepted");
        platform.failReads(1);
        assertThrows(
                RuntimeException.class,
                () -> happens("participant.terms-accepted", data("participant", second, "id", Ids.next())));
        feed.round();
        assertEquals(List.of("accept"), waits(CIRCULATION, piece), "asked again with the same event");
    }

    @Test
    void r3DeclinedAfterAFreeze() {
        endsAfterAFreeze("declined");
    }

    @Test
    void r4WithdrawnAfterAFreeze() {
        endsAfterAFreeze("withdrawn");
    }

    @Test
    void r5ExpiredAfterAFreeze() {
        endsAfterAFreeze("expired");
    }

    @Test
    void r6LastDayOverAndNoWordReadAgainAlertedThenExpired() {
        UUID payable = Ids.next();
        UUID piece = offered(payable, 1, "accepted");
        day(variable(CIRCULATION, piece, "lastDay").minusDays(1));
        assertTold(CIRCULATION, piece, "chase_remind", second);
        assertEquals(0, told(CIRCULATION, piece, supplier, "chase_remind"), "the holder has nothing to do");
        day(variable(CIRCULATION, piece, "lastDay").plusDays(1));
        assertEquals(List.of("accept"), waits(CIRCULATION, piece), "a clock ends nothing");
        assertEquals(List.of("chase_alert high"), alerts(CIRCULATION, piece));
        ends(payable, piece, "expired");
        assertOutcome("expired", CIRCULATION, piece);
    }

    private void endsAfterAFreeze(String how) {
        UUID payable = Ids.next();
        UUID piece = offered(payable, 1, "accepted");
        happens("piece.piece-frozen", of(payable, "pieceId", piece, "holder", supplier, "frozen", true));
        assertEquals(List.of("accept"), waits(CIRCULATION, piece), "a freeze ends nothing");
        assertTold(CIRCULATION, piece, "freeze_tell", supplier, second);
        ends(payable, piece, how);
        assertOutcome(how, CIRCULATION, piece);
        assertEquals(List.of(), alerts(CIRCULATION, piece));
    }

    /** To the supplier's own supplier. */
    private UUID offered(UUID payable, int depth, String standing) {
        UUID piece = Ids.next();
        terms(standing);
        platform.show("/vouchers/" + piece, shown(piece, depth));
        happens(
                "piece.piece-offered",
                ofPiece(payable, piece).put("lastDay", today().plusDays(5).toString()));
        return piece;
    }

    private ObjectNode shown(UUID piece, int depth) {
        return plain().put("id", piece.toString())
                .put("state", "offered")
                .put("recipient", second.toString())
                .put("depth", depth);
    }

    private void terms(String standing) {
        platform.show(
                "/participants/" + second + "/terms",
                data("items", List.of(Map.of("standing", "accepted"), Map.of("standing", standing))));
    }

    private ObjectNode ofPiece(UUID payable, UUID piece) {
        return of(
                payable,
                "pieceId",
                piece,
                "parentId",
                root(payable),
                "recipient",
                second,
                "holder",
                supplier,
                "offeredBy",
                supplier);
    }

    private void ends(UUID payable, UUID piece, String how) {
        happens("piece.offer-" + how, ofPiece(payable, piece));
    }
}
