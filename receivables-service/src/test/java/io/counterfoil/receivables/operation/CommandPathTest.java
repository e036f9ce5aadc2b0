package io.counterfoil.receivables.operation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.counterfoil.kernel.CommonRefusal;
import io.counterfoil.kernel.RefusedException;
import io.counterfoil.ledger.Claim;
import io.counterfoil.ledger.JdbcSubmissionJournal;
import io.counterfoil.ledger.LedgerCommand.ExpireOffer;
import io.counterfoil.ledger.SignedTransaction;
import io.counterfoil.ledger.Submission;
import io.counterfoil.ledger.SubmissionOutcome;
import io.counterfoil.ledger.SubmissionRequest;
import io.counterfoil.ledger.TransactionHash;
import io.counterfoil.receivables.Consortium;
import io.counterfoil.receivables.ServiceTest;
import io.counterfoil.service.idempotency.Requests;
import io.counterfoil.service.sql.Sql;
import io.counterfoil.service.web.Request;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** Two that begin with one key at the same moment: neither has seen the other when it asked whether the key was there. */
@QuarkusTest
class CommandPathTest extends ServiceTest {

    @Inject
    CommandPath path;

    @Inject
    JdbcSubmissionJournal journal;

    @Inject
    Requests requests;

    @Inject
    Sql sql;

    private final String key = Consortium.newKey();
    private final UUID offer = UUID.randomUUID();

    private Request request(String body) {
        return new Request(consortium.supplier, key, body);
    }

    private Outcome onChain(String body) {
        return path.onChain(request(body), Detail.of(CommandKind.EXPIRE_OFFER, offer, offer), new ExpireOffer(offer));
    }

    @Test
    void theSecondOnTheChainIsAnsweredAsTheFirst() {
        Outcome first = onChain("aa");
        Outcome second = onChain("aa");
        assertFalse(first.replayed());
        assertTrue(second.replayed());
        assertEquals(
                first.operation().detail().id(), second.operation().detail().id());
        assertEquals(
                first.ended().toCompletableFuture().join().outcome(),
                second.ended().toCompletableFuture().join().outcome());
    }

    @Test
    void theSecondWithAnotherBodyIsToldThatTheKeyWasUsed() {
        onChain("aa");
        RefusedException refused = assertThrows(RefusedException.class, () -> onChain("bb"));
        assertEquals(CommonRefusal.IDEMPOTENCY_KEY_REUSED, refused.refusal());
    }

    @Test
    void oneInTheDatabaseAndOneOnTheChainAreOneCommand() {
        Outcome inDatabase = path.inDatabase(request("aa"), Detail.of(CommandKind.WITHDRAW_OFFER, offer), () -> null);
        Outcome onChain = onChain("aa");
        assertTrue(onChain.replayed());
        assertEquals(
                inDatabase.operation().detail().id(),
                onChain.operation().detail().id());
    }

    @Test
    void whatIsRefusedInItsEffectLeavesNothingAndTheKeyIsFree() {
        AtomicInteger tries = new AtomicInteger();
        Detail detail = Detail.of(CommandKind.EXPIRE_OFFER, offer, offer);
        assertThrows(
                RefusedException.class,
                () -> path.onChain(request("aa"), detail, new ExpireOffer(offer), () -> {
                    tries.incrementAndGet();
                    throw new RefusedException(ReceivablesRefusal.OFFER_NOT_OPEN, "somebody else has it");
                }));
        assertEquals(1, tries.get());
        assertFalse(onChain("bb").replayed());
    }

    @Test
    void aRefusalThatTheSameRequestCausedElsewhereIsAnsweredWithItsOutcome() {
        Outcome answer = path.once(request("aa"), () -> {
            path.inDatabase(request("aa"), Detail.of(CommandKind.WITHDRAW_OFFER, offer), () -> null);
            throw new RefusedException(ReceivablesRefusal.OFFER_NOT_OPEN, "the offer is over");
        });
        assertTrue(answer.replayed());
    }

    /** A consumer that repeats a lapsed command under another key would do it twice: it has to hear of the mistake. */
    @Test
    void whatWasCalledLapsedAndIsInABlockIsTold() {
        Detail detail = Detail.of(CommandKind.EXPIRE_OFFER, offer, offer);
        TransactionHash hash =
                new TransactionHash("0x" + (UUID.randomUUID() + "" + UUID.randomUUID()).replace("-", ""));
        SubmissionRequest asked = new SubmissionRequest(consortium.supplier, key, "aa", "EXPIRE_OFFER", detail.id());
        journal.store(
                Submission.pending(asked, new SignedTransaction(hash, "0x00", 500)),
                Claim.of(() -> requests.store(detail.id(), request("aa"), detail.toText())));
        journal.settle(hash, new SubmissionOutcome(SubmissionOutcome.State.LAPSED, -1, 0, ""));
        assertEquals(List.of("command-lapsed"), told(detail));
        journal.settle(hash, SubmissionOutcome.mined(7, 0, "0x"));
        assertEquals(List.of("command-lapsed", "command-confirmed"), told(detail));
    }

    private List<String> told(Detail detail) {
        return sql.named(
                        "select event::json ->> 'type' as type from records.outbox where event::json ->> 'subject' = :id"
                                + " order by position")
                .with("id", detail.id().toString())
                .list(row -> row.text("type").replaceAll("io.counterfoil.command.(.*).v1", "$1"));
    }
}
