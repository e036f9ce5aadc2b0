package io.counterfoil.receivables.projection;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.counterfoil.kernel.PackageNumber;
import io.counterfoil.ledger.LedgerBlock;
import io.counterfoil.ledger.LedgerEvent;
import io.counterfoil.ledger.LedgerEvent.OfferAccepted;
import io.counterfoil.ledger.LedgerEvent.OfferDeclined;
import io.counterfoil.ledger.LedgerEvent.PieceLocked;
import io.counterfoil.ledger.LedgerEvent.PieceRedeemed;
import io.counterfoil.ledger.LedgerEvent.SettlementClosed;
import io.counterfoil.ledger.LedgerEvent.SettlementOpened;
import io.counterfoil.ledger.PayableState;
import io.counterfoil.receivables.projection.RebuildProjection.Events;
import io.counterfoil.receivables.projection.Samples.Parties;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Each unit of a voucher is in one piece, whatever happens to the pieces, and a rebuild gives the same numbers. */
@QuarkusTest
@TestProfile(Scripted.class)
class PieceIntervalsTest extends OnAScriptedChain {

    /** Payables of which a unit is in no piece, or in two. */
    private static final String NOT_COVERED = """
            select y.id from projection.payable y
            where y.issued <> coalesce((select sum(p.last_unit - p.first_unit + 1) from projection.piece p where p.payable_id = y.id), 0)
            union all
            select payable_id from (
                select payable_id, first_unit, lag(last_unit) over (partition by payable_id order by first_unit) as before
                from projection.piece where first_unit is not null) p
            where first_unit <> coalesce(before, 0) + 1
            """;

    private static final int LIVES = 12;

    private final Parties parties = Parties.any();

    private String interval(UUID piece) {
        return database.column(
                        "select coalesce(first_unit || '-' || last_unit, 'none') from projection.piece where id = ?",
                        piece)
                .get(0);
    }

    private void assertCovered(String when) {
        assertEquals(List.of(), database.column(NOT_COVERED), when);
    }

    @Test
    void aPartTakesTheFirstUnitsAndKeepsThemWhetherItIsTakenOrNot() {
        UUID taken = Samples.id();
        UUID declined = Samples.id();
        UUID locked = Samples.id();
        UUID partOfPart = Samples.id();
        projector.apply(List.of(blocks.seal(
                parties.issued(1_000),
                parties.rootAccepted(),
                parties.offered(parties.root(), taken, 300),
                new OfferAccepted(taken, parties.tier2()),
                parties.offered(parties.root(), declined, 100),
                new OfferDeclined(declined, parties.tier2()),
                new PieceLocked(
                        parties.root(),
                        locked,
                        Samples.id(),
                        parties.bank(),
                        250,
                        Samples.hash(7),
                        Samples.TODAY.plusDays(5)),
                parties.offered(taken, partOfPart, 50))));
        assertEquals("51-300", interval(taken));
        assertEquals("1-50", interval(partOfPart));
        assertEquals("301-400", interval(declined));
        assertEquals("401-650", interval(locked));
        assertEquals("651-1000", interval(parties.root()));
        assertCovered("after splits");
    }

    @Test
    void whatIsPaidAreTheLastUnitsSoAPieceThatIsSplitAfterwardsStaysWhole() {
        UUID settlement = Samples.id();
        UUID rest = Samples.id();
        projector.apply(List.of(blocks.seal(
                parties.issued(1_000),
                parties.rootAccepted(),
                new SettlementOpened(
                        parties.payable(), settlement, 400, 1_000, 1, Samples.hash(3), Samples.TODAY.plusDays(5)),
                new PieceRedeemed(settlement, parties.root(), parties.creditor(), 400, 600),
                new SettlementClosed(parties.payable(), settlement, PayableState.ISSUED),
                parties.offered(parties.root(), rest, 600))));
        assertEquals("1-600", interval(rest));
        assertEquals("601-1000", interval(parties.root()), "what it was paid");
        assertCovered("after a payment");
    }

