package io.counterfoil.receivables.projection;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.counterfoil.ledger.ChainMismatchException;
import io.counterfoil.ledger.CheckpointBehindException;
import io.counterfoil.ledger.LedgerBlock;
import io.counterfoil.ledger.LedgerEvent;
import io.counterfoil.ledger.LedgerEvent.DocumentReserved;
import io.counterfoil.ledger.LedgerEvent.OfferAccepted;
import io.counterfoil.receivables.projection.Samples.Parties;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

@QuarkusTest
@TestProfile(Scripted.class)
class ProjectBlockTest extends OnAScriptedChain {

    private final Parties parties = Parties.any();

    @Test
    void aBlockSeenTwiceIsAppliedOnce() {
        UUID part = Samples.id();
        projector.apply(List.of(blocks.seal(parties.issued(100), parties.rootAccepted())));
        LedgerBlock offered = blocks.seal(parties.offered(parties.root(), part, 40));
        projector.apply(List.of(offered));
        Map<String, List<String>> once = database.projection();
        projector.apply(List.of(offered));
        assertEquals(once, database.projection());
        assertEquals(List.of("60"), database.column("select value from projection.piece where id = ?", parties.root()));
        assertEquals(List.of("1-0-1", "1-1-1", "2-0-1"), database.eventIds());
    }

    @Test
    void aMissingBlockSendsTheReaderBackToTheCheckpoint() {
        blocks.seal();
        LedgerBlock third = blocks.seal();
        CheckpointBehindException behind =
                assertThrows(CheckpointBehindException.class, () -> projector.apply(List.of(third)));
        assertEquals(0, behind.checkpoint().number());
        assertEquals(List.of("0"), database.column("select block_number from projection.checkpoint"));
    }

    @Test
    void aBlockOfAnotherChainStopsTheProjector() {
        LedgerBlock stranger = new LedgerBlock(1, Blocks.hashOf(1), Blocks.hashOf(77), Instant.EPOCH, List.of());
        ChainMismatchException stop =
                assertThrows(ChainMismatchException.class, () -> projector.apply(List.of(stranger)));
        assertTrue(stop.getMessage().contains(Blocks.hashOf(77)), stop.getMessage());
        assertEquals(List.of("0"), database.column("select block_number from projection.checkpoint"));
    }

    @Test
    void anEventThatDoesNotFitLeavesNothingOfItsBlock() {
        Map<String, List<String>> before = database.projection();
        OfferAccepted ofNothing = new OfferAccepted(Samples.id(), parties.tier2());
        LedgerBlock broken = blocks.seal(parties.issued(100), parties.rootAccepted(), ofNothing);
        IllegalStateException stop = assertThrows(IllegalStateException.class, () -> projector.apply(List.of(broken)));
        assertTrue(stop.getMessage().contains("1-2-1"), "names the event: " + stop.getMessage());
        assertEquals(before, database.projection());
        assertEquals(List.of(), database.eventIds());
    }

    @Test
    void aPieceCannotBeSplitBeyondItsValueEvenIfABlockSaysSo() {
        projector.apply(List.of(blocks.seal(parties.issued(100), parties.rootAccepted())));
        Map<String, List<String>> before = database.projection();
        LedgerBlock broken = blocks.seal(parties.offered(parties.root(), Samples.id(), 101));
        assertThrows(IllegalStateException.class, () -> projector.apply(List.of(broken)));
        assertEquals(before, database.projection());
    }

    @Test
    void theDatabaseRefusesADocumentFinancedBeyondItsLimit() {
        projector.apply(List.of(blocks.seal(new LedgerEvent.DocumentAttested(
                Samples.hash(5),
                parties.bank(),
                parties.creditor(),
                io.counterfoil.kernel.DocumentKind.CONTRACT,
                "CNY",
                50,
                50))));
        Map<String, List<String>> before = database.projection();
        LedgerBlock broken = blocks.seal(new DocumentReserved(Samples.hash(5), Samples.id(), 51));
        assertThrows(RuntimeException.class, () -> projector.apply(List.of(broken)));
        assertEquals(before, database.projection());
    }

    /** As the verification counts it from the chain: an event of a piece leaves its payable as it was. */
    @Test
    void theBlockOfARowIsTheLastOneThatChangedIt() {
        projector.apply(List.of(blocks.seal(parties.issued(100), parties.rootAccepted())));
        projector.apply(List.of(blocks.seal(new LedgerEvent.PieceFrozen(parties.root(), true))));
        assertEquals(List.of("1"), database.column("select block from projection.payable"));
        assertEquals(List.of("2"), database.column("select block from projection.piece"));
    }

    @Test
    void eventsOfOneTransactionHaveTheirOwnIds() {
        projector.apply(List.of(blocks.sealInOneTransaction(parties.issued(100), parties.rootAccepted())));
        assertEquals(List.of("1-0-1", "1-0-3"), database.eventIds());
    }

