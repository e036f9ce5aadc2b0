package io.counterfoil.bank.ledger;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.counterfoil.bank.Consortium.Issued;
import io.counterfoil.bank.GatewayTest;
import io.counterfoil.kernel.DocumentKind;
import io.counterfoil.ledger.Bytes32;
import io.counterfoil.ledger.DocumentStatement;
import io.counterfoil.ledger.DocumentsError;
import io.counterfoil.ledger.FinancingState;
import io.counterfoil.ledger.LedgerCommand;
import io.counterfoil.ledger.LedgerDocument;
import io.counterfoil.ledger.LedgerLimit;
import io.counterfoil.ledger.LedgerRevertedException;
import io.counterfoil.ledger.LimitKind;
import io.counterfoil.ledger.NewFinancing;
import io.counterfoil.ledger.Receipt;
import io.counterfoil.ledger.Role;
import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/**
 * A supplier shows one document to sixteen banks at the same moment, while some approve and some decline: the chain alone decides
 * between them, never grants more than the document is worth, and says to each that it refuses what is left.
 */
@QuarkusTest
class SixteenBanksTest extends GatewayTest {

    private static final int BANKS = 16;
    private static final int ROUNDS = Boolean.getBoolean("counterfoil.full") ? 1_000 : 50;
    private static final int LIMIT_MAX = 1_000_00;
    private static final int LAST_DAYS = 10;
    private static final Bytes32 TERMS = new Bytes32("0x" + "7".repeat(64));

    private final long seed = Long.getLong("counterfoil.seed", System.nanoTime());
    private final SplittableRandom random = new SplittableRandom(seed);
    private List<UUID> sixteen = List.of();
    private long smallest; // piece, in minor units
    private int refusals;

    /** @param lastDay from today; below zero it is over */
    private record Wish(UUID financing, UUID bank, long amount, int lastDay) {}

    @Test
    void nothingIsGrantedAboveTheBalanceAndEachRefusalNamesIt() throws Exception {
        System.out.println("SixteenBanksTest: " + ROUNDS + " rounds, -Dcounterfoil.seed=" + seed);
        sixteen = IntStream.range(0, BANKS).mapToObj(i -> UUID.randomUUID()).toList();
        List<LedgerLimit> pieces = reads.limits(LimitKind.SMALLEST_PIECE, "CNY");
        smallest = pieces.get(pieces.size() - 1).value();
        sixteen.forEach(bank -> consortium.enrol(bank, Role.BANK));
        for (int round = 0; round < ROUNDS; round++) {
            race();
        }
        assertTrue(refusals > ROUNDS, "refused for want of balance: " + refusals);
    }

    private void race() throws Exception {
        long limit = 2 * smallest + random.nextInt(LIMIT_MAX);
        Bytes32 document = attested(limit);
        Issued issued = consortium.issued(4L * BANKS * LIMIT_MAX, BANK_B);

        List<Wish> granted = new ArrayList<>();
        List<Wish> wishes = wishes(limit);
        List<CompletableFuture<Receipt>> first =
                wishes.stream().map(wish -> lock(issued, document, wish)).toList();
        collect(wishes, first, limit, granted);
        assertOutstanding(document, sum(granted), 0, limit);

        List<Wish> approved = new ArrayList<>();
        List<Wish> declined = new ArrayList<>();
        List<CompletableFuture<Receipt>> decisions = new ArrayList<>();
        List<Wish> more = wishes(limit);
        List<CompletableFuture<Receipt>> second = new ArrayList<>();
        for (int i = 0; i < Math.max(granted.size(), more.size()); i++) { // decisions and new locks at the same moment
            if (i < granted.size()) {
                decisions.add(decide(granted.get(i), approved, declined));
            }
            if (i < more.size()) {
                second.add(lock(issued, document, more.get(i)));
            }
        }
        for (CompletableFuture<Receipt> decision : decisions) {
            decision.get(30, TimeUnit.SECONDS).orThrow();
        }
        List<Wish> later = new ArrayList<>();
        collect(more, second, limit, later);
        long reserved = sum(granted) - sum(approved) - sum(declined) + sum(later);
        assertOutstanding(document, reserved, sum(approved), limit);
        for (Wish wish : approved) {
            assertEquals(
                    FinancingState.APPROVED,
                    reads.financing(wish.financing()).orElseThrow().state());
        }
    }

