package io.counterfoil.ledger;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Errors of Statements. */
public abstract sealed class StatementsError extends LedgerError {

    private StatementsError(@Nullable Object... namesAndValues) {
        super(namesAndValues);
    }

    public static final class ReaderInvalid extends StatementsError {
        public final String reader;

        ReaderInvalid(String reader) {
            super("reader", reader);
            this.reader = reader;
        }
    }

    public static final class ReaderAlreadyBound extends StatementsError {
        public final String reader;

        ReaderAlreadyBound(String reader) {
            super("reader", reader);
            this.reader = reader;
        }
    }

    public static final class NotDebtor extends StatementsError {
        public final UUID payableId;
        public final UUID caller;

        NotDebtor(UUID payableId, UUID caller) {
            super("payableId", payableId, "caller", caller);
            this.payableId = payableId;
            this.caller = caller;
        }
    }

    public static final class PayingBankUnchanged extends StatementsError {
        public final UUID payableId;
        public final UUID bank;

        PayingBankUnchanged(UUID payableId, UUID bank) {
            super("payableId", payableId, "bank", bank);
            this.payableId = payableId;
            this.bank = bank;
        }
    }

    public static final class AlreadyAsked extends StatementsError {
        public final UUID payableId;
        public final UUID bank;

        AlreadyAsked(UUID payableId, UUID bank) {
            super("payableId", payableId, "bank", bank);
            this.payableId = payableId;
            this.bank = bank;
        }
    }

    /** The debtor asked for another bank or, where {@code asked} is null, for none. */
    public static final class NotAskedFor extends StatementsError {
        public final UUID payableId;
        public final UUID bank;
        public final @Nullable UUID asked;

        NotAskedFor(UUID payableId, UUID bank, @Nullable UUID asked) {
            super("payableId", payableId, "bank", bank, "asked", asked);
            this.payableId = payableId;
            this.bank = bank;
            this.asked = asked;
        }
    }

    /** The bank that pays now still keeps shares with two claimants. */
    public static final class SharesKeptApart extends StatementsError {
        public final UUID payableId;
        public final long contested;

        SharesKeptApart(UUID payableId, long contested) {
            super("payableId", payableId, "contested", contested);
            this.payableId = payableId;
            this.contested = contested;
        }
    }

    public static final class PaymentRefUsed extends StatementsError {
        public final UUID financingId;
        public final Bytes32 paymentRef;

        PaymentRefUsed(UUID financingId, Bytes32 paymentRef) {
            super("financingId", financingId, "paymentRef", paymentRef);
            this.financingId = financingId;
            this.paymentRef = paymentRef;
        }
    }
}
