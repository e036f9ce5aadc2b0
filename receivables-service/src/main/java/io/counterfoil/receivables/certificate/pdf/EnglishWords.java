package io.counterfoil.receivables.certificate.pdf;

import io.counterfoil.kernel.EnglishAmount;
import io.counterfoil.kernel.Money;
import io.counterfoil.receivables.certificate.CertificateKind;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

final class EnglishWords implements PaperWords {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.ENGLISH);

    @Override
    public String tag() {
        return "en";
    }

    @Override
    public String title(CertificateKind kind) {
        return switch (kind) {
            case VOUCHER -> "Voucher certificate";
            case ASSIGNMENT -> "Notice of assignment";
            case FINANCING_RECEIPT -> "Receipt of a financing";
        };
    }

    @Override
    public String lead(CertificateKind kind) {
        return switch (kind) {
            case VOUCHER ->
                "On the day this certificate was made, the holder below holds this receivable on the chain. The debtor"
                        + " owes it, and pays it on the due day, through the paying bank, to whoever holds it then.";
            case ASSIGNMENT ->
                "To the debtor: the receivable below was assigned by the assignor to the assignee, and the assignment"
                        + " is recorded on the chain. Pay it on the due day, through the paying bank, to whoever holds"
                        + " it then according to the chain.";
            case FINANCING_RECEIPT ->
                "The bank below has taken over the supplier's receivable, and has attested that it paid for it.";
        };
    }

    @Override
    public String part(Part part) {
        return switch (part) {
            case PARTIES -> "Parties";
            case VOUCHER -> "Voucher";
            case PAYOUT -> "Payout";
            case CHAIN -> "On the chain";
            case CHECK -> "Is it genuine?";
        };
    }

    @Override
    public String name(Fact fact) {
        return switch (fact) {
            case NUMBER -> "Number";
            case MADE_ON -> "Made on";
            case HOLDER -> "Holder";
            case ASSIGNOR -> "Assignor";
            case ASSIGNEE -> "Assignee (holder)";
            case SUPPLIER -> "Supplier (assignor)";
            case BANK -> "Bank (assignee)";
            case DEBTOR -> "Debtor";
            case PAYING_BANK -> "Paying bank";
            case AMOUNT -> "Amount";
            case SOLD -> "Receivable sold";
            case PAID_OF_IT -> "Paid before";
            case ISSUED -> "Issued for";
            case ISSUED_ON -> "Issued on";
            case DUE_ON -> "Due day";
            case HELD_SINCE -> "Holder since";
            case ASSIGNED_ON -> "Assigned on";
            case FUNDED_ON -> "Payout attested on";
            case RATE -> "Yearly rate";
            case FEE -> "Fee";
            case NET_PROCEEDS -> "Net proceeds";
            case PACKAGE -> "Package number";
            case INTERVAL -> "Interval of units";
            case CHAIN -> "Chain, group, block";
            case CONTRACT -> "Contract";
            case TRANSACTION -> "Transaction";
            case PAYMENT_REFERENCE -> "Payment reference (hash)";
            case CODE -> "Code";
        };
    }

    @Override
    public String howToCheck() {
        return "Scan the QR code, or open the address below and type the number and the code. The page says whether this"
                + " paper is genuine and whether what it says is still so.";
    }

    @Override
    public String limits(CertificateKind kind) {
        return kind == CertificateKind.FINANCING_RECEIPT
                ? "This receipt says how things stood on the day it was made; the chain is the record. The payment"
                        + " reference is kept as a hash, which the bank and the supplier can compare."
                : "This paper is not the voucher. Nobody can assign, pledge or collect the receivable with it; whose it"
                        + " is, the chain says. Once the voucher is passed on, split, locked or paid, this paper is void.";
    }

    @Override
    public String amount(Money money) {
        return money.currency().getCurrencyCode() + " " + Digits.grouped(money);
    }

    @Override
    public String amountInWords(Money money) {
        return EnglishAmount.of(money);
    }

    @Override
    public String day(LocalDate day) {
        return DAY.format(day);
    }

    @Override
    public String place(String chain, String group, long block) {
        return "chain " + chain + ", group " + group + ", block " + block;
    }

    @Override
    public String paidUnits(long start, long end) {
        return "of which [" + start + ", " + end + "] is paid";
    }

    @Override
    public String page(int number) {
        return "Page " + number;
    }
}