    private Bytes32 attested(long limit) {
        byte[] bytes = new byte[32];
        random.nextBytes(bytes);
        Bytes32 fingerprint = new Bytes32("0x" + HexFormat.of().formatHex(bytes));
        DocumentKind kind = DocumentKind.values()[random.nextInt(DocumentKind.values().length)];
        consortium.send(
                any(),
                new LedgerCommand.Attest(DocumentStatement.alone(
                        fingerprint, kind, consortium.supplier, "CNY", limit, DocumentStatement.WHOLE)));
        return fingerprint;
    }

    private UUID any() {
        return sixteen.get(random.nextInt(BANKS));
    }

    private List<Wish> wishes(long limit) {
        List<Wish> wishes = new ArrayList<>();
        for (UUID bank : sixteen) {
            int lastDay = random.nextInt(20) == 0 ? -1 : 1 + random.nextInt(LAST_DAYS);
            wishes.add(new Wish(UUID.randomUUID(), bank, smallest + random.nextLong(limit / 2), lastDay));
        }
        return wishes;
    }

    private CompletableFuture<Receipt> lock(Issued issued, Bytes32 document, Wish wish) {
        return send(
                consortium.supplier,
                new LedgerCommand.Lock(new NewFinancing(
                        wish.financing(),
                        issued.root(),
                        UUID.randomUUID(),
                        wish.bank(),
                        wish.amount(),
                        TERMS,
                        reads.today().plusDays(wish.lastDay()),
                        List.of(document),
                        List.of(wish.amount()))));
    }

    private CompletableFuture<Receipt> decide(Wish wish, List<Wish> approved, List<Wish> declined) {
        boolean approve = random.nextBoolean();
        (approve ? approved : declined).add(wish);
        return send(
                wish.bank(),
                approve
                        ? new LedgerCommand.ApproveFinancing(wish.financing(), TERMS)
                        : new LedgerCommand.DeclineFinancing(wish.financing()));
    }

    private static CompletableFuture<Receipt> send(UUID by, LedgerCommand command) {
        return consortium.ledger().send(consortium.ledger().sign(by, command)).toCompletableFuture();
    }

    private void collect(List<Wish> wishes, List<CompletableFuture<Receipt>> answers, long limit, List<Wish> granted)
            throws Exception {
        for (int i = 0; i < wishes.size(); i++) {
            Wish wish = wishes.get(i);
            LedgerRevertedException refused = refusal(answers.get(i)).orElse(null);
            if (refused == null) {
                assertTrue(wish.lastDay() > 0, "granted although its last day is over");
                granted.add(wish);
            } else if (wish.lastDay() > 0) {
                assertNamesTheBalance(wish, refused, limit);
            }
        }
    }

    private void assertNamesTheBalance(Wish wish, LedgerRevertedException refused, long limit) {
        DocumentsError.LimitExceeded tooMuch = assertInstanceOf(DocumentsError.LimitExceeded.class, refused);
        assertEquals(wish.amount(), tooMuch.amount);
        assertTrue(
                tooMuch.available >= 0 && tooMuch.available < wish.amount() && tooMuch.available <= limit,
                () -> tooMuch.getMessage() + ", wanted " + wish + " of " + limit);
        refusals++;
    }

    private static Optional<LedgerRevertedException> refusal(CompletableFuture<Receipt> answer) throws Exception {
        try {
            answer.get(30, TimeUnit.SECONDS).orThrow();
            return Optional.empty();
        } catch (LedgerRevertedException refused) {
            return Optional.of(refused);
        }
    }

    private void assertOutstanding(Bytes32 document, long reserved, long drawn, long limit) {
        LedgerDocument now = reads.document(document).orElseThrow();
        assertEquals(reserved, now.reserved());
        assertEquals(drawn, now.drawn());
        assertEquals(0, now.released());
        assertTrue(now.reserved() + now.drawn() <= limit, () -> now + " above " + limit);
    }

    private static long sum(List<Wish> wishes) {
        return wishes.stream().mapToLong(Wish::amount).sum();
    }
}