    @Test
    void everyEventOfTheContractsIsProjected() {
        List<LedgerEvent> life = Samples.everything(parties, 1);
        Set<Class<?>> seen = life.stream().map(Object::getClass).collect(Collectors.toSet());
        assertEquals(Set.of(LedgerEvent.class.getPermittedSubclasses()), new HashSet<>(seen));
        projector.apply(List.of(blocks.seal(life.toArray(LedgerEvent[]::new))));
        assertEquals(life.size(), database.eventIds().size());
        assertEquals(List.of(), database.column("""
                        select y.id from projection.payable y
                        left join (select payable_id, sum(value) filter (where state <> 'CANCELLED') as live, sum(redeemed) as redeemed
                                   from projection.piece group by 1) p on p.payable_id = y.id
                        where p.live is distinct from y.live or p.redeemed is distinct from y.redeemed
                           or y.live_pieces <> (select count(*) from projection.piece q
                                                where q.payable_id = y.id and q.value > 0 and q.state <> 'CANCELLED')
                        """));
        assertEquals(List.of("SETTLED"), database.column("select state from projection.payable where live = 0"));
        assertEquals(
                List.of("0 20000 1000 -> 21000 of 3", "0 0 0 -> 0 of none", "0 0 0 -> 0 of 3"),
                database.column(
                        "select reserved || ' ' || drawn - released || ' ' || released || ' -> ' || drawn || ' of '"
                                + " || coalesce(trade_group::text, 'none') from projection.document order by fingerprint"));
        assertEquals(
                List.of("3: 45000 0 21000 1000 false", "4: 30000 700 0 0 false -> 3"),
                database.column(
                        "select id || ': ' || financeable || ' ' || reserved || ' ' || drawn || ' ' || released"
                                + " || ' ' || frozen || coalesce(' -> ' || merged_into, '') from projection.trade_group order by id"));
    }

    @Test
    void oneBlockOrManyGiveTheSameRows() {
        List<LedgerEvent> life = Samples.everything(parties, 1);
        blocks.sealOneByOne(life).forEach(block -> projector.apply(List.of(block)));
        List<String> oneByOneRows =
                database.projection().values().stream().flatMap(List::stream).toList();
        Map<String, List<String>> oneByOne = withoutBlocks(database.projection());
        database.forgetTheChain();
        projector.apply(blocks.all());
        assertEquals(
                oneByOneRows,
                database.projection().values().stream().flatMap(List::stream).toList(),
                "many blocks at a time");
        database.forgetTheChain();
        Blocks together = new Blocks();
        projector.apply(List.of(together.seal()));
        projector.apply(List.of(together.seal(life.toArray(LedgerEvent[]::new))));
        assertEquals(oneByOne, withoutBlocks(database.projection()));
    }

    @Test
    void aRebuildGivesTheSameRowsAndQueuesNoEventTwice() {
        for (int i = 0; i < 3; i++) {
            projector.apply(
                    List.of(blocks.seal(Samples.everything(Parties.any(), i).toArray(LedgerEvent[]::new))));
        }
        Map<String, List<String>> rows = database.projection();
        List<String> ids = database.eventIds();
        database.run("update projection.payable set open_holds = open_holds + 1");
        assertNotEquals(rows, database.projection());
        assertTrue(rebuild.rebuild(RebuildProjection.Events.KEEP));
        assertEquals(rows, database.projection());
        assertEquals(ids, database.eventIds());
    }

    @Test
    void aRebuildDoesNotQueueEventsThatWereSentAndCleanedUp() {
        projector.apply(List.of(blocks.seal(parties.issued(100))));
        projector.apply(List.of(blocks.seal(parties.rootAccepted())));
        database.run("delete from records.outbox where block = 1");
        database.run("update records.outbox_cleaned set through_block = 1");
        rebuild.rebuild(RebuildProjection.Events.KEEP);
        projector.apply(blocks.all());
        assertEquals(List.of("2-0-1"), database.eventIds());
    }

    @Test
    void aRebuildForALostKafkaQueuesEveryEventAgainWithTheSameIds() {
        projector.apply(List.of(blocks.seal(parties.issued(100), parties.rootAccepted())));
        List<String> ids = database.eventIds();
        String last = "select max(position) from records.outbox";
        long before = Long.parseLong(database.column(last).get(0));
        assertTrue(rebuild.rebuild(RebuildProjection.Events.SEND_AGAIN));
        assertEquals(ids, database.eventIds());
        assertEquals(
                List.of("2"),
                database.column("select count(*) from records.outbox where position > ?", before),
                "queued anew");
    }

    private static Map<String, List<String>> withoutBlocks(Map<String, List<String>> rows) {
        rows.remove("checkpoint");
        rows.replaceAll((table, values) -> values.stream()
                .map(value ->
                        value.replaceAll("\"block\": \\d+|\"package_number\": \"\\d+\"", "")) // it names the block
                .map(value -> table.equals("movement") ? value.replaceAll("\"id\": \"[^\"]+\"", "") : value)
                .sorted()
                .toList());
        return rows;
    }
}
