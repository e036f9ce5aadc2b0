package io.counterfoil.ledger;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A participant's key is replaced while it signs. What was signed with the old one and came too late is signed again: nothing fails, nothing happens twice. */
class KeyRotationTest {

    private static final int PATIENCE_SECONDS = 60;
    private static final int ROTATIONS = Boolean.getBoolean("counterfoil.full") ? 100 : 10;
    private static final int LOAD_BETWEEN = 20;

    private static final SubmitterSettings SETTINGS = new SubmitterSettings(
            true,
            200,
            Duration.ofSeconds(10),
            Duration.ofMillis(50),
            Duration.ofMillis(50),
            Duration.ofSeconds(1),
            100,
            SubmitterSettings.PIPELINE_BLOCKS,
            Duration.ZERO);

    @TempDir
    static Path folder;

    private static Consortium consortium;
    private static TestDatabase database;

    private JdbcSubmissionJournal journal;

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
    void emptyJournal() {
        journal = JdbcSubmissionJournal.withTables(database.empty());
    }

    private Submitter submitter() {
        Submitter submitter = new Submitter(consortium.ledger, journal, SETTINGS);
        submitter.start();
        return submitter;
    }

    /** A read may go unanswered under this load; then it is asked again. */
    private static <T> T patiently(Supplier<T> read) {
        return await().atMost(Duration.ofSeconds(PATIENCE_SECONDS))
                .ignoreException(LedgerUnavailableException.class)
                .until(read::get, Objects::nonNull);
    }

    private static String currentKey(UUID participant) {
        return patiently(
                () -> consortium.reads.participant(participant).orElseThrow().key());
    }

    private static Submitted issue(Submitter submitter, UUID payable) {
        return submitter.submit(
                new SubmissionRequest(consortium.debtor, payable.toString(), "sha256-of-the-body", "issue"),
                new LedgerCommand.Issue(consortium.newPayable(payable, UUID.randomUUID(), 1_000)));
    }

    private static void rotate(Submitter submitter, UUID participant) throws Exception {
        String next = consortium.vault.next(participant, currentKey(participant));
        Submission rotated = submitter
                .submit(
                        new SubmissionRequest(participant, "rotate to " + next, "sha256-of-the-body", "rotate"),
                        new LedgerCommand.RotateKey(participant, next))
                .ended()
                .toCompletableFuture()
                .get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        assertEquals(SubmissionOutcome.State.CONFIRMED, rotated.outcome().state());
        assertEquals(next, currentKey(participant));
    }

    @Test
    void keysAreReplacedUnderLoadAndEveryOperationHappensOnce() throws Exception {
        AtomicBoolean stop = new AtomicBoolean();
        Semaphore allowed = new Semaphore(0);
        List<UUID> payables = new ArrayList<>();
        List<Submitted> submitted = Collections.synchronizedList(new ArrayList<>());
        ExecutorService load = Executors.newSingleThreadExecutor();
        try (Submitter submitter = submitter()) {
            Future<?> sending = load.submit(() -> {
                while (allowed.tryAcquire(PATIENCE_SECONDS, TimeUnit.SECONDS) && !stop.get()) {
                    UUID payable = UUID.randomUUID();
                    payables.add(payable);
                    submitted.add(issue(submitter, payable));
                }
                return payables.size();
            });
            for (int i = 1; i <= ROTATIONS; i++) {
                int before = submitted.size();
                allowed.release(LOAD_BETWEEN);
                await().atMost(Duration.ofSeconds(PATIENCE_SECONDS))
                        .until(() -> submitted.size() >= before + LOAD_BETWEEN);
                allowed.release(LOAD_BETWEEN); // goes on during the rotation
                rotate(submitter, consortium.debtor);
            }
            stop.set(true);
            allowed.release();
            sending.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
            payables.add(UUID.randomUUID()); // by which the ledger learns of the last key, too
            submitted.add(issue(submitter, payables.get(payables.size() - 1)));
            Set<TransactionHash> hashes = new HashSet<>();
            int signedAgain = 0;
            for (Submitted one : submitted) {
                Submission ended = one.ended().toCompletableFuture().get(PATIENCE_SECONDS, TimeUnit.SECONDS);
                assertEquals(SubmissionOutcome.State.CONFIRMED, ended.outcome().state());
                assertTrue(hashes.add(ended.hash()));
                assertEquals(
                        ended.outcome(),
                        journal.find(ended.hash()).orElseThrow().outcome());
                signedAgain += ended.hash().equals(one.submission().hash()) ? 0 : 1;
            }
            System.out.printf(
                    "%d operations under %d rotations, %d signed again%n", submitted.size(), ROTATIONS, signedAgain);
            assertTrue(signedAgain > 0, "no transaction met a replaced key: the load was too small to show anything");
            // Told a moment after whoever waits for the operation is.
            await().atMost(Duration.ofSeconds(PATIENCE_SECONDS))
                    .untilAsserted(() -> assertEquals(0, submitter.status().waiting()));
            for (int from = 0; from < payables.size(); from += 100) {
                List<UUID> page = payables.subList(from, Math.min(from + 100, payables.size()));
                assertEquals(
                        page.size(),
                        patiently(() -> consortium.reads.payables(page)).size());
            }
        } finally {
            load.shutdownNow();
        }
    }

