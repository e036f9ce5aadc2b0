package io.counterfoil.documents;

import io.counterfoil.kernel.CustomsDeclarationNumber;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Kinds of documents that a financing may rest on, with the names that they have on chain and in the API. Each kind says who owns its
 * documents, and when two ways to write a number are one number.
 *
 * <p>Two mistakes are possible. If two documents get one number, the second one is refused and a person looks at it. If one document gets two
 * numbers, it is financed twice and nobody notices. So in doubt, leading zeros are dropped.
 */
public enum DocumentKind {
    /** Its number is of a fixed length, and offices such as Beijing's 0101 begin with a zero: zeros are kept. The number contains the year. */
    CUSTOMS_DECLARATION(PartyRole.EXPORTER, false) {
        @Override
        String ofKind(String plain) {
            if (MOVEMENT_REFERENCE.matcher(plain).matches()) {
                return plain;
            }
            return new CustomsDeclarationNumber(plain).value();
        }
    },
    /**
     * A Chinese electronic invoice has 20 digits, a fixed length: zeros are kept. Other sellers number as they like, and a spreadsheet drops
     * the zeros of 000123: they are dropped. Sellers may begin again each year.
     */
    INVOICE(PartyRole.SELLER, true) {
        @Override
        String ofKind(String plain) {
            return CHINA_E_INVOICE.matcher(plain).matches() ? plain : PlainNumber.withoutLeadingZeros(plain);
        }
    },
    /** Numbered by a party as it likes: zeros are dropped, as on an invoice. */
    CONTRACT(PartyRole.SELLER, true) {
        @Override
        String ofKind(String plain) {
            return PlainNumber.withoutLeadingZeros(plain);
        }
    },
    /** Merchandise systems pad these numbers to ten digits and show them without: zeros are dropped. */
    DELIVERY_NOTE(PartyRole.CONSIGNOR, true) {
        @Override
        String ofKind(String plain) {
            return PlainNumber.withoutLeadingZeros(plain);
        }
    },
    /**
     * Of external payments. A tax office numbers it, in a fixed length with its own code and the year in it: zeros are kept. Whoever is paid owns
     * it, whoever filed it.
     */
    TAX_FILING_FORM(PartyRole.PAYEE, false) {
        @Override
        String ofKind(String plain) {
            return plain;
        }
    },
    /** Printed in books of each warehouse with zeros in front, which people leave out when they type: zeros are dropped. */
    WAREHOUSE_RECEIPT(PartyRole.HOLDER, true) {
        @Override
        String ofKind(String plain) {
            return PlainNumber.withoutLeadingZeros(plain);
        }
    };

    /** The European Union's and the United Kingdom's: year 2, country 2, 14 letters or digits. */
    private static final Pattern MOVEMENT_REFERENCE = Pattern.compile("\\d{2}[A-Z]{2}[A-Z0-9]{14}");

    private static final Pattern CHINA_E_INVOICE = Pattern.compile("\\d{20}");

    private final PartyRole ownerRole;
    private final boolean numbersBeginAgain;

    DocumentKind(PartyRole ownerRole, boolean numbersBeginAgain) {
        this.ownerRole = ownerRole;
        this.numbersBeginAgain = numbersBeginAgain;
    }

    /** As in the API and in fingerprints: {@code customs-declaration}. */
    public String wireName() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Empty for what is none of these names. */
    public static Optional<DocumentKind> of(String wireName) {
        return Stream.of(values())
                .filter(kind -> kind.wireName().equals(wireName))
                .findFirst();
    }

    /** The party whose document it is, and who alone may finance on it. */
    public PartyRole ownerRole() {
        return ownerRole;
    }

    /** Whether the same number may be given again in another year, so that a fingerprint needs the year beside it. */
    public boolean numbersBeginAgain() {
        return numbersBeginAgain;
    }

    /**
     * The one way to write this number.
     *
     * @throws IllegalArgumentException saying what is wrong with it
     */
    public String normalised(String number) {
        return ofKind(PlainNumber.of(number));
    }

    abstract String ofKind(String plain);
}
