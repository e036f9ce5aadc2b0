package io.counterfoil.receivables.voucher.model;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.counterfoil.kernel.Money;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.state.Action;
import net.jqwik.api.state.ActionChain;
import net.jqwik.api.state.Transformer;

/** Random moves on real pieces next to a model that knows only balances. A failure prints its seed and the shrunk chain. */
class CirculationModelTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 7, 1);
    private static final long ISSUED = 100_000;

    @Property(tries = 300)
    void balancesAreThoseOfTheModelAfterAnyMoves(@ForAll("moves") ActionChain<Circulation> moves) {
        moves.withInvariant("total", circulation -> assertEquals(ISSUED, circulation.total()))
                .withInvariant("balances", circulation -> assertEquals(circulation.model, circulation.balances()))
                .run();
    }

    @Provide
    Arbitrary<ActionChain<Circulation>> moves() {
        return ActionChain.startWith(Circulation::new)
                .withAction(4, new Offer())
                .withAction(3, Settle.accepting())
                .withAction(1, Settle.declining())
                .withMaxTransformations(40);
    }

    /** Offers part of some held piece to some party. */
    private static class Offer implements Action.Independent<Circulation> {
        @Override
        public Arbitrary<Transformer<Circulation>> transformer() {
            Arbitrary<Integer> pick = Arbitraries.integers().between(0, 1000);
            Arbitrary<Long> permille = Arbitraries.longs().between(1, 1000);
            Arbitrary<Integer> party = Arbitraries.integers().between(0, 2);
            return Combinators.combine(pick, permille, party)
                    .as((which, share, recipient) -> Transformer.mutate(
                            "offer " + share + "/1000 of piece " + which + " to " + recipient,
                            circulation -> circulation.offer(which, share, Circulation.PARTIES.get(recipient))));
        }
    }

    /** Accepts or declines some open offer. */
    private record Settle(boolean accept) implements Action.Independent<Circulation> {
        static Settle accepting() {
            return new Settle(true);
        }

        static Settle declining() {
            return new Settle(false);
        }

        @Override
        public Arbitrary<Transformer<Circulation>> transformer() {
            return Arbitraries.integers()
                    .between(0, 1000)
                    .map(which -> Transformer.mutate(
                            (accept ? "accept " : "decline ") + which,
                            circulation -> circulation.settle(which, accept)));
        }
    }

    /** The real pieces, and beside them the model: who owns how much. */
    static class Circulation {
        static final List<ParticipantId> PARTIES = List.of(
                new ParticipantId(new UUID(0, 1)),
                new ParticipantId(new UUID(0, 2)),
                new ParticipantId(new UUID(0, 3)));

        private final List<HeldPiece> held = new ArrayList<>();
        private final List<OfferedPiece> offered = new ArrayList<>();
        final Map<ParticipantId, Long> model = new HashMap<>();

        Circulation() {
            Payable payable = new Payable(new PayableId(UUID.randomUUID()), TODAY, TODAY.plusMonths(6), false);
            PieceOrigin root = new PieceOrigin(new PieceId(UUID.randomUUID()), payable, null, 0);
            held.add(new HeldPiece(root, PARTIES.get(0), new Money(ISSUED, Currency.getInstance("CNY"))));
            PARTIES.forEach(party -> model.put(party, 0L));
            model.put(PARTIES.get(0), ISSUED);
        }

        void offer(int which, long permille, ParticipantId recipient) {
            HeldPiece whole = held.get(which % held.size());
            long part = whole.value().minorUnits() * permille / 1000;
            if (part > 0) {
                Money value = new Money(part, whole.value().currency());
                Split<OfferedPiece> split = whole.offer(new PieceId(UUID.randomUUID()), value, recipient, TODAY);
                held.set(held.indexOf(whole), split.kept());
                offered.add(split.part());
            }
        }

        void settle(int which, boolean accept) {
            if (!offered.isEmpty()) {
                OfferedPiece offer = offered.remove(which % offered.size());
                held.add(accept ? offer.accept(TODAY) : offer.decline());
                if (accept) {
                    model.merge(offer.holder(), -offer.value().minorUnits(), Long::sum);
                    model.merge(offer.recipient(), offer.value().minorUnits(), Long::sum);
                }
            }
        }

        Map<ParticipantId, Long> balances() {
            Map<ParticipantId, Long> balances = new HashMap<>();
            PARTIES.forEach(party -> balances.put(party, 0L));
            held.forEach(piece -> balances.merge(piece.holder(), piece.value().minorUnits(), Long::sum));
            offered.forEach(
                    piece -> balances.merge(piece.holder(), piece.value().minorUnits(), Long::sum));
            return balances;
        }

        long total() {
            return balances().values().stream().mapToLong(Long::longValue).sum();
        }
    }
}
