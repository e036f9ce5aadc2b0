package io.counterfoil.receivables.application;

import io.counterfoil.ledger.LedgerRevertedException;

/** What a contract's error means to a client. Everything without a meaning of its own is LEDGER_REFUSED, by name. */
public final class LedgerRefusals {

    private LedgerRefusals() {}

    public static Refusal refusalFor(CommandKind kind, LedgerRevertedException failure) {
        return switch (failure.errorName()) {
            case "UnknownAccount", "UnknownParticipant" -> Refusal.NOT_ENROLLED;
            case "Suspended" -> Refusal.SUSPENDED;
            case "RoleMissing" -> Refusal.ROLE_MISSING;
            case "NotHolder", "NotRecipient", "NotFinancingBank", "NotFinancingParty", "NotPayingBank" ->
                Refusal.FORBIDDEN;
            case "ParticipantExists", "KeyInUse" -> Refusal.ALREADY_ENROLLED;
            case "ActDiffers" -> Refusal.ACT_DIFFERS;
            case "ActNotWaiting", "ActExpired" -> Refusal.ACT_NOT_WAITING;
            case "AlreadySupported" -> Refusal.ALREADY_SUPPORTED;
            case "NotProposer" -> Refusal.FORBIDDEN;
            case "OfferClosed" -> Refusal.OFFER_NOT_OPEN;
            case "WrongFinancingState", "ApprovalClosed", "FundingClosed", "FundingStillOpen", "AlreadyAgreed" ->
                Refusal.FINANCING_NOT_OPEN;
            case "WrongPayableState" -> Refusal.PAYABLE_NOT_OPEN;
            case "SettlementIsOpen" -> Refusal.SETTLEMENT_OPEN;
            case "DateNotAhead", "DateInvalid" -> Refusal.BUSINESS_DATE;
            case "DocumentNotAttested",
                    "DocumentIsFrozen",
                    "DocumentTwice",
                    "DocumentCurrencyDiffers",
                    "LimitExceeded",
                    "AmountMissing" -> Refusal.DOCUMENT_NOT_AVAILABLE;
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
                    "ThresholdOutOfRange" -> Refusal.POLICY;
            case "PieceIsFrozen", "PayableIsFrozen", "ValueOutOfRange" -> Refusal.VOUCHER_NOT_HELD;
            case "WrongState" -> wrongState(kind);
            case "IdInUse" -> idInUse(kind);
            default -> Refusal.LEDGER_REFUSED;
        };
    }

    private static Refusal wrongState(CommandKind kind) {
        return switch (kind) {
            case ACCEPT_OFFER, DECLINE_OFFER, WITHDRAW_OFFER -> Refusal.OFFER_NOT_OPEN;
            case OFFER_PART, ACCEPT_QUOTE -> Refusal.VOUCHER_NOT_HELD;
            default -> Refusal.LEDGER_REFUSED;
        };
    }

    private static Refusal idInUse(CommandKind kind) {
        return switch (kind) {
            case CONFIRM_PAYABLE, CONFIRM_PAYABLES -> Refusal.PAYABLE_NOT_OPEN;
            case ACCEPT_QUOTE -> Refusal.FINANCING_NOT_OPEN;
            default -> Refusal.LEDGER_REFUSED;
        };
    }
}
