package io.counterfoil.receivables.projection;

import com.fasterxml.uuid.Generators;
import io.counterfoil.kernel.DocumentKind;
import io.counterfoil.ledger.Bytes32;
import io.counterfoil.ledger.CallData;
import io.counterfoil.ledger.LedgerEvent;
import io.counterfoil.ledger.LedgerEvent.ActCancelled;
import io.counterfoil.ledger.LedgerEvent.ActExecuted;
import io.counterfoil.ledger.LedgerEvent.ActProposed;
import io.counterfoil.ledger.LedgerEvent.ActSupported;
import io.counterfoil.ledger.LedgerEvent.AuditAnchored;
import io.counterfoil.ledger.LedgerEvent.BusinessDateAdvanced;
import io.counterfoil.ledger.LedgerEvent.ContestedSharePaid;
import io.counterfoil.ledger.LedgerEvent.DocumentAttested;
import io.counterfoil.ledger.LedgerEvent.DocumentConfirmed;
import io.counterfoil.ledger.LedgerEvent.DocumentDrawn;
import io.counterfoil.ledger.LedgerEvent.DocumentFrozen;
import io.counterfoil.ledger.LedgerEvent.DocumentJoined;
import io.counterfoil.ledger.LedgerEvent.DocumentLapsed;
import io.counterfoil.ledger.LedgerEvent.DocumentLeft;
import io.counterfoil.ledger.LedgerEvent.DocumentReleased;
import io.counterfoil.ledger.LedgerEvent.DocumentReserved;
import io.counterfoil.ledger.LedgerEvent.DocumentRestated;
import io.counterfoil.ledger.LedgerEvent.DocumentUnfrozen;
import io.counterfoil.ledger.LedgerEvent.FinancingApproved;
import io.counterfoil.ledger.LedgerEvent.FinancingDeclined;
import io.counterfoil.ledger.LedgerEvent.FinancingExpired;
import io.counterfoil.ledger.LedgerEvent.FinancingUndone;
import io.counterfoil.ledger.LedgerEvent.FinancingWithdrawn;
import io.counterfoil.ledger.LedgerEvent.FundsAttested;
import io.counterfoil.ledger.LedgerEvent.FundsDisputed;
import io.counterfoil.ledger.LedgerEvent.FundsNotReceived;
import io.counterfoil.ledger.LedgerEvent.FundsPaidAgain;
import io.counterfoil.ledger.LedgerEvent.FundsReturned;
import io.counterfoil.ledger.LedgerEvent.GovernanceBound;
import io.counterfoil.ledger.LedgerEvent.GroupDecided;
import io.counterfoil.ledger.LedgerEvent.GroupFrozen;
import io.counterfoil.ledger.LedgerEvent.GroupStated;
import io.counterfoil.ledger.LedgerEvent.GroupsMerged;
import io.counterfoil.ledger.LedgerEvent.KeyRotated;
import io.counterfoil.ledger.LedgerEvent.LimitSet;
import io.counterfoil.ledger.LedgerEvent.OfferAccepted;
import io.counterfoil.ledger.LedgerEvent.OfferDeclined;
import io.counterfoil.ledger.LedgerEvent.OfferExpired;
import io.counterfoil.ledger.LedgerEvent.OfferWithdrawn;
import io.counterfoil.ledger.LedgerEvent.ParticipantEnrolled;
import io.counterfoil.ledger.LedgerEvent.ParticipantReinstated;
import io.counterfoil.ledger.LedgerEvent.ParticipantSuspended;
import io.counterfoil.ledger.LedgerEvent.PayableFrozen;
import io.counterfoil.ledger.LedgerEvent.PayableOverdue;
import io.counterfoil.ledger.LedgerEvent.PayingBankAsked;
import io.counterfoil.ledger.LedgerEvent.PayingBankChanged;
import io.counterfoil.ledger.LedgerEvent.PaymentLowered;
import io.counterfoil.ledger.LedgerEvent.PayoutInstructed;
import io.counterfoil.ledger.LedgerEvent.PieceFrozen;
import io.counterfoil.ledger.LedgerEvent.PieceLocked;
import io.counterfoil.ledger.LedgerEvent.PieceOffered;
import io.counterfoil.ledger.LedgerEvent.PieceRedeemed;
import io.counterfoil.ledger.LedgerEvent.ReaderBound;
import io.counterfoil.ledger.LedgerEvent.RedemptionDisputed;
import io.counterfoil.ledger.LedgerEvent.SettlementClosed;
import io.counterfoil.ledger.LedgerEvent.SettlementExpired;
import io.counterfoil.ledger.LedgerEvent.SettlementOpened;
import io.counterfoil.ledger.LedgerEvent.ShareAwarded;
import io.counterfoil.ledger.LedgerEvent.ShareContested;
import io.counterfoil.ledger.LedgerEvent.ThresholdChanged;
import io.counterfoil.ledger.LedgerEvent.UndoAgreed;
import io.counterfoil.ledger.LedgerEvent.UndoAgreementWithdrawn;
import io.counterfoil.ledger.LedgerEvent.VoucherIssued;
import io.counterfoil.ledger.LedgerEvent.VouchersBound;
import io.counterfoil.ledger.LimitKind;
import io.counterfoil.ledger.PayableState;
import io.counterfoil.ledger.Role;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** Events of histories that the contracts allow. */
final class Samples {