    @Test
    void whatWasLeftPendingWithAReplacedKeyIsSignedAgainAtTheNextStart() throws Exception {
        UUID supplier = consortium.supplier;
        UUID root = UUID.randomUUID();
        consortium.does(
                consortium.debtor, new LedgerCommand.Issue(consortium.newPayable(UUID.randomUUID(), root, 1_000)));
        SubmissionRequest request = new SubmissionRequest(supplier, "accept", "sha256-of-the-body", "accept");
        SignedTransaction old = consortium.ledger.sign(supplier, new LedgerCommand.AcceptOffer(root));
        journal.store(Submission.pending(request, old));
        String next = consortium.vault.next(supplier, currentKey(supplier));
        consortium.does(supplier, new LedgerCommand.RotateKey(supplier, next));
        try (Submitter first = submitter();
                Submitter second = submitter()) {
            Submission ended = await().atMost(Duration.ofSeconds(PATIENCE_SECONDS))
                    .until(() -> journal.find(supplier, "accept").orElseThrow(), one -> !one.isPending());
            assertEquals(SubmissionOutcome.State.CONFIRMED, ended.outcome().state());
            assertNotEquals(old.hash(), ended.hash());
            await().atMost(Duration.ofSeconds(PATIENCE_SECONDS))
                    .until(() -> first.status().waiting() + second.status().waiting() == 0);
        }
        assertEquals(
                SubmissionOutcome.State.REVERTED,
                consortium.ledger.receipt(old.hash()).orElseThrow().outcome().state());
        assertEquals(PieceState.HELD, consortium.reads.piece(root).orElseThrow().state());
    }

    @Test
    void aKeyThatTheVaultDoesNotHoldLeavesTheRefusalAsItIs() throws Exception {
        UUID stranger = UUID.randomUUID();
        consortium.vault.create(stranger);
        try (Submitter submitter = submitter()) {
            Submission ended = submitter
                    .submit(
                            new SubmissionRequest(stranger, "key", "sha256-of-the-body", "rotate"),
                            new LedgerCommand.RotateKey(stranger, "0x" + "1".repeat(40)))
                    .ended()
                    .toCompletableFuture()
                    .get(PATIENCE_SECONDS, TimeUnit.SECONDS);
            assertEquals(SubmissionOutcome.State.REVERTED, ended.outcome().state());
            assertEquals(
                    consortium.vault.addressOf(stranger),
                    ended.outcome().unknownSigner().orElseThrow());
        }
    }

    @Test
    void whatACallerSignedBeforeItsKeyWentElsewhereIsRefused() throws Exception {
        UUID other = consortium.subSupplier;
        SignedTransaction old =
                consortium.ledger.sign(other, new LedgerCommand.RotateKey(other, "0x" + "3".repeat(40)));
        consortium.together(new LedgerCommand.RotateKey(other, "0x" + "4".repeat(40)));
        assertTrue(consortium.send(old).outcome().unknownSigner().isPresent());
        journal.store(
                Submission.pending(new SubmissionRequest(other, "elsewhere", "sha256-of-the-body", "rotate"), old));
        try (Submitter submitter = submitter()) {
            Submission ended = await().atMost(Duration.ofSeconds(PATIENCE_SECONDS))
                    .until(() -> journal.find(other, "elsewhere").orElseThrow(), one -> !one.isPending());
            assertEquals(SubmissionOutcome.State.REVERTED, ended.outcome().state());
            await().until(() -> submitter.status().waiting() == 0);
        }
    }

