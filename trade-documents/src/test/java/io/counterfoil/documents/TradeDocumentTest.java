package io.counterfoil.documents;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.counterfoil.kernel.DocumentKind;
import io.counterfoil.kernel.Money;
import io.counterfoil.kernel.PartyRole;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

/** A document as somebody types it. */
class TradeDocumentTest {

    private static final LocalDate DAY = LocalDate.of(2026, 7, 1);
    private static final Money AMOUNT = Money.parse("12.34", "CNY");
    private static final PartyIdentifier USCC = new PartyIdentifier(PartyIdentifier.USCC, "91310112087994932F");
    private static final PartyIdentifier LEI = new PartyIdentifier(PartyIdentifier.LEI, "529900T8BM49AURSDO55");

    private static TradeParty party(PartyRole role, PartyIdentifier... identifiers) {
        return new TradeParty(role, "青石纺织有限公司", List.of(identifiers));
    }

    private static TradeDocument document(DocumentKind kind, Standing standing, String number, LocalDate issued) {
        return new TradeDocument(
                kind, standing, number, issued, List.of(party(kind.ownerRole(), USCC)), AMOUNT, List.of(), List.of());
    }

    @Test
    void theYearIsGivenWhereNumbersBeginAgain() {
        assertEquals(
                OptionalInt.of(2026),
                document(DocumentKind.INVOICE, Standing.IN_FORCE, "7", DAY).yearOfNumber());
        assertEquals(
                OptionalInt.empty(),
                document(DocumentKind.CUSTOMS_DECLARATION, Standing.IN_FORCE, "222920260123456789", DAY)
                        .yearOfNumber());
    }

    @Test
    void aSubmittedDeclarationHasTheDeclarantsNumberAndIsNotFinanceable() {
        TradeDocument submitted = document(DocumentKind.CUSTOMS_DECLARATION, Standing.SUBMITTED, "U.78-675 a", null);
        assertEquals("U.78675A", submitted.normalisedNumber());
        assertFalse(submitted.isFinanceable());
        assertTrue(
                document(DocumentKind.CONTRACT, Standing.IN_FORCE, "HT-1", DAY).isFinanceable());
    }

    @Test
    void aCorrectionNamesWhatItCorrectsAndIsNotFinanceable() {
        TradeDocument correction = new TradeDocument(
                DocumentKind.INVOICE,
                Standing.CORRECTION,
                "8",
                DAY,
                List.of(party(PartyRole.SELLER, USCC)),
                AMOUNT,
                List.of(),
                List.of("00-7"));
        assertFalse(correction.isFinanceable());
        assertEquals(List.of("7"), correction.normalisedCorrects());
        refused(() -> document(DocumentKind.INVOICE, Standing.CORRECTION, "8", DAY));
        refused(() -> new TradeDocument(
                DocumentKind.INVOICE,
                Standing.IN_FORCE,
                "8",
                DAY,
                List.of(party(PartyRole.SELLER, USCC)),
                AMOUNT,
                List.of(),
                List.of("7")));
    }

    @Test
    void aDocumentHasItsOwnerADateAndAnAmount() {
        refused(() -> document(DocumentKind.INVOICE, Standing.IN_FORCE, "7", null));
        refused(() -> document(DocumentKind.INVOICE, Standing.SUBMITTED, "7", DAY));
        refused(() -> document(DocumentKind.CUSTOMS_DECLARATION, Standing.IN_FORCE, "7", DAY));
        List<TradeParty> withoutOwner = List.of(party(PartyRole.DECLARANT, USCC));
        List<TradeParty> twoOwners = List.of(party(PartyRole.EXPORTER, USCC), party(PartyRole.EXPORTER, LEI));
        for (List<TradeParty> parties : List.of(withoutOwner, twoOwners)) {
            refused(() -> new TradeDocument(
                    DocumentKind.CUSTOMS_DECLARATION,
                    Standing.SUBMITTED,
                    "7",
                    null,
                    parties,
                    AMOUNT,
                    List.of(),
                    List.of()));
        }
        refused(() -> new TradeDocument(
                DocumentKind.INVOICE,
                Standing.IN_FORCE,
                "7",
                DAY,
                List.of(party(PartyRole.SELLER, USCC)),
                Money.parse("0", "CNY"),
                List.of(),
                List.of()));
    }

    @Test
    void aFingerprintRestsOnTheUsccBeforeTheLeiAndOnNothingElse() {
        PartyIdentifier vat = new PartyIdentifier(PartyIdentifier.VAT, "GB1232434");
        assertEquals(Optional.of(USCC), party(PartyRole.SELLER, vat, LEI, USCC).unambiguous());
        assertEquals(Optional.of(LEI), party(PartyRole.SELLER, vat, LEI).unambiguous());
        assertEquals(Optional.empty(), party(PartyRole.SELLER, vat).unambiguous());
    }

    @Test
    void numbersOfPartiesAreChecked() {
        refused(() -> new PartyIdentifier(PartyIdentifier.USCC, "91310112087994932E"));
        refused(() -> new PartyIdentifier(PartyIdentifier.LEI, "529900T8BM49AURSDO56"));
        refused(() -> new PartyIdentifier(PartyIdentifier.EORI, "1234"));
        refused(() -> new PartyIdentifier("lower case", "1"));
        refused(() -> new PartyIdentifier(PartyIdentifier.VAT, " "));
        refused(() -> new PartyIdentifier(PartyIdentifier.VAT, "1\u200B"));
        refused(() -> new TradeParty(PartyRole.SELLER, null, List.of()));
        refused(() -> new TradeParty(PartyRole.SELLER, "a\u202Eb", List.of()));
    }

    private static void refused(Runnable made) {
        assertThrows(IllegalArgumentException.class, made::run);
    }

    @Test
    void anotherNumberOfTheSameRegisterSaysThatItIsAnotherPartyAndAnEoriOfAnotherCountryDoesNot() {
        PartyIdentifier british = new PartyIdentifier(PartyIdentifier.EORI, "GB123456789012");
        assertTrue(british.contradicts(new PartyIdentifier(PartyIdentifier.EORI, "GB123456789013")));
        assertFalse(british.contradicts(new PartyIdentifier(PartyIdentifier.EORI, "DE1234567")));
        assertFalse(british.contradicts(british));
        assertFalse(british.contradicts(LEI));
        assertEquals(Optional.empty(), party(PartyRole.EXPORTER, british).unambiguous());
    }
}