    static final LocalDate TODAY = LocalDate.of(2026, 7, 1);
    static final LocalDate DUE = LocalDate.of(2026, 12, 1);

    private Samples() {}

    static UUID id() {
        return Generators.timeBasedEpochGenerator().generate();
    }

    static Bytes32 hash(long number) {
        return new Bytes32("0x%064x".formatted(number));
    }

    /** Who takes part in one payable. */
    record Parties(UUID payable, UUID root, UUID debtor, UUID creditor, UUID payingBank, UUID bank, UUID tier2) {

        static Parties any() {
            return new Parties(id(), id(), id(), id(), id(), id(), id());
        }

        VoucherIssued issued(long value) {
            return new VoucherIssued(
                    payable, root, creditor, debtor, payingBank, "CNY", value, TODAY, DUE, TODAY.plusDays(30), false);
        }

        OfferAccepted rootAccepted() {
            return new OfferAccepted(root, creditor);
        }

        PieceOffered offered(UUID parent, UUID piece, long value) {
            return new PieceOffered(parent, piece, tier2, value, TODAY.plusDays(7));
        }
    }

    /** A whole life in which each event happens at least once, in an order the contracts allow. */
    static List<LedgerEvent> everything(Parties parties, int serial) {
        List<LedgerEvent> events = new ArrayList<>();
        UUID operator = id();
        events.add(new ParticipantEnrolled(operator, "0x" + "1".repeat(40), Set.of(Role.OPERATOR)));
        events.add(new ParticipantEnrolled(parties.bank(), "0x" + "2".repeat(40), Set.of(Role.BANK)));
        events.add(new ParticipantSuspended(operator));
        events.add(new ParticipantReinstated(operator));
        events.add(new VouchersBound("0x" + "3".repeat(40)));
        events.add(new ReaderBound("0x" + "6".repeat(40)));
        events.add(new BusinessDateAdvanced(TODAY.minusDays(1), TODAY));
        events.add(new LimitSet(LimitKind.DEPTH_MAX, null, TODAY.plusDays(serial), 5));
        events.add(new LimitSet(LimitKind.SMALLEST_PIECE, "CNY", TODAY.plusDays(serial), 1));
        events.addAll(operatorsTogether(operator, parties.bank(), serial));
        events.addAll(circulation(parties));
        events.addAll(documents(parties, hash(1000L + serial)));
        events.addAll(endings(parties, hash(1000L + serial)));
        events.addAll(groups(parties, hash(1000L + serial), serial));
        events.addAll(redemption(parties));
        return events;
    }

    private static List<LedgerEvent> operatorsTogether(UUID operator, UUID bank, int serial) {
        String target = "0x" + "4".repeat(40);
        CallData call = new CallData("0x12345678" + "0".repeat(64));
        UUID executed = id();
        UUID cancelled = id();
        String newKey = "0x%040x".formatted(0xbeef00L + serial);
        String newestKey = "0x%040x".formatted(0xfeed00L + serial);
        return List.of(
                new GovernanceBound("0x" + "5".repeat(40)),
                new ThresholdChanged(1, 2),
                new ActProposed(executed, operator, target, call, TODAY.plusDays(30), 10),
                new ActSupported(executed, bank),
                new ActSupported(executed, operator),
                new ActExecuted(executed),
                new ActProposed(cancelled, operator, target, call, TODAY.plusDays(30), 10),
                new ActCancelled(cancelled),
                new KeyRotated(bank, newKey, newestKey),
                new AuditAnchored(hash(2000L + serial), operator, 7, hash(8), TODAY),
                new AuditAnchored(hash(2000L + serial), operator, 9, hash(9), TODAY),
                new AuditAnchored(hash(2000L + serial), bank, 1, hash(10), TODAY));
    }

