package io.counterfoil.ledger;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Errors of Vouchers: financing. */
public abstract sealed class FinancingError extends LedgerError {

    private FinancingError(@Nullable Object... namesAndValues) {
        super(namesAndValues);
    }

    public static final class NotFinancingBank extends FinancingError {
        public final UUID financingId;
        public final UUID caller;

        NotFinancingBank(UUID financingId, UUID caller) {
            super("financingId", financingId, "caller", caller);
            this.financingId = financingId;
            this.caller = caller;
        }
    }

    public static final class NotFinancingParty extends FinancingError {
        public final UUID financingId;
        public final UUID caller;

        NotFinancingParty(UUID financingId, UUID caller) {
            super("financingId", financingId, "caller", caller);
            this.financingId = financingId;
            this.caller = caller;
        }
    }

    public static final class AlreadyFinanced extends FinancingError {
        public final UUID pieceId;
        public final UUID financingId;

        AlreadyFinanced(UUID pieceId, UUID financingId) {
            super("pieceId", pieceId, "financingId", financingId);
            this.pieceId = pieceId;
            this.financingId = financingId;
        }
    }

    public static final class WrongFinancingState extends FinancingError {
        public final UUID financingId;
        public final FinancingState actual;

        WrongFinancingState(UUID financingId, FinancingState actual) {
            super("financingId", financingId, "actual", actual);
            this.financingId = financingId;
            this.actual = actual;
        }
    }

    public static final class AmountsDiffer extends FinancingError {
        public final UUID financingId;
        public final long value;
        public final long total;

        AmountsDiffer(UUID financingId, long value, long total) {
            super("financingId", financingId, "value", value, "total", total);
            this.financingId = financingId;
            this.value = value;
            this.total = total;
        }
    }

    public static final class TermsDiffer extends FinancingError {
        public final UUID financingId;
        public final Bytes32 termsHash;
        public final Bytes32 expected;

        TermsDiffer(UUID financingId, Bytes32 termsHash, Bytes32 expected) {
            super("financingId", financingId, "termsHash", termsHash, "expected", expected);
            this.financingId = financingId;
            this.termsHash = termsHash;
            this.expected = expected;
        }
    }

    public static final class ApprovalClosed extends FinancingError {
        public final UUID financingId;
        public final LocalDate approveBy;
        public final LocalDate today;

        ApprovalClosed(UUID financingId, LocalDate approveBy, LocalDate today) {
            super("financingId", financingId, "approveBy", approveBy, "today", today);
            this.financingId = financingId;
            this.approveBy = approveBy;
            this.today = today;
        }
    }

    public static final class ApprovalStillOpen extends FinancingError {
        public final UUID financingId;
        public final LocalDate approveBy;
        public final LocalDate today;

        ApprovalStillOpen(UUID financingId, LocalDate approveBy, LocalDate today) {
            super("financingId", financingId, "approveBy", approveBy, "today", today);
            this.financingId = financingId;
            this.approveBy = approveBy;
            this.today = today;
        }
    }

    public static final class FundingClosed extends FinancingError {
        public final UUID financingId;
        public final LocalDate fundBy;
        public final LocalDate today;

        FundingClosed(UUID financingId, LocalDate fundBy, LocalDate today) {
            super("financingId", financingId, "fundBy", fundBy, "today", today);
            this.financingId = financingId;
            this.fundBy = fundBy;
            this.today = today;
        }
    }

    public static final class FundingStillOpen extends FinancingError {
        public final UUID financingId;
        public final LocalDate fundBy;
        public final LocalDate today;

        FundingStillOpen(UUID financingId, LocalDate fundBy, LocalDate today) {
            super("financingId", financingId, "fundBy", fundBy, "today", today);
            this.financingId = financingId;
            this.fundBy = fundBy;
            this.today = today;
        }
    }

    public static final class AttestationStillOpen extends FinancingError {
        public final UUID financingId;
        public final LocalDate attestBy;
        public final LocalDate today;

        AttestationStillOpen(UUID financingId, LocalDate attestBy, LocalDate today) {
            super("financingId", financingId, "attestBy", attestBy, "today", today);
            this.financingId = financingId;
            this.attestBy = attestBy;
            this.today = today;
        }
    }

    /** The bank may still answer; or, with no day, the supplier has not said that no money came. */
    public static final class AnswerStillOpen extends FinancingError {
        public final UUID financingId;
        public final @Nullable LocalDate answerBy;
        public final LocalDate today;

        AnswerStillOpen(UUID financingId, @Nullable LocalDate answerBy, LocalDate today) {
            super("financingId", financingId, "answerBy", answerBy, "today", today);
            this.financingId = financingId;
            this.answerBy = answerBy;
            this.today = today;
        }
    }

    public static final class AlreadyAgreed extends FinancingError {
        public final UUID financingId;
        public final UUID by;

        AlreadyAgreed(UUID financingId, UUID by) {
            super("financingId", financingId, "by", by);
            this.financingId = financingId;
            this.by = by;
        }
    }

    public static final class NotAgreed extends FinancingError {
        public final UUID financingId;
        public final UUID by;

        NotAgreed(UUID financingId, UUID by) {
            super("financingId", financingId, "by", by);
            this.financingId = financingId;
            this.by = by;
        }
    }

    /** Once the payout was instructed: the supplier says that it has no money, then the bank decides. */
    public static final class SupplierAgreesFirst extends FinancingError {
        public final UUID financingId;

        SupplierAgreesFirst(UUID financingId) {
            super("financingId", financingId);
            this.financingId = financingId;
        }
    }

    /** A part of it was offered, passed on or redeemed: the bank pays again. */
    public static final class PieceNotWhole extends FinancingError {
        public final UUID financingId;
        public final UUID pieceId;

        PieceNotWhole(UUID financingId, UUID pieceId) {
            super("financingId", financingId, "pieceId", pieceId);
            this.financingId = financingId;
            this.pieceId = pieceId;
        }
    }

    public static final class PaymentReturned extends FinancingError {
        public final UUID financingId;
        public final Bytes32 paymentRef;

        PaymentReturned(UUID financingId, Bytes32 paymentRef) {
            super("financingId", financingId, "paymentRef", paymentRef);
            this.financingId = financingId;
            this.paymentRef = paymentRef;
        }
    }

    public static final class AlreadyDisputed extends FinancingError {
        public final UUID id;

        AlreadyDisputed(UUID id) {
            super("id", id);
            this.id = id;
        }
    }
}
