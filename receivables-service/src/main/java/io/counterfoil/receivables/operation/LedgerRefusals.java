package io.counterfoil.receivables.operation;

import io.counterfoil.kernel.CommonRefusal;
import io.counterfoil.kernel.Refusal;
import io.counterfoil.ledger.AuditAnchorError;
import io.counterfoil.ledger.BusinessDateError;
import io.counterfoil.ledger.CirculationError;
import io.counterfoil.ledger.DocumentsError;
import io.counterfoil.ledger.FinancingError;
import io.counterfoil.ledger.LedgerError;
import io.counterfoil.ledger.LedgerRevertedException;
import io.counterfoil.ledger.LimitsError;
import io.counterfoil.ledger.OperatorsError;
import io.counterfoil.ledger.ParticipantsError;
import io.counterfoil.ledger.RedemptionError;
import io.counterfoil.ledger.StatementsError;
import io.counterfoil.ledger.VoucherError;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * What a contract's error means to a client. Every error of the contracts stands here, by its class; {@code
 * LedgerRefusalsTest} finds one that does not. An error without a name is LEDGER_REFUSED.
 */
public final class LedgerRefusals {

    private static final Map<Class<? extends LedgerError>, Refusal> BY_ERROR = new HashMap<>();

    static {
        put(ReceivablesRefusal.ACT_DIFFERS, OperatorsError.ActDiffers.class);
        put(ReceivablesRefusal.ACT_NOT_WAITING, OperatorsError.ActExpired.class, OperatorsError.ActNotWaiting.class);
        put(
                ReceivablesRefusal.FINANCING_NOT_OPEN,
                FinancingError.AlreadyAgreed.class,
                FinancingError.ApprovalClosed.class,
                FinancingError.FundingClosed.class,
                FinancingError.NotAgreed.class,
                FinancingError.SupplierAgreesFirst.class,
                FinancingError.WrongFinancingState.class);
        put(ReceivablesRefusal.ALREADY_SUPPORTED, OperatorsError.AlreadySupported.class);
        put(
                ReceivablesRefusal.DOCUMENT_NOT_AVAILABLE,
                DocumentsError.AmountMissing.class,
                DocumentsError.DocumentCurrencyDiffers.class,
                DocumentsError.DocumentIsFrozen.class,
                DocumentsError.DocumentLowered.class,
                DocumentsError.GroupCurrencyDiffers.class,
                DocumentsError.GroupIsFrozen.class,
                DocumentsError.GroupLimitExceeded.class,
                DocumentsError.NotDocumentOwner.class,
                DocumentsError.DocumentNotAttested.class,
                DocumentsError.DocumentTwice.class,
                DocumentsError.LimitExceeded.class);
        put(
                ReceivablesRefusal.NOT_LAPSED,
                FinancingError.AnswerStillOpen.class,
                FinancingError.ApprovalStillOpen.class,
                FinancingError.AttestationStillOpen.class,
                FinancingError.FundingStillOpen.class,
                RedemptionError.NotOverdue.class,
                RedemptionError.SettlementStillOpen.class,
                CirculationError.OfferStillOpen.class);
        put(
                ReceivablesRefusal.BUSINESS_DATE,
                BusinessDateError.DateInvalid.class,
                BusinessDateError.DateNotAhead.class,
                BusinessDateError.DateTooFarAhead.class);
        put(
                CommonRefusal.POLICY,
                LimitsError.FannedOut.class,
                VoucherError.LastDayOutOfRange.class,
                LimitsError.LimitNotAhead.class,
                LimitsError.LimitOutOfRange.class,
                LimitsError.NoLimitInForce.class,
                LimitsError.PieceTooSmall.class,
                DocumentsError.ReservationTooLong.class,
                ParticipantsError.RolesInvalid.class,
                LimitsError.TenorTooLong.class,
                LimitsError.TenorUnexplained.class,
                ParticipantsError.ThresholdOutOfRange.class,
                LimitsError.TooDeep.class,
                ParticipantsError.TooFewOperators.class,
                ParticipantsError.TooManyOperators.class,
                VoucherError.TooManyPieces.class,
                LimitsError.TooManyRows.class);
        put(
                ReceivablesRefusal.ALREADY_ENROLLED,
                ParticipantsError.KeyInUse.class,
                ParticipantsError.ParticipantExists.class);
        put(
                CommonRefusal.FORBIDDEN,
                DocumentsError.NotAttester.class,
                FinancingError.NotFinancingBank.class,
                FinancingError.NotFinancingParty.class,
                VoucherError.NotHolder.class,
                RedemptionError.NotPayingBank.class,
                OperatorsError.NotProposer.class,
                StatementsError.NotDebtor.class,
                CirculationError.NotRecipient.class);
        put(ReceivablesRefusal.OFFER_NOT_OPEN, CirculationError.OfferClosed.class);
        put(
                ReceivablesRefusal.VOUCHER_NOT_HELD,
                VoucherError.PayableIsFrozen.class,
                VoucherError.PieceIsFrozen.class,
                VoucherError.ValueOutOfRange.class);
        put(ReceivablesRefusal.ROLE_MISSING, ParticipantsError.RoleMissing.class);
        put(ReceivablesRefusal.SETTLEMENT_OPEN, VoucherError.SettlementIsOpen.class);
        put(
                ReceivablesRefusal.SETTLEMENT_NOT_OPEN,
                RedemptionError.SettlementNotOpen.class,
                RedemptionError.SettlementUnvisited.class,
                RedemptionError.SettlementVisited.class);
        put(
                ReceivablesRefusal.PAYING_BANK_STAYS,
                StatementsError.AlreadyAsked.class,
                StatementsError.NotAskedFor.class,
                StatementsError.PayingBankUnchanged.class,
                StatementsError.SharesKeptApart.class);
        put(ReceivablesRefusal.ALREADY_DISPUTED, FinancingError.AlreadyDisputed.class);
        put(ReceivablesRefusal.PAYMENT_SETTLED_BEFORE, RedemptionError.PaymentSettledBefore.class);
        put(CommonRefusal.SUSPENDED, ParticipantsError.Suspended.class);
        put(
                CommonRefusal.NOT_ENROLLED,
                ParticipantsError.UnknownAccount.class,
                ParticipantsError.UnknownParticipant.class);
        put(ReceivablesRefusal.PAYABLE_NOT_OPEN, VoucherError.WrongPayableState.class);
        put(
                CommonRefusal.LEDGER_REFUSED,
                DocumentsError.AlreadyBound.class,
                DocumentsError.AmountTooLarge.class,
                DocumentsError.ContractJoinsNoGroup.class,
                DocumentsError.FaceValueMissing.class,
                DocumentsError.GroupCurrenciesDiffer.class,
                DocumentsError.GroupUnknown.class,
                DocumentsError.GroupsNotTwo.class,
                DocumentsError.NotInGroup.class,
                DocumentsError.NotLower.class,
                DocumentsError.RateOutOfRange.class,
                FinancingError.AlreadyFinanced.class,
                FinancingError.PaymentReturned.class,
                FinancingError.PieceNotWhole.class,
                StatementsError.PaymentRefUsed.class,
                StatementsError.ReaderAlreadyBound.class,
                StatementsError.ReaderInvalid.class,
                RedemptionError.AlreadyRedeemed.class,
                RedemptionError.ContestedDiffers.class,
                RedemptionError.NothingContested.class,
                RedemptionError.StillContested.class,
                FinancingError.AmountsDiffer.class,
                VoucherError.BatchOutOfRange.class,
                VoucherError.CurrencyInvalid.class,
                OperatorsError.DataOutOfRange.class,
                DocumentsError.DocumentCountOutOfRange.class,
                DocumentsError.DocumentKindInvalid.class,
                DocumentsError.DocumentNotFrozen.class,
                DocumentsError.DocumentUnbalanced.class,
                AuditAnchorError.EntriesNotAhead.class,
                AuditAnchorError.EntriesOutOfRange.class,
                VoucherError.FlagUnchanged.class,
                ParticipantsError.GovernanceAlreadyBound.class,
                ParticipantsError.GovernanceInvalid.class,
                RedemptionError.HoldsOpen.class,
                VoucherError.IdInvalid.class,
                RedemptionError.NotHolderOfRecord.class,
                RedemptionError.NotInSettlement.class,
                ParticipantsError.NotOneself.class,
                VoucherError.NotSupported.class,
                DocumentsError.NotVouchers.class,
                VoucherError.ReferenceMissing.class,
                DocumentsError.ReservationInWrongState.class,
                VoucherError.SameParty.class,
                RedemptionError.ShareOutOfRange.class,
                RedemptionError.SharesDiffer.class,
                RedemptionError.SharesUneven.class,
                BusinessDateError.StepOutOfRange.class,
                ParticipantsError.StatusUnchanged.class,
                OperatorsError.TargetInvalid.class,
                FinancingError.TermsDiffer.class,
                VoucherError.Unbalanced.class,
                LimitsError.UnknownLimit.class,
                VoucherError.UnknownPayable.class,
                VoucherError.UnknownPiece.class);
    }

