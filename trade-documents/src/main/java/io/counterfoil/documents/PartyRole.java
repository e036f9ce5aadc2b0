package io.counterfoil.documents;

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
    WAREHOUSE_KEEPER
}
