package io.counterfoil.receivables.operation;

import io.counterfoil.kernel.CommonRefusal;
import io.counterfoil.kernel.Refusal;
import io.counterfoil.ledger.LedgerRevertedException;

/** What a contract's error means to a client. Everything without a meaning of its own is LEDGER_REFUSED, by name. */
public final class LedgerRefusals {

    private LedgerRefusals() {}

    public static Refusal refusalFor(CommandKind kind, LedgerRevertedException failure) {
        return switch (failure.errorName()) {
            case "UnknownAccount", "UnknownParticipant" -> CommonRefusal.NOT_ENROLLED;
            case "Suspended" -> CommonRefusal.SUSPENDED;
            case "RoleMissing" -> ReceivablesRefusal.ROLE_MISSING;
            case "NotHolder", "NotRecipient", "NotFinancingBank", "NotFinancingParty", "NotPayingBank" ->
                CommonRefusal.FORBIDDEN;
            case "ParticipantExists", "KeyInUse" -> ReceivablesRefusal.ALREADY_ENROLLED;
            case "ActDiffers" -> ReceivablesRefusal.ACT_DIFFERS;
            case "ActNotWaiting", "ActExpired" -> ReceivablesRefusal.ACT_NOT_WAITING;
            case "AlreadySupported" -> ReceivablesRefusal.ALREADY_SUPPORTED;
            case "NotProposer" -> CommonRefusal.FORBIDDEN;
            case "OfferClosed" -> ReceivablesRefusal.OFFER_NOT_OPEN;
            case "WrongFinancingState", "ApprovalClosed", "FundingClosed", "FundingStillOpen", "AlreadyAgreed" ->
                ReceivablesRefusal.FINANCING_NOT_OPEN;
            case "WrongPayableState" -> ReceivablesRefusal.PAYABLE_NOT_OPEN;
            case "SettlementIsOpen" -> ReceivablesRefusal.SETTLEMENT_OPEN;
            case "DateNotAhead", "DateInvalid" -> ReceivablesRefusal.BUSINESS_DATE;
            case "DocumentNotAttested",
                    "DocumentIsFrozen",
                    "DocumentTwice",
                    "DocumentCurrencyDiffers",
                    "LimitExceeded",
                    "AmountMissing" -> ReceivablesRefusal.DOCUMENT_NOT_AVAILABLE;
            case "NoLimitInForce",
                    "TenorTooLong",
                    "TenorUnexplained",
                    "TooDeep",
                    "FannedOut",
                    "PieceTooSmall",
                    "LastDayOutOfRange",
                    "LimitNotAhead",
                    "LimitOutOfRange",
                    "TooManyPieces",
                    "RolesInvalid",
                    "TooManyRows",
                    "TooManyOperators",
                    "TooFewOperators",
                    "ThresholdOutOfRange" -> CommonRefusal.POLICY;
            case "PieceIsFrozen", "PayableIsFrozen", "ValueOutOfRange" -> ReceivablesRefusal.VOUCHER_NOT_HELD;
            case "WrongState" -> wrongState(kind);
            case "IdInUse" -> idInUse(kind);
            default -> CommonRefusal.LEDGER_REFUSED;
        };
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