    @Test
    void whoWasEnrolledAfterItsTransactionWasRefusedIsToldSoAndNotLeftWaiting() throws Exception {
        UUID late = UUID.randomUUID();
        String address = consortium.vault.create(late);
        SubmissionRequest request = new SubmissionRequest(late, "too-early", "sha256-of-the-body", "rotate");
        SignedTransaction early =
                consortium.ledger.sign(late, new LedgerCommand.RotateKey(late, "0x" + "2".repeat(40)));
        assertEquals(address, consortium.send(early).outcome().unknownSigner().orElseThrow());
        consortium.together(new LedgerCommand.Enrol(late, address, Set.of(Role.SUPPLIER)));
        journal.store(Submission.pending(request, early));
        try (Submitter submitter = submitter()) {
            Submission ended = await().atMost(Duration.ofSeconds(PATIENCE_SECONDS))
                    .until(() -> journal.find(late, "too-early").orElseThrow(), one -> !one.isPending());
            assertEquals(SubmissionOutcome.State.REVERTED, ended.outcome().state());
            assertEquals(early.hash(), ended.hash());
            await().until(() -> submitter.status().waiting() == 0);
        }
    }

    /** The vault is away when the replaced key is found; what comes after is resolved meanwhile, and this when it is back. */
    @Test
    void aVaultThatIsAwayKeepsNobodyElseWaiting() throws Exception {
        UUID supplier = consortium.supplier;
        UUID root = UUID.randomUUID();
        consortium.does(
                consortium.debtor, new LedgerCommand.Issue(consortium.newPayable(UUID.randomUUID(), root, 1_000)));
        SignedTransaction old = consortium.ledger.sign(supplier, new LedgerCommand.AcceptOffer(root));
        AtomicBoolean away = new AtomicBoolean(true);
        VoucherLedger ledger =
                consortium.node.voucherLedger(consortium.deployment, new AbsentVault(consortium.vault, supplier, away));
        consortium.does(
                supplier, new LedgerCommand.RotateKey(supplier, consortium.vault.next(supplier, currentKey(supplier))));
        consortium.send(old);
        journal.store(
                Submission.pending(new SubmissionRequest(supplier, "first", "sha256-of-the-body", "accept"), old));
        UUID payable = UUID.randomUUID();
        SignedTransaction other = consortium.ledger.sign(
                consortium.debtor, new LedgerCommand.Issue(consortium.newPayable(payable, UUID.randomUUID(), 1_000)));
        journal.store(Submission.pending(
                new SubmissionRequest(consortium.debtor, "second", "sha256-of-the-body", "issue"), other));
        try (Submitter submitter = new Submitter(ledger, journal, SETTINGS)) {
            submitter.start();
            await().atMost(Duration.ofSeconds(PATIENCE_SECONDS))
                    .until(() -> !journal.find(other.hash()).orElseThrow().isPending());
            assertTrue(journal.find(supplier, "first").orElseThrow().isPending());
            away.set(false);
            Submission ended = await().atMost(Duration.ofSeconds(PATIENCE_SECONDS))
                    .until(() -> journal.find(supplier, "first").orElseThrow(), one -> !one.isPending());
            assertEquals(SubmissionOutcome.State.CONFIRMED, ended.outcome().state());
        }
    }

    /** As an external signer that does not answer. */
    private record AbsentVault(KeyVault vault, UUID whose, AtomicBoolean away) implements KeyVault {

        private KeyVault present(UUID participant) {
            if (away.get() && participant.equals(whose)) {
                throw new SignerUnavailableException("the test keeps the vault away", null);
            }
            return vault;
        }

        @Override
        public String create(UUID participant) {
            return present(participant).create(participant);
        }

        @Override
        public String next(UUID participant, String current) {
            return present(participant).next(participant, current);
        }

        @Override
        public List<String> addressesOf(UUID participant) {
            return present(participant).addressesOf(participant);
        }

        @Override
        public byte[] sign(UUID participant, String address, byte[] hash) {
            return present(participant).sign(participant, address, hash);
        }

        @Override
        public Set<UUID> participants() {
            return vault.participants();
        }

        @Override
        public byte[] mac(String purpose, byte[] message) {
            return vault.mac(purpose, message);
        }
    }
}
