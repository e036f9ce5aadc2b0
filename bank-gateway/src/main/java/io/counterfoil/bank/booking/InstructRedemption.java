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
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Tells a bank's core system to pay whom a settlement is for: of some shares, each payee once, to its verified account. What the chain is
 * told rests on the bookings. A bank that does not wait for statements is not concerned, and what it holds itself nobody pays.
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

    /** @param number of the payment that brings it */
    public record InstructedPart(Part part, int number) {}

    /** @param parts that are paid now, and of which the chain is told together */
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
     * @throws NotBookedException while a payment is not shown by a statement
     * @throws RefusedException 503 when the platform does not know yet who is paid; 409 when a piece was paid otherwise before
     */
    public void requirePaid(HostedBank bank, Redemption redemption) {
        if (!isNeededBy(bank)) {
            return;
        }
        List<Part> owed = redemption.parts().stream()
                .filter(part -> part.minorUnits() > 0 && !part.payee().equals(bank.participant()))
                .toList();
        Map<UUID, InstructedPart> known = byPiece(books.redeemed(bank.participant(), redemption.settlement()));
        if (!fresh(owed, known).isEmpty()) {
            Map<UUID, ShownPayee> payees = bank.platform().payees(redemption.settlement());
            known = books.keep(bank.participant(), kept -> instructed(bank, kept, redemption, owed, payees));
        }
        requireBooked(bank, redemption.settlement(), owed, known);
    }

    private Map<UUID, InstructedPart> instructed(
            HostedBank bank,
            PaymentBooks.Books kept,
            Redemption redemption,
            List<Part> owed,
            Map<UUID, ShownPayee> payees) {
        List<InstructedPart> before = kept.redeemed(redemption.settlement());
        int next = before.stream().mapToInt(each -> each.number() + 1).max().orElse(0);
        for (Map.Entry<UUID, List<Part>> each : fresh(owed, byPiece(before)).entrySet()) {
            add(bank, kept, redemption, next, each.getValue(), shown(payees, each.getKey()));
            next++;
        }
        return byPiece(kept.redeemed(redemption.settlement()));
    }

    private static Map<UUID, InstructedPart> byPiece(List<InstructedPart> parts) {
        return parts.stream().collect(Collectors.toMap(each -> each.part().piece(), Function.identity()));
    }

    /** By payee: what no payment brings yet. */
    private static Map<UUID, List<Part>> fresh(List<Part> owed, Map<UUID, InstructedPart> known) {
        Map<UUID, List<Part>> fresh = new TreeMap<>();
        owed.stream()
                .filter(part -> !known.containsKey(part.piece()))
                .forEach(part -> fresh.computeIfAbsent(part.payee(), first -> new ArrayList<>())
                        .add(part));
        return fresh;
    }

    private void requireBooked(HostedBank bank, UUID settlement, List<Part> owed, Map<UUID, InstructedPart> known) {
        Map<Integer, ExpectedPayment> payments =
                books.expected(bank.participant(), ExpectedPayment.Kind.REDEMPTION, settlement).stream()
                        .collect(Collectors.toMap(ExpectedPayment::number, Function.identity()));
        List<ExpectedPayment> missing = new ArrayList<>();
        for (Part part : owed) {
            InstructedPart instructed = Objects.requireNonNull(known.get(part.piece()));
            requireSame(settlement, part, instructed.part());
            ExpectedPayment payment = Objects.requireNonNull(payments.get(instructed.number()));
            if (payment.state() != ExpectedPayment.State.BOOKED && !missing.contains(payment)) {
                missing.add(payment);
            }
        }
        if (!missing.isEmpty()) {
            throw new NotBookedException(missing.get(0), missing.size());
        }
    }

    /** What was paid by a settlement that expired is counted where the next one pays the same, and nowhere else. */
    private static void requireSame(UUID settlement, Part owed, Part paid) {
        if (!owed.equals(paid)) {
            throw new RefusedException(
                    BankRefusal.SETTLEMENT_DIFFERS,
                    "piece " + owed.piece() + " was paid " + paid.minorUnits() + " minor units to " + paid.payee()
                            + " before, and settlement " + settlement + " pays " + owed.minorUnits() + " to "
                            + owed.payee()
                            + ": the debtor instructs the amount that was instructed first, or the bank calls the money back");
        }
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
        kept.redeem(
                redemption.settlement(),
                parts.stream().map(part -> new InstructedPart(part, number)).toList());
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

    /** The same whenever it is asked for: of 27 to 30 characters, and unlike any payout's. */
    static PaymentReference reference(UUID settlement, int number) {
        String id = new BigInteger(settlement.toString().replace("-", ""), HEX).toString(RADIX);
        return new PaymentReference(id + "-" + Integer.toString(number, RADIX));
    }
}
