package io.counterfoil.ledger;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.counterfoil.kernel.DocumentKind;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Acts that are asked for again and again, against a chain that refuses and then does not any more. */
class NumberedAttemptsTest {

    private static final String KIND = "document-attested";

    @TempDir
    static Path folder;

    private static Consortium consortium;
    private static TestDatabase database;

    private JdbcSubmissionJournal journal;
    private Submitter submitter;

    @BeforeAll
    static void startChain() {
        database = TestDatabase.start(folder.resolve("postgres"));
        consortium = Consortium.start(folder);
    }

    @AfterAll
    static void stopChain() {
        consortium.close();
        database.close();
    }

    @BeforeEach
    void start() {
        journal = JdbcSubmissionJournal.withTables(database.empty());
        submitter = new Submitter(consortium.ledger, journal, SubmitterSettings.settlingOnReceipt());
        submitter.start();
    }

    @AfterEach
    void stop() {
        submitter.close();
    }

    private NumberedAttempts attempts(UUID participant, Duration waitMax) {
        return new NumberedAttempts(submitter, journal.of(participant), participant, waitMax);
    }

    private NumberedAttempts attempts(UUID participant) {
        return attempts(participant, Duration.ofSeconds(30));
    }

    private static Bytes32 document() {
        return new Bytes32("0x" + "0".repeat(32) + UUID.randomUUID().toString().replace("-", ""));
    }

    private static TransactionHash attest(NumberedAttempts attempts, Bytes32 document, long limit) {
        return attempts.confirm(
                KIND,
                document.hex(),
                KIND + " " + document,
                new LedgerCommand.Attest(DocumentStatement.alone(
                        document, DocumentKind.INVOICE, consortium.supplier, "CNY", limit, DocumentStatement.WHOLE)));
    }

    @Test
    void anActTheChainRefusedOftenIsDoneOnceTheCauseIsGone() {
        UUID stranger = UUID.randomUUID();
        String key = consortium.vault.create(stranger);
        NumberedAttempts attempts = attempts(stranger);
        Bytes32 document = document();
        for (int i = 0; i < 11; i++) {
            assertThrows(LedgerRevertedException.class, () -> attest(attempts, document, 100));
        }
        assertEquals(Optional.empty(), attempts.earlier(KIND, document.hex()));
        consortium.together(new LedgerCommand.Enrol(stranger, key, Set.of(Role.BANK)));
        TransactionHash done = attest(attempts, document, 100);
        assertEquals(100, consortium.reads.document(document).orElseThrow().limit());
        assertEquals(done, attest(attempts, document, 100), "asked again, the same transaction is named");
        assertEquals(Optional.of(done), attempts.earlier(KIND, document.hex()));
    }

    @Test
    void anActSignedWithOtherContentIsNotSignedAgain() {
        NumberedAttempts attempts = attempts(consortium.bank);
        Bytes32 document = document();
        attest(attempts, document, 100);
        assertThrows(ActDiffersException.class, () -> attest(attempts, document, 200));
        assertFalse(
                consortium.reads.document(document).orElseThrow().frozen(), "no second statement reached the chain");
    }

    @Test
    void anAttemptThatLapsedIsFollowedByTheNext() {
        Bytes32 document = document();
        SignedTransaction never = consortium.ledger.sign(
                consortium.bank,
                new LedgerCommand.Attest(DocumentStatement.alone(
                        document, DocumentKind.INVOICE, consortium.supplier, "CNY", 100, DocumentStatement.WHOLE)));
        SubmissionRequest first =
                new SubmissionRequest(consortium.bank, KIND + ":" + document.hex() + ":1", "other body", "lapsed");
        journal.store(Submission.pending(first, never));
        journal.settle(never.hash(), SubmissionOutcome.LAPSED);
        TransactionHash done = attest(attempts(consortium.bank), document, 100);
        assertEquals(
                Optional.of(done),
                journal.find(consortium.bank, KIND + ":" + document.hex() + ":2")
                        .map(Submission::hash));
    }

    @Test
    void whileTheOutcomeIsUnknownTheCallerIsToldSoAndNothingElseIsSigned() {
        Bytes32 document = document();
        consortium.devNode().mineNextLate(1);
        NumberedAttempts impatient = attempts(consortium.bank, Duration.ofMillis(200));
        LedgerUnknownException unknown =
                assertThrows(LedgerUnknownException.class, () -> attest(impatient, document, 100));
        assertEquals(
                Optional.of(unknown.hash()), impatient.earlier(KIND, document.hex()), "it may stand, as far as known");
        assertThrows(LedgerUnknownException.class, () -> attest(impatient, document, 100));
        assertTrue(journal.find(consortium.bank, KIND + ":" + document.hex() + ":2")
                .isEmpty());
        assertEquals(1, journal.pending(null, 10).size());
    }

    @Test
    void aClaimThatRefusesLeavesNothingSignedForAndNothingSent() {
        Bytes32 document = document();
        SubmissionRequest request = new SubmissionRequest(consortium.bank, "claimed", "body", "attest");
        LedgerCommand command = new LedgerCommand.Attest(DocumentStatement.alone(
                document, DocumentKind.INVOICE, consortium.supplier, "CNY", 100, DocumentStatement.WHOLE));
        Claim taken = (stored, connection) -> {
            throw new IllegalStateException("somebody else has it");
        };
        long height = consortium.devNode().height();
        IllegalStateException refused =
                assertThrows(IllegalStateException.class, () -> submitter.submit(request, command, taken));
        assertEquals("somebody else has it", refused.getMessage());
        assertEquals(Optional.empty(), journal.find(consortium.bank, "claimed"));
        assertEquals(0, submitter.status().waiting());
        assertEquals(height, consortium.devNode().height());
        Submitted now = submitter.submit(request, command, Claim.NOTHING);
        assertFalse(now.replayed());
    }
}
