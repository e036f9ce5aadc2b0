package io.counterfoil.messages.matching;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.counterfoil.kernel.Money;
import io.counterfoil.messages.Booking;
import io.counterfoil.messages.Direction;
import io.counterfoil.messages.OtherParty;
import io.counterfoil.messages.reading.Samples;
import io.counterfoil.messages.reading.StatementReader;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Whatever an account shows, in whatever statements. */
class MatchingPropertiesTest {

    private static final int FEW = 3;

    /** What an account shows, few enough kinds of it that many are alike. */
    record Shown(int amount, int reference, boolean credit, boolean reversal, boolean servicer, boolean pending) {

        /** @param number of this one, for the bank's own reference */
        String entry(int number) {
            String more = servicer ? "<AcctSvcrRef>B-" + number + "</AcctSvcrRef>" : "";
            String entry = Samples.entry(
                    String.valueOf(amount), credit ? "CRDT" : "DBIT", more, Samples.payment("E-" + reference, ""));
            entry = reversal ? entry.replace("<Sts>", "<RvslInd>true</RvslInd><Sts>") : entry;
            return pending ? entry.replace("BOOK<", "PDNG<") : entry;
        }
    }

    @Provide
    Arbitrary<List<Shown>> account() {
        return Combinators.combine(
                        Arbitraries.integers().between(1, FEW),
                        Arbitraries.integers().between(1, FEW),
                        Arbitraries.of(true, true, false),
                        Arbitraries.of(false, false, false, true),
                        Arbitraries.of(true, false),
                        Arbitraries.of(false, false, true))
                .as(Shown::new)
                .list()
                .ofMinSize(1)
                .ofMaxSize(12);
    }

    /** Reading the account in growing statements, in any order and any number of times, is reading it once. */
    @Property(tries = 300)
    void inWhateverStatementsAndOrderABookingIsShownItCountsOnce(
            @ForAll("account") List<Shown> account, @ForAll Random random) {
        Matching.Result once = match(List.of(0), List.of(statement(account, account.size())));
        List<byte[]> statements = new ArrayList<>();
        statements.add(statement(account, account.size()));
        for (int count = random.nextInt(6); count > 0; count--) {
            statements.add(statement(account, random.nextInt(account.size() + 1)));
        }
        List<Integer> order = new ArrayList<>();
        for (int at = 0; at < statements.size(); at++) {
            order.add(at);
            if (random.nextBoolean()) {
                order.add(at);
            }
        }
        Collections.shuffle(order, random);
        assertEquals(once, match(order, statements));
    }

    /** Also where what is matched is settled at once, statement by statement, nothing is matched twice or lost. */
    @Property(tries = 300)
    void nothingIsMatchedTwiceAndEachTransferIsAccountedFor(
            @ForAll("account") List<Shown> account, @ForAll Random random) {
        Bookings bookings = new Bookings();
        List<Match> settled = List.of();
        for (int step = 0; step < 4; step++) {
            int size = step == 3 ? account.size() : random.nextInt(account.size() + 1);
            StatementReader.read(statement(account, size)).bookings().forEach(bookings::add);
            Matching.Result result = Matching.of(expectations(), bookings.all(), settled, Set.of());
            assertTrue(result.matches().containsAll(settled), "what is settled stays");
            settled = result.matches();
            Set<String> expected = settled.stream().map(Match::expectation).collect(Collectors.toSet());
            Set<TransferId> matched = settled.stream().map(Match::transfer).collect(Collectors.toSet());
            assertEquals(settled.size(), expected.size(), "an expectation is matched twice");
            assertEquals(settled.size(), matched.size(), "a transfer is matched twice");
            Set<TransferId> items =
                    result.workItems().stream().map(WorkItem::transfer).collect(Collectors.toSet());
            assertEquals(result.workItems().size(), items.size());
            Set<TransferId> all = new HashSet<>(matched);
            all.addAll(items);
            assertEquals(matched.size() + items.size(), all.size(), "a transfer is matched and a work item");
            assertEquals(booked(bookings), all, "a transfer is lost");
        }
        assertEquals(account.size(), bookings.all().size());
    }

    private static Set<TransferId> booked(Bookings bookings) {
        return bookings.all().stream()
                .filter(booking -> booking.status() == io.counterfoil.messages.BookingStatus.BOOKED)
                .map(Booking::id)
                .map(id -> new TransferId(id, 0))
                .collect(Collectors.toSet());
    }

    private static Matching.Result match(List<Integer> order, List<byte[]> statements) {
        Bookings bookings = new Bookings();
        order.forEach(at -> StatementReader.read(statements.get(at)).bookings().forEach(bookings::add));
        return Matching.of(expectations(), bookings.all(), List.of(), Set.of());
    }

    /** The first so many that the account shows. */
    private static byte[] statement(List<Shown> account, int size) {
        List<String> entries = new ArrayList<>();
        for (int at = 0; at < size; at++) {
            entries.add(account.get(at).entry(at));
        }
        return Samples.camt053(Samples.statement("S" + size, entries.toArray(String[]::new)));
    }

    private static List<Expectation> expectations() {
        List<Expectation> expectations = new ArrayList<>();
        for (int at = 1; at <= FEW; at++) {
            for (Direction direction : Direction.values()) {
                expectations.add(new Expectation(
                        direction + " " + at,
                        direction,
                        "E-" + at,
                        Money.parse(String.valueOf(at), "CNY"),
                        OtherParty.UNKNOWN));
            }
        }
        return expectations;
    }
}
