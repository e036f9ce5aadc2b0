package io.counterfoil.replay.plan;

import io.counterfoil.kernel.Money;
import java.time.LocalDate;
import java.util.List;

/**
 * One thing somebody does about one receivable. Pieces and requests have numbers of their own within the receivable
 * (0 is the root voucher); the ids come from the service's answers.
 */
public sealed interface Step {

    /** Unique within the receivable; with the row it names the step in keys, progress and messages. */
    String name();

    /** The debtor records what it owes. */
    record RecordPayable() implements Step {
        @Override
        public String name() {
            return "record";
        }
    }

    /** The debtor confirms; the root voucher is issued. */
    record Confirm() implements Step {
        @Override
        public String name() {
            return "confirm";
        }
    }

    /** The debtor disputes the payable. */
    record Refuse() implements Step {
        @Override
        public String name() {
            return "refuse";
        }
    }

    /** The holder {@code from} offers a part, which becomes piece {@code piece}, to {@code to}. */
    record Offer(int parent, int piece, Party from, Party to, Money value, LocalDate lastDay) implements Step {
        @Override
        public String name() {
            return "offer-" + piece;
        }
    }

    /** The recipient takes the piece; of the root voucher, that is the creditor. */
    record Accept(int piece, Party by) implements Step {
        @Override
        public String name() {
            return "accept-" + piece;
        }
    }

    /** The recipient does not want the piece; it stays with its holder. */
    record Decline(int piece, Party by) implements Step {
        @Override
        public String name() {
            return "decline-" + piece;
        }
    }

    /** A holder asks banks to finance part of a piece. */
    record Request(int request, int piece, Party by, Money value, List<Party> banks) implements Step {
        public Request {
            banks = List.copyOf(banks);
        }

        @Override
        public String name() {
            return "request-" + request;
        }
    }

    /** A bank that was asked quotes. */
    record Quote(int request, Party bank) implements Step {
        @Override
        public String name() {
            return "quote-" + request + "-" + bank.name();
        }
    }

    /** The supplier takes a bank's quote; the part is locked. */
    record TakeQuote(int request, Party by, Party bank) implements Step {
        @Override
        public String name() {
            return "take-" + request;
        }
    }

    /** The bank approves; the piece is the bank's. */
    record Approve(int request, Party bank) implements Step {
        @Override
        public String name() {
            return "approve-" + request;
        }
    }

    /** The bank pays out and attests the funds. */
    record PayOut(int request, Party bank) implements Step {
        @Override
        public String name() {
            return "pay-out-" + request;
        }
    }

    /** The bank does not approve after all; the part stays with the supplier. */
    record Deny(int request, Party bank) implements Step {
        @Override
        public String name() {
            return "deny-" + request;
        }
    }

    /** The supplier thinks better of it while its part is locked. */
    record Withdraw(int request, Party by) implements Step {
        @Override
        public String name() {
            return "withdraw-" + request;
        }
    }

    /** The debtor tells its bank to pay. */
    record Settle() implements Step {
        @Override
        public String name() {
            return "settle";
        }
    }

    /** The paying bank pays every holder and redeems the pieces. */
    record Redeem(Party bank) implements Step {
        @Override
        public String name() {
            return "redeem";
        }
    }
}