    private static List<LedgerEvent> circulation(Parties parties) {
        UUID accepted = id();
        UUID declined = id();
        UUID withdrawn = id();
        UUID expired = id();
        return List.of(
                parties.issued(100_000),
                parties.rootAccepted(),
                parties.offered(parties.root(), accepted, 10_000),
                new OfferAccepted(accepted, parties.tier2()),
                parties.offered(parties.root(), declined, 10_000),
                new OfferDeclined(declined, parties.creditor()),
                parties.offered(parties.root(), withdrawn, 5_000),
                new OfferWithdrawn(withdrawn, parties.creditor()),
                parties.offered(parties.root(), expired, 5_000),
                new OfferExpired(expired, parties.creditor()),
                new PieceFrozen(accepted, true),
                new PieceFrozen(accepted, false),
                new PayableFrozen(parties.payable(), true),
                new PayableFrozen(parties.payable(), false));
    }

    private static List<LedgerEvent> documents(Parties parties, Bytes32 fingerprint) {
        UUID piece = id();
        UUID financing = id();
        return List.of(
                new DocumentAttested(
                        fingerprint, parties.bank(), parties.creditor(), DocumentKind.INVOICE, "CNY", 100_000, 90_000),
                new DocumentConfirmed(fingerprint, parties.bank()),
                new DocumentFrozen(fingerprint, parties.payingBank()),
                new DocumentUnfrozen(fingerprint),
                new DocumentReserved(fingerprint, financing, 20_000),
                new PieceLocked(parties.root(), piece, financing, parties.bank(), 20_000, hash(7), TODAY.plusDays(5)),
                new DocumentDrawn(fingerprint, financing, 20_000),
                new FinancingApproved(financing, piece, parties.bank(), TODAY.plusDays(3)),
                new PayoutInstructed(financing, piece, TODAY.plusDays(10)),
                new FundsNotReceived(financing, piece, TODAY.plusDays(13)),
                new FundsAttested(financing, piece, hash(8)),
                new FundsDisputed(financing, piece),
                new FundsReturned(financing, piece, TODAY.plusDays(20)),
                new FundsAttested(financing, piece, hash(10)),
                new FundsPaidAgain(financing, piece, hash(11)));
    }

    /** After the financings of {@code fingerprint}: what is drawn on it counts in its group. */
    private static List<LedgerEvent> groups(Parties parties, Bytes32 fingerprint, int serial) {
        long first = 2L * serial + 1;
        long second = first + 1;
        Bytes32 note = hash(100_000L + 2 * serial);
        Bytes32 other = hash(100_001L + 2 * serial);
        UUID financing = id();
        return List.of(
                new DocumentAttested(
                        note, parties.bank(), parties.creditor(), DocumentKind.DELIVERY_NOTE, "CNY", 9_000, 9_000),
                new GroupStated(first, parties.bank(), "CNY", 50_000),
                new DocumentJoined(fingerprint, first),
                new DocumentJoined(note, first),
                new DocumentAttested(
                        other, parties.bank(), parties.creditor(), DocumentKind.INVOICE, "CNY", 8_000, 8_000),
                new GroupStated(second, parties.payingBank(), "CNY", 40_000),
                new DocumentJoined(other, second),
                new DocumentReserved(other, financing, 700),
                new PieceLocked(parties.root(), id(), financing, parties.bank(), 700, hash(9), TODAY.plusDays(5)),
                new GroupFrozen(first, parties.bank()),
                new GroupFrozen(second, parties.bank()),
                new GroupDecided(second, 30_000),
                new GroupsMerged(second, first, 45_000),
                new DocumentRestated(other, parties.bank(), 500, 400, 700),
                new DocumentRestated(other, null, 9_000, 9_000, 0),
                new DocumentLeft(note, first));
    }

