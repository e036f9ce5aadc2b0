package io.counterfoil.receivables.certificate.pdf;

import io.counterfoil.kernel.Money;
import io.counterfoil.receivables.certificate.CertificateKind;
import java.time.LocalDate;

/** What stands on paper, in one language. */
interface PaperWords {

    /** BCP 47. */
    String tag();

    /** Names of facts. */
    enum Fact {
        NUMBER,
        MADE_ON,
        HOLDER,
        ASSIGNOR,
        ASSIGNEE,
        SUPPLIER,
        BANK,
        DEBTOR,
        PAYING_BANK,
        AMOUNT,
        SOLD,
        PAID_OF_IT,
        ISSUED,
        ISSUED_ON,
        DUE_ON,
        HELD_SINCE,
        ASSIGNED_ON,
        FUNDED_ON,
        RATE,
        FEE,
        NET_PROCEEDS,
        PACKAGE,
        INTERVAL,
        CHAIN,
        CONTRACT,
        TRANSACTION,
        PAYMENT_REFERENCE,
        CODE
    }

    enum Part {
        PARTIES,
        VOUCHER,
        PAYOUT,
        CHAIN,
        CHECK
    }

    String title(CertificateKind kind);

    /** What the paper is, to who has never seen one. */
    String lead(CertificateKind kind);

    String part(Part part);

    String name(Fact fact);

    /** How to find out whether it is still so. */
    String howToCheck();

    /** What the paper is not. */
    String limits(CertificateKind kind);

    String amount(Money money);

    String amountInWords(Money money);

    String day(LocalDate day);

    /** A block, its chain, and the group of it. */
    String place(String chain, String group, long block);

    /** What of an interval was paid: its last units. */
    String paidUnits(long start, long end);

    String page(int number);
}
