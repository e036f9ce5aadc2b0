package io.counterfoil.bank.booking;

import io.counterfoil.bank.BankRefusal;
import io.counterfoil.bank.hosting.HostedBank;
import io.counterfoil.bank.platform.ShownPayee;
import io.counterfoil.kernel.Ids;
import io.counterfoil.kernel.Money;
import io.counterfoil.kernel.PaymentReference;
import io.counterfoil.kernel.RefusedException;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigInteger;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * Tells a bank's core system to pay whom a settlement is for: each payee once, to its verified account, all shares together. What the
 * chain is told rests on the bookings. A bank that does not wait for statements is not concerned, and what it holds itself nobody pays.
 */
@ApplicationScoped
public class InstructRedemption {

    private static final int RADIX = 36;
    private static final int HEX = 16;

    private final PaymentBooks books;
    private final Confirmations confirmations;
    private final WriteInstruction writeInstruction;

    InstructRedemption(PaymentBooks books, Confirmations confirmations, WriteInstruction writeInstruction) {
        this.books = books;
        this.confirmations = confirmations;
        this.writeInstruction = writeInstruction;
    }

    /** What one piece is paid, and to whom. */
    public record Part(UUID piece, UUID payee, long minorUnits) {}

    public record Redemption(UUID settlement, Currency currency, LocalDate day, List<Part> parts) {

        public Redemption {
            parts = List.copyOf(parts);
        }
    }

    public boolean isNeededBy(HostedBank bank) {
        return confirmations.areByStatements(bank);
    }

    /**
     * Instructs what is not instructed yet.
     *
     * @throws RefusedException 503 when the platform does not know yet who is paid
     */
    public void instruct(HostedBank bank, Redemption redemption) {
        if (!isNeededBy(bank)) {
            return;
        }
        if (fresh(bank, redemption, books.redeemed(bank.participant(), redemption.settlement()))
                .isEmpty()) {
            return;
        }
        Map<UUID, ShownPayee> payees = bank.platform().payees(redemption.settlement());
        books.keep(bank.participant(), kept -> {
            Map<UUID, Integer> known = kept.redeemed(redemption.settlement());
            int next =
                    known.values().stream().mapToInt(number -> number + 1).max().orElse(0);
            for (Map.Entry<UUID, List<Part>> each :
                    fresh(bank, redemption, known).entrySet()) {
                add(bank, kept, redemption, next, each.getValue(), shown(payees, each.getKey()));
                next++;
            }
            return true;
        });
    }

    /** @throws NotBookedException while no statement shows the payments that bring these pieces their shares */
    public void requireBooked(HostedBank bank, UUID settlement, Set<UUID> pieces) {
        if (!isNeededBy(bank)) {
            return;
        }
        Set<Integer> numbers = books.redeemed(bank.participant(), settlement).entrySet().stream()
                .filter(instructed -> pieces.contains(instructed.getKey()))
                .map(Map.Entry::getValue)
                .collect(Collectors.toSet());
        List<ExpectedPayment> missing =
                books.expected(bank.participant(), ExpectedPayment.Kind.REDEMPTION, settlement).stream()
                        .filter(payment ->
                                numbers.contains(payment.number()) && payment.state() != ExpectedPayment.State.BOOKED)
                        .toList();
        if (!missing.isEmpty()) {
            throw new NotBookedException(missing.get(0), missing.size());
        }
    }

    /** Whether holders are paid by this settlement already, or told to be. */
    public boolean hasBegun(HostedBank bank, UUID settlement) {
        return !books.redeemed(bank.participant(), settlement).isEmpty();
    }

    /** A settlement expired before the chain was told of anybody: who was paid by it is paid by the next one of the same payable. */
    public void passed(HostedBank bank, UUID from, UUID to) {
        var unused = books.keep(bank.participant(), kept -> {
            if (kept.redeemed(to).isEmpty()) {
                kept.passRedemptions(from, to);
            }
            return true;
        });
    }

    /** By payee: its pieces that no payment brings their shares yet. */
    private static Map<UUID, List<Part>> fresh(HostedBank bank, Redemption redemption, Map<UUID, Integer> known) {
        Map<UUID, List<Part>> fresh = new TreeMap<>();
        redemption.parts().stream()
                .filter(part -> part.minorUnits() > 0
                        && !part.payee().equals(bank.participant())
                        && !known.containsKey(part.piece()))
                .forEach(part -> fresh.computeIfAbsent(part.payee(), first -> new ArrayList<>())
                        .add(part));
        return fresh;
    }

    private static ShownPayee shown(Map<UUID, ShownPayee> payees, UUID payee) {
        return Optional.ofNullable(payees.get(payee))
                .orElseThrow(() -> new RefusedException(
                        BankRefusal.LEDGER_BEHIND,
                        "the platform does not show participant " + payee
                                + " among those whom this settlement pays yet; it is asked again"));
    }

    private void add(
            HostedBank bank,
            PaymentBooks.Books kept,
            Redemption redemption,
            int number,
            List<Part> parts,
            ShownPayee payee) {
        long sum = parts.stream().mapToLong(Part::minorUnits).reduce(0, Math::addExact);
        ExpectedPayment payment = new ExpectedPayment(
                Ids.next(),
                ExpectedPayment.Kind.REDEMPTION,
                redemption.settlement(),
                number,
                reference(redemption.settlement(), number).value(),
                new Money(sum, redemption.currency()),
                ExpectedPayment.State.EXPECTED,
                null);
        kept.add(payment);
        kept.add(writeInstruction.write(
                bank,
                payment,
                payee.participant(),
                VerifiedAccounts.lastVerified(payee.accounts()).orElse(null),
                redemption.day(),
                "payment of settlement " + redemption.settlement()));
        Map<UUID, Integer> pieces = new HashMap<>();
        parts.forEach(part -> pieces.put(part.piece(), number));
        kept.redeem(redemption.settlement(), pieces);
    }

    /** The same whenever it is asked for: of 27 to 30 characters, and unlike any payout's. */
    static PaymentReference reference(UUID settlement, int number) {
        String id = new BigInteger(settlement.toString().replace("-", ""), HEX).toString(RADIX);
        return new PaymentReference(Objects.requireNonNull(id) + "-" + Integer.toString(number, RADIX));
    }
}