    private static List<LedgerEvent> endings(Parties parties, Bytes32 fingerprint) {
        List<LedgerEvent> events = new ArrayList<>();
        for (int end = 0; end < 4; end++) {
            UUID piece = id();
            UUID financing = id();
            events.add(new DocumentReserved(fingerprint, financing, 1_000));
            events.add(new PieceLocked(
                    parties.root(), piece, financing, parties.bank(), 1_000, hash(9), TODAY.plusDays(5)));
            if (end < 3) {
                events.add(new DocumentLapsed(fingerprint, financing, 1_000));
                events.add(
                        end == 0
                                ? new FinancingDeclined(financing, piece)
                                : end == 1
                                        ? new FinancingWithdrawn(financing, piece)
                                        : new FinancingExpired(financing, piece));
            } else {
                events.add(new DocumentDrawn(fingerprint, financing, 1_000));
                events.add(new FinancingApproved(financing, piece, parties.bank(), TODAY.plusDays(3)));
                events.add(new UndoAgreed(financing, parties.bank()));
                events.add(new UndoAgreementWithdrawn(financing, parties.bank()));
                events.add(new UndoAgreed(financing, parties.bank()));
                events.add(new UndoAgreed(financing, parties.creditor()));
                events.add(new DocumentReleased(fingerprint, financing, 1_000));
                events.add(new FinancingUndone(financing, piece, parties.creditor()));
            }
        }
        return events;
    }

    /** Of a payable of its own, paid in two parts: the first leaves it overdue, the second settles it. */
    private static List<LedgerEvent> redemption(Parties parties) {
        Parties paid = new Parties(
                id(),
                id(),
                parties.debtor(),
                parties.creditor(),
                parties.payingBank(),
                parties.bank(),
                parties.tier2());
        UUID first = id();
        UUID second = id();
        UUID third = id();
        UUID expired = id();
        UUID cutShort = id();
        UUID piece = id();
        UUID financing = id();
        return List.of(
                paid.issued(1_500),
                paid.rootAccepted(),
                new PieceLocked(paid.root(), piece, financing, paid.bank(), 500, hash(9), TODAY.plusDays(5)),
                new FinancingApproved(financing, piece, paid.bank(), TODAY.plusDays(3)),
                new SettlementOpened(paid.payable(), third, 500, 1_500, 2, hash(5), TODAY.plusDays(5)),
                new PieceRedeemed(third, paid.root(), paid.creditor(), 0, 1_000),
                new ShareContested(third, piece, financing, paid.bank(), paid.creditor(), 500, 0),
                new SettlementClosed(paid.payable(), third, PayableState.ISSUED),
                new PayoutInstructed(financing, piece, TODAY.plusDays(10)),
                new FundsNotReceived(financing, piece, TODAY.plusDays(13)),
                new FundsAttested(financing, piece, hash(8)),
                new ShareAwarded(financing, piece, paid.bank(), 500),
                new ContestedSharePaid(third, piece, paid.bank(), 500),
                new BusinessDateAdvanced(TODAY, DUE.plusDays(1)),
                new PayableOverdue(paid.payable(), 1_000),
                new SettlementOpened(paid.payable(), first, 400, 1_000, 1, hash(3), DUE.plusDays(6)),
                new PieceRedeemed(first, paid.root(), paid.creditor(), 400, 600),
                new SettlementClosed(paid.payable(), first, PayableState.OVERDUE),
                new RedemptionDisputed(first, paid.root(), paid.creditor()),
                new SettlementOpened(paid.payable(), expired, 600, 600, 1, hash(6), DUE.plusDays(6)),
                new SettlementExpired(paid.payable(), expired),
                new PayingBankAsked(paid.payable(), paid.debtor(), paid.bank()),
                new PayingBankChanged(paid.payable(), paid.payingBank(), paid.bank(), null, null),
                new SettlementOpened(paid.payable(), cutShort, 600, 600, 1, hash(7), DUE.plusDays(6)),
                new PayingBankChanged(paid.payable(), paid.bank(), paid.payingBank(), cutShort, DUE.plusDays(12)),
                new PieceRedeemed(cutShort, paid.root(), paid.creditor(), 0, 600),
                new PaymentLowered(paid.payable(), cutShort, 600, 0),
                new SettlementClosed(paid.payable(), cutShort, PayableState.OVERDUE),
                new SettlementOpened(paid.payable(), second, 600, 600, 1, hash(4), DUE.plusDays(6)),
                new PieceRedeemed(second, paid.root(), paid.creditor(), 600, 0),
                new SettlementClosed(paid.payable(), second, PayableState.SETTLED));
    }
}
