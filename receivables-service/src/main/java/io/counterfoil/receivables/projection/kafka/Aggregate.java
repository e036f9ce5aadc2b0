package io.counterfoil.receivables.projection.kafka;

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
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** What an event tells of; each has a topic of its own. */
public enum Aggregate {
    PAYABLE(
            VoucherIssued.class,
            PayableOverdue.class,
            PayableFrozen.class,
            PayingBankAsked.class,
            PayingBankChanged.class),
    PIECE(
            PieceOffered.class,
            OfferAccepted.class,
            OfferDeclined.class,
            OfferWithdrawn.class,
            OfferExpired.class,
            PieceFrozen.class),
    FINANCING(
            PieceLocked.class,
            FinancingApproved.class,
            FinancingDeclined.class,
            FinancingWithdrawn.class,
            FinancingExpired.class,
            PayoutInstructed.class,
            FundsAttested.class,
            FundsNotReceived.class,
            FundsReturned.class,
            FundsPaidAgain.class,
            FundsDisputed.class,
            UndoAgreed.class,
            UndoAgreementWithdrawn.class,
            FinancingUndone.class,
            ShareAwarded.class),
    SETTLEMENT(
            SettlementOpened.class,
            PieceRedeemed.class,
            ShareContested.class,
            ContestedSharePaid.class,
            SettlementClosed.class,
            SettlementExpired.class,
            PaymentLowered.class,
            RedemptionDisputed.class),
    DOCUMENT(
            DocumentAttested.class,
            DocumentConfirmed.class,
            DocumentFrozen.class,
            DocumentUnfrozen.class,
            DocumentRestated.class,
            GroupStated.class,
            DocumentJoined.class,
            DocumentLeft.class,
            GroupsMerged.class,
            GroupFrozen.class,
            GroupDecided.class,
            DocumentReserved.class,
            DocumentDrawn.class,
            DocumentLapsed.class,
            DocumentReleased.class),
    PARTICIPANT(ParticipantEnrolled.class, ParticipantSuspended.class, ParticipantReinstated.class, KeyRotated.class),
    ACT(ActProposed.class, ActSupported.class, ActExecuted.class, ActCancelled.class),
    LEDGER(
            BusinessDateAdvanced.class,
            LimitSet.class,
            ThresholdChanged.class,
            AuditAnchored.class,
            VouchersBound.class,
            ReaderBound.class,
            GovernanceBound.class);

    private static final Map<Class<?>, Aggregate> BY_EVENT = byEvent();

    @SuppressWarnings("ImmutableEnumChecker") // Set.of is immutable; the checker knows only its interface
    private final Set<Class<? extends LedgerEvent>> events;

    @SafeVarargs
    @SuppressWarnings("varargs") // the array goes no further than Set.of
    Aggregate(Class<? extends LedgerEvent>... events) {
        this.events = Set.of(events);
    }

    public static Aggregate of(LedgerEvent event) {
        Aggregate aggregate = BY_EVENT.get(event.getClass());
        if (aggregate == null) {
            throw new IllegalStateException("no topic for " + event.getClass());
        }
        return aggregate;
    }

    public static List<String> topics() {
        return Stream.of(values()).map(Aggregate::topic).toList();
    }

    public String topic() {
        return "counterfoil." + inTypes() + ".v1";
    }

    /** {@code io.counterfoil.piece.offer-accepted.v1} */
    public String typeOf(LedgerEvent event) {
        String kebab = event.getClass()
                .getSimpleName()
                .replaceAll("(?<=[a-z])(?=[A-Z])", "-")
                .toLowerCase(Locale.ROOT);
        return "io.counterfoil." + inTypes() + "." + kebab + ".v1";
    }

    private String inTypes() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** A forgotten event would stop the projector in the middle of a history, so the service does not even start. */
    private static Map<Class<?>, Aggregate> byEvent() {
        Map<Class<?>, Aggregate> byEvent = new HashMap<>();
        for (Aggregate aggregate : values()) {
            aggregate.events.forEach(event -> byEvent.put(event, aggregate));
        }
        for (Class<?> event : LedgerEvent.class.getPermittedSubclasses()) {
            if (!byEvent.containsKey(event)) {
                throw new IllegalStateException("no topic for " + event);
            }
        }
        return byEvent;
    }
}
