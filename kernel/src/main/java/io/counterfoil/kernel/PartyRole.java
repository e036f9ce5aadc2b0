package io.counterfoil.kernel;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** What a party is in a trade document. One party for each role, whatever else it does. */
public enum PartyRole {
    /** Is owed the money of a contract or an invoice, whoever wrote it: a self-billed invoice is its buyer's work. */
    SELLER,
    BUYER,
    /** Is to be paid: on an invoice in the seller's place, on a tax filing form the party abroad. */
    PAYEE,
    /** On a tax filing form: pays abroad, and has filed the form. */
    PAYER,
    EXPORTER,
    /** Lodges a customs declaration, for the exporter or in its own name. */
    DECLARANT,
    CONSIGNOR,
    CONSIGNEE,
    /** Whom a warehouse receipt names as entitled to the goods. */
    HOLDER,
    WAREHOUSE_KEEPER;

    /** As in the API: {@code warehouse-keeper}. */
    public String wireName() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Empty for what is none of these names. */
    public static Optional<PartyRole> of(String wireName) {
        return Stream.of(values())
                .filter(role -> role.wireName().equals(wireName))
                .findFirst();
    }
}
