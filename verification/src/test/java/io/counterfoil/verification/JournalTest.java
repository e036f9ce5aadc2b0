package io.counterfoil.verification;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.counterfoil.ledger.LedgerEvent;
import io.counterfoil.ledger.TransactionHash;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JournalTest {

    private static final UUID PIECE = new UUID(1, 2);
    private static final UUID SETTLEMENT = new UUID(3, 4);
    private static final String HASH = "0x" + "ab".repeat(32);
    private static final String OTHER = "0x" + "cd".repeat(32);

    @TempDir
    private Path folder;

    private List<Difference> check(String text, List<String> hashes, LedgerEvent... events) throws IOException {
        Path file = Files.writeString(folder.resolve("journal"), text);
        JournalCheck check = new JournalCheck(Journal.read(file, new ObjectMapper()));
        for (int i = 0; i < events.length; i++) {
            check.seen(events[i], new TransactionHash(hashes.get(i)));
        }
        Differences differences = new Differences();
        check.report(differences);
        assertEquals(differences.total() == 0, differences.holds(Differences.Broken.JOURNAL));
        return differences.listed();
    }

    private static String line(String kind, UUID id, String hash) {
        return "{\"kind\":\"" + kind + "\",\"id\":\"" + id + "\",\"transactionHash\":\"" + hash + "\"}\n";
    }

    private static LedgerEvent accepted() {
        return new LedgerEvent.OfferAccepted(PIECE, new UUID(9, 9));
    }

    private static LedgerEvent redeemed(UUID settlement) {
        return new LedgerEvent.PieceRedeemed(settlement, PIECE, new UUID(9, 9), 5, 5);
    }

    @Test
    void anOperationThatIsOnChainOncePasses() throws IOException {
        assertEquals(List.of(), check(line("offer-accepted", PIECE, HASH), List.of(HASH), accepted()));
    }

    @Test
    void aLineThatNeverHappenedIsNamed() throws IOException {
        String text = line("offer-accepted", PIECE, HASH) + line("offer-accepted", SETTLEMENT, OTHER);
        List<Difference> differences = check(text, List.of(HASH), accepted());
        assertEquals(1, differences.size());
        assertEquals("journal line 2", differences.get(0).where());
        assertTrue(differences.get(0).explanation().contains("never happened"), differences.toString());
    }

    @Test
    void anOperationInAnotherTransactionIsNamed() throws IOException {
        List<Difference> differences = check(line("offer-accepted", PIECE, HASH), List.of(OTHER), accepted());
        assertTrue(differences.get(0).explanation().contains("not in the acknowledged transaction"));
    }

    @Test
    void anOperationThatHappenedTwiceIsNamed() throws IOException {
        List<Difference> differences =
                check(line("offer-accepted", PIECE, HASH), List.of(HASH, OTHER), accepted(), accepted());
        assertTrue(differences.get(0).explanation().contains("more than once"));
    }

    @Test
    void aPieceRedeemedByTwoSettlementsIsTwoOperations() throws IOException {
        String text = line("piece-redeemed", PIECE, HASH).replace("}", ",\"settlementId\":\"" + SETTLEMENT + "\"}");
        UUID another = new UUID(5, 5);
        assertEquals(List.of(), check(text, List.of(HASH, OTHER), redeemed(SETTLEMENT), redeemed(another)));
        assertEquals(
                1,
                check(text, List.of(HASH, OTHER), redeemed(SETTLEMENT), redeemed(SETTLEMENT))
                        .size());
    }

    @Test
    void anOperationNotedTwiceAfterAResumeIsOne() throws IOException {
        String twice = line("offer-accepted", PIECE, HASH).repeat(2);
        assertEquals(List.of(), check(twice, List.of(HASH), accepted()));
    }

    @Test
    void malformedLinesAreNamedWithTheirNumber() throws IOException {
        String text = "not json\n" + line("no-such-kind", PIECE, HASH) + line("offer-accepted", PIECE, "0x12")
                + "{\"kind\":\"offer-accepted\",\"id\":\"1\",\"transactionHash\":\"" + HASH + "\"}\n"
                + line("offer-accepted", PIECE, HASH);
        List<Difference> differences = check(text, List.of(HASH), accepted());
        assertEquals(
                List.of("journal line 1", "journal line 2", "journal line 3", "journal line 4"),
                differences.stream().map(Difference::where).toList());
    }

    @Test
    void aTornLastLineWasNeverAcknowledged() throws IOException {
        String text = line("offer-accepted", PIECE, HASH)
                + line("offer-accepted", SETTLEMENT, OTHER).strip();
        assertEquals(List.of(), check(text, List.of(HASH), accepted()));
    }
}
