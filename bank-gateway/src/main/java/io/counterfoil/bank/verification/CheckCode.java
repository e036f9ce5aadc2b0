package io.counterfoil.bank.verification;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** What is checked of a document before a bank attests it. Published, so a name never changes. */
public enum CheckCode {
    /** There is a file, and this bank read it by itself. */
    FILE,
    /** It says what is owed, and takes back or corrects nothing. */
    STANDING,
    /** Its fingerprint is the one that this bank computes from what it says. */
    FINGERPRINT,
    /** Whose document it is: the supplier's. Of a customs declaration, the exporter. */
    OWNER,
    /** Its amount and currency against the payable on chain and the part that is drawn on it. */
    AMOUNT,
    /** Its date against today and against the other documents. */
    DATES,
    /** The file says the same as the details that the platform shows. */
    DETAILS,
    /** The other party is the debtor of the payable. */
    BUYER,
    /** Form, year and direction of a customs declaration's number, and the exporter's USCC that goes with it. */
    DECLARATION_NUMBER,
    /** Consignee of a customs declaration against the buyer of the invoice. */
    CONSIGNEE,
    /** Amount and currency of a customs declaration against the invoice. */
    INVOICE_AMOUNT,
    /** Goods of a customs declaration against the lines of the invoice. */
    GOODS,
    /** Whether it is financed already, whichever bank did: balance on chain, and documents that look like it. */
    REGISTER,
    /** What customs says of the declaration now. */
    CUSTOMS_STATUS;

    /** As in the API: {@code customs-status}. */
    public String wireName() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Empty for what is none of these names. */
    public static Optional<CheckCode> of(String wireName) {
        return Stream.of(values())
                .filter(code -> code.wireName().equals(wireName))
                .findFirst();
    }
}
