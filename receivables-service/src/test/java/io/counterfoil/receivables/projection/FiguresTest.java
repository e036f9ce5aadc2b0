package io.counterfoil.receivables.projection;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.counterfoil.ledger.LedgerBlock;
import io.counterfoil.ledger.LedgerEvent;
import io.counterfoil.ledger.LedgerEvent.BusinessDateAdvanced;
import io.counterfoil.ledger.LedgerEvent.FinancingApproved;
import io.counterfoil.ledger.LedgerEvent.FinancingUndone;
import io.counterfoil.ledger.LedgerEvent.FundsAttested;
import io.counterfoil.ledger.LedgerEvent.FundsReturned;
import io.counterfoil.ledger.LedgerEvent.OfferAccepted;
import io.counterfoil.ledger.LedgerEvent.PayoutInstructed;
import io.counterfoil.ledger.LedgerEvent.PieceLocked;
import io.counterfoil.receivables.projection.RebuildProjection.Events;
import io.counterfoil.receivables.projection.Samples.Parties;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** The sums that supervision reads are those of the rows, however the blocks came. */
@QuarkusTest
@TestProfile(Scripted.class)
class FiguresTest extends OnAScriptedChain {

    /** As the migration counts what was there before it. */
    private static final String COUNTED = """
            select 'DEBTOR' || ' ' || currency || ' ' || debtor || ' ' || count(*) || ' ' || sum(live) from projection.payable
            where live > 0 and state in ('ISSUED', 'OVERDUE', 'DEFAULTED') group by currency, debtor
            union all
            select 'OVERDUE' || ' ' || currency || ' ' || debtor || ' ' || count(*) || ' ' || sum(live) from projection.payable
            where live > 0 and state in ('OVERDUE', 'DEFAULTED') group by currency, debtor
            union all
            select 'HOLDER' || ' ' || currency || ' ' || holder || ' ' || count(*) || ' ' || sum(value) from projection.piece
            where value > 0 and state <> 'CANCELLED' and (state <> 'OFFERED' or parent_id is not null) group by currency, holder
            union all
            select 'DEPTH' || ' ' || currency || ' ' || depth || ' ' || count(*) || ' ' || sum(value) from projection.piece
            where value > 0 and state <> 'CANCELLED' and (state <> 'OFFERED' or parent_id is not null) group by currency, depth
            union all
            select kind || ' ' || currency || ' ' || day || ' ' || count(*) || ' ' || sum(value) from projection.movement
            group by kind, currency, day
            order by 1
            """;

    private static final String KEPT =
            "select measure || ' ' || currency || ' ' || of || ' ' || number || ' ' || value from projection.figure"
                    + " order by 1";

    private static final String FINANCED =
            "select of || ' ' || number || ' ' || value from projection.figure where measure = 'FINANCED' order by 1";

    private static final int LIVES = 12;

    @Test
    void everySumIsThatOfItsPartsAfterEachBlockAndAfterARebuild() {
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
            assertEquals(database.column(COUNTED), database.column(KEPT), "seed " + seed);
        }
        List<String> kept = database.column(KEPT);
        assertTrue(kept.size() > LIVES, kept.toString());
        rebuild.rebuild(Events.KEEP);
        assertEquals(kept, database.column(KEPT));
    }

    @Test
    void whatIsOutstandingIsWhatWasIssuedLessWhatWasRedeemed() {
        for (int life = 1; life <= 3; life++) {
            projector.apply(
                    List.of(blocks.seal(Samples.everything(Parties.any(), life).toArray(LedgerEvent[]::new))));
        }
        assertEquals(
                database.column("select sum(value) from projection.figure where measure = 'DEBTOR'"),
                database.column(
                        "select sum(case measure when 'ISSUED' then value else -value end) from projection.figure"
                                + " where measure in ('ISSUED', 'REDEEMED')"));
        assertEquals(
                database.column("select sum(value) from projection.figure where measure = 'DEBTOR'"),
                database.column("select sum(value) from projection.figure where measure = 'HOLDER'"));
    }

    @Test
    void aVoucherCountsFromItsAcceptanceOn() {
        Parties parties = Parties.any();
        projector.apply(List.of(blocks.seal(parties.issued(100))));
        assertEquals(List.of(), database.column(KEPT));
        projector.apply(List.of(blocks.seal(parties.rootAccepted())));
        assertEquals(
                List.of("1 100"),
                database.column("select number || ' ' || value from projection.figure where measure = 'DEBTOR'"));
    }

    @Test
    void whatCameBackIsFinancedAgainOnceItIsPaidAnew() {
        Parties parties = Parties.any();
        UUID piece = Samples.id();
        UUID financing = Samples.id();
        LocalDate first = LocalDate.of(2026, 7, 2);
        LocalDate next = first.plusDays(1);
        projector.apply(List.of(blocks.seal(
                parties.issued(100),
                parties.rootAccepted(),
                new BusinessDateAdvanced(first.minusDays(1), first),
                new PieceLocked(parties.root(), piece, financing, parties.bank(), 40, Samples.hash(7), next),
                new FinancingApproved(financing, piece, parties.bank(), next),
                new PayoutInstructed(financing, piece, next),
                new FundsAttested(financing, piece, Samples.hash(8)))));
        assertEquals(List.of(first + " 1 40"), database.column(FINANCED));

        projector.apply(List.of(blocks.seal(new FundsReturned(financing, piece, next))));
        assertEquals(List.of(), database.column(FINANCED));
        assertEquals(List.of("0"), database.column("select count(*) from projection.movement where kind = 'FINANCED'"));

        projector.apply(List.of(blocks.seal(
                new BusinessDateAdvanced(first, next), new FundsAttested(financing, piece, Samples.hash(10)))));
        assertEquals(List.of(next + " 1 40"), database.column(FINANCED));

        projector.apply(List.of(blocks.seal(
                new FundsReturned(financing, piece, next),
                new FundsAttested(financing, piece, Samples.hash(11)),
                new FundsReturned(financing, piece, next),
                new FinancingUndone(financing, piece, parties.creditor()))));
        assertEquals(List.of(), database.column(FINANCED));
        assertEquals(database.column(COUNTED), database.column(KEPT));
    }

    @Test
    void eachMovementSaysWhoGaveWhatToWhom() {
        Parties parties = Parties.any();
        UUID part = Samples.id();
        projector.apply(List.of(blocks.seal(
                parties.issued(100),
                parties.rootAccepted(),
                parties.offered(parties.root(), part, 40),
                new OfferAccepted(part, parties.tier2()))));
        assertEquals(
                List.of(
                        "ISSUED 100 " + parties.debtor() + " " + parties.creditor(),
                        "PASSED_ON 40 " + parties.creditor() + " " + parties.tier2()),
                database.column(
                        "select kind || ' ' || value || ' ' || giver || ' ' || taker from projection.movement order by id"));
    }
}
