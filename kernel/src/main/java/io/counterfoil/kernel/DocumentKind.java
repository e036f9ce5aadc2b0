package io.counterfoil.kernel;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Kinds of documents that a financing may rest on, with their numbers on chain and their names in the API. Each kind says who owns its
 * documents, who is on the other side, and when two ways to write a number are one number.
 *
 * <p>Two mistakes are possible. If two documents get one number, the second one is refused and a person looks at it. If one document gets two
 * numbers, it is financed twice and nobody notices. So in doubt, leading zeros are dropped.
 */
public enum DocumentKind implements ChainCode {
    /** Its number is of a fixed length, and offices such as Beijing's 0101 begin with a zero: zeros are kept. The number contains the year. */
    CUSTOMS_DECLARATION(1, PartyRole.EXPORTER, PartyRole.CONSIGNEE, false),
    /**
     * A Chinese electronic invoice has 20 digits, a fixed length: zeros are kept. Other sellers number as they like, and a spreadsheet drops
     * the zeros of 000123: they are dropped. Sellers may begin again each year.
     */
    INVOICE(2, PartyRole.SELLER, PartyRole.BUYER, true),
    /** Numbered by a party as it likes: zeros are dropped, as on an invoice. */
    CONTRACT(3, PartyRole.SELLER, PartyRole.BUYER, true),
    /** Merchandise systems pad these numbers to ten digits and show them without: zeros are dropped. */
    DELIVERY_NOTE(4, PartyRole.CONSIGNOR, PartyRole.CONSIGNEE, true),
    /**
     * Of external payments. A tax office numbers it, in a fixed length with its own code and the year in it: zeros are kept. Whoever is paid owns
     * it, whoever filed it.
     */
    TAX_FILING_FORM(5, PartyRole.PAYEE, PartyRole.PAYER, false),
    /** Printed in books of each warehouse with zeros in front, which people leave out when they type: zeros are dropped. */
    WAREHOUSE_RECEIPT(6, PartyRole.HOLDER, PartyRole.WAREHOUSE_KEEPER, true);

    /** The European Union's and the United Kingdom's: year 2, country 2, 14 letters or digits. */
    private static final Pattern MOVEMENT_REFERENCE = Pattern.compile("\\d{2}[A-Z]{2}[A-Z0-9]{14}");

    private static final Pattern CHINA_E_INVOICE = Pattern.compile("\\d{20}");

    private final int code;
    private final PartyRole ownerRole;
    private final PartyRole otherRole;
    private final boolean numbersBeginAgain;

    DocumentKind(int code, PartyRole ownerRole, PartyRole otherRole, boolean numbersBeginAgain) {
        this.code = code;
        this.ownerRole = ownerRole;
        this.otherRole = otherRole;
        this.numbersBeginAgain = numbersBeginAgain;
    }

    @Override
    public int code() {
        return code;
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

    /** The party that a person is asked for beside the owner. */
    public PartyRole otherRole() {
        return otherRole;
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

    /** One method for all: constants with bodies of their own are no enum to templates. */
    private String ofKind(String plain) {
        return switch (this) {
            case CUSTOMS_DECLARATION ->
                MOVEMENT_REFERENCE.matcher(plain).matches() ? plain : new CustomsDeclarationNumber(plain).value();
            case INVOICE -> CHINA_E_INVOICE.matcher(plain).matches() ? plain : PlainNumber.withoutLeadingZeros(plain);
            case CONTRACT, DELIVERY_NOTE, WAREHOUSE_RECEIPT -> PlainNumber.withoutLeadingZeros(plain);
            case TAX_FILING_FORM -> plain;
        };
    }
}