    @Test
    void aPieceThatPassesAllOnHasNoUnitsLeft() {
        UUID all = Samples.id();
        projector.apply(List.of(blocks.seal(
                parties.issued(1_000), parties.rootAccepted(), parties.offered(parties.root(), all, 1_000))));
        assertEquals("1-1000", interval(all));
        assertEquals("none", interval(parties.root()));
        assertCovered("after all was passed on");
    }

    @Test
    void theNumberOfAVoucherIsItsDayAndItsPlaceOnTheChain() {
        Parties other = Parties.any();
        projector.apply(List.of(blocks.seal(parties.issued(1_000), other.issued(1_000))));
        List<String> numbers = database.column("select package_number from projection.payable order by package_number");
        assertEquals(
                List.of(PackageNumber.of(Samples.TODAY, 1, 0, 1), PackageNumber.of(Samples.TODAY, 1, 1, 1)), numbers);
    }

    @Test
    void everyUnitIsInOnePieceAfterEachBlockAndARebuildGivesTheSameNumbers() {
        long seed = Long.getLong("counterfoil.seed", System.nanoTime());
        Random random = new Random(seed);
        List<LedgerBlock> sealed = new ArrayList<>();
        for (int life = 1; life <= LIVES; life++) {
            sealed.addAll(blocks.sealOneByOne(Samples.everything(Parties.any(), life)));
        }
        while (!sealed.isEmpty()) {
            List<LedgerBlock> run = sealed.subList(0, Math.min(sealed.size(), 1 + random.nextInt(40)));
            projector.apply(List.copyOf(run));
            run.clear();
            assertCovered("seed " + seed);
        }
        assertTrue(database.column("select id from projection.piece where redeemed > 0")
                        .size()
                >= LIVES);
        Map<String, List<String>> kept = database.projection();
        rebuild.rebuild(Events.KEEP);
        assertEquals(kept, database.projection());
    }

    @Test
    void splitsAtRandomLeaveNoGapAndNoOverlap() {
        long seed = Long.getLong("counterfoil.seed", System.nanoTime());
        Random random = new Random(seed);
        long issued = 1 + random.nextInt(5_000);
        projector.apply(List.of(blocks.seal(parties.issued(issued), parties.rootAccepted())));
        List<UUID> pieces = new ArrayList<>(List.of(parties.root()));
        List<Long> values = new ArrayList<>(List.of(issued));
        for (int split = 0; split < 60; split++) {
            int from = random.nextInt(pieces.size());
            if (values.get(from) == 0) {
                continue;
            }
            long value = 1 + random.nextInt(Math.toIntExact(values.get(from)));
            UUID part = Samples.id();
            projector.apply(List.of(blocks.seal(
                    parties.offered(pieces.get(from), part, value), new OfferAccepted(part, parties.tier2()))));
            values.set(from, values.get(from) - value);
            pieces.add(part);
            values.add(value);
            assertCovered("seed " + seed + ", split " + split);
        }
    }

    /** What was there before migration V42 has no numbers; the rebuild that the migration asks for gives them. */
    @Test
    void whatWasThereBeforeIsNumberedByTheRebuild() {
        UUID before = Samples.id();
        UUID after = Samples.id();
        LedgerEvent[] old = {parties.issued(1_000), parties.rootAccepted(), parties.offered(parties.root(), before, 400)
        };
        projector.apply(List.of(blocks.seal(old)));
        List<String> number = database.column("select package_number from projection.payable");
        database.run("update projection.payable set package_number = null");
        database.run("update projection.piece set first_unit = null, last_unit = null");
        projector.apply(List.of(blocks.seal(parties.offered(parties.root(), after, 100))));
        assertEquals("none", interval(after));
        assertNotEquals(List.of(), database.column(NOT_COVERED));
        rebuild.rebuild(Events.KEEP);
        assertEquals(number, database.column("select package_number from projection.payable"));
        assertEquals("1-400", interval(before));
        assertEquals("401-500", interval(after));
        assertCovered("after the rebuild");
    }
}