    private LedgerRefusals() {}

    @SafeVarargs
    @SuppressWarnings("varargs") // the array is read here and goes no further
    private static void put(Refusal refusal, Class<? extends LedgerError>... errors) {
        for (Class<? extends LedgerError> error : errors) {
            BY_ERROR.put(error, refusal);
        }
    }

    public static Refusal refusalFor(CommandKind kind, LedgerRevertedException failure) {
        if (failure instanceof VoucherError.WrongState) {
            return wrongState(kind);
        }
        if (failure instanceof VoucherError.IdInUse) {
            return idInUse(kind);
        }
        return failure instanceof LedgerError error
                ? BY_ERROR.getOrDefault(error.getClass(), CommonRefusal.LEDGER_REFUSED)
                : CommonRefusal.LEDGER_REFUSED;
    }

    /** For the test: those whose meaning is known. */
    static Set<Class<? extends LedgerError>> known() {
        Set<Class<? extends LedgerError>> known = new HashSet<>(BY_ERROR.keySet());
        known.add(VoucherError.WrongState.class); // these two depend on the command
        known.add(VoucherError.IdInUse.class);
        return known;
    }

    private static Refusal wrongState(CommandKind kind) {
        return switch (kind) {
            case ACCEPT_OFFER, DECLINE_OFFER, WITHDRAW_OFFER -> ReceivablesRefusal.OFFER_NOT_OPEN;
            case OFFER_PART, ACCEPT_QUOTE -> ReceivablesRefusal.VOUCHER_NOT_HELD;
            default -> CommonRefusal.LEDGER_REFUSED;
        };
    }

    private static Refusal idInUse(CommandKind kind) {
        return switch (kind) {
            case CONFIRM_PAYABLE, CONFIRM_PAYABLES -> ReceivablesRefusal.PAYABLE_NOT_OPEN;
            case ACCEPT_QUOTE -> ReceivablesRefusal.FINANCING_NOT_OPEN;
            default -> CommonRefusal.LEDGER_REFUSED;
        };
    }
}
