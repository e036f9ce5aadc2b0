package io.counterfoil.documents.reading;

import io.counterfoil.documents.DocumentLine;
import io.counterfoil.documents.FileReason;
import io.counterfoil.documents.Standing;
import io.counterfoil.documents.TradeDocument;
import io.counterfoil.documents.TradeParty;
import io.counterfoil.kernel.DocumentKind;
import io.counterfoil.kernel.PartyRole;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import oasis.names.specification.ubl.schema.xsd.commonaggregatecomponents_21.BillingReferenceType;
import oasis.names.specification.ubl.schema.xsd.commonaggregatecomponents_21.ItemType;
import org.jspecify.annotations.Nullable;

/**
 * Invoices and credit notes of UBL 2.1. What is owed is {@code PayableAmount}, after what was paid in advance, and not the total. Whoever
 * wrote it, the seller owns it.
 */
final class UblReader implements FormatReader {

    /** UNTDID 1001: commercial, self-billed and partial invoice. */
    private static final Set<String> OWED = Set.of("380", "389", "326");
    /** UNTDID 1001: corrected invoice. */
    private static final String CORRECTED = "384";
    /** UNTDID 1001: factored invoice. */
    private static final String FACTORED = "393";

    private static final int NUMBER_CHARACTERS_MAX = 64;
    private static final int CODE_CHARACTERS_MAX = 16;

    @Override
    public boolean knows(XmlElement root) {
        return root.is(UblDocument.INVOICE, "Invoice") || root.is(UblDocument.CREDIT_NOTE, "CreditNote");
    }

    @Override
    public TradeDocument read(XmlElement root, byte[] content) {
        UblDocument document = root.name().equals("Invoice")
                ? UblDocument.invoice(root, content)
                : UblDocument.creditNote(root, content);
        String number = Texts.required(document.number(), NUMBER_CHARACTERS_MAX, "the number", document.placeOf("ID"));
        Parties.valid(DocumentKind.INVOICE::normalised, number, document.placeOf("ID"));
        Currency currency = Amounts.currency(
                Texts.required(
                        document.currency(),
                        CODE_CHARACTERS_MAX,
                        "the currency",
                        document.placeOf("DocumentCurrencyCode")),
                document.placeOf("DocumentCurrencyCode"));
        UblSums sums = new UblSums(document, currency);
        long payable = sums.payable();
        List<String> corrects = corrects(document, payable);
        return new TradeDocument(
                DocumentKind.INVOICE,
                corrects.isEmpty() ? Standing.IN_FORCE : Standing.CORRECTION,
                number,
                Days.plausible(document.issued(), document.placeOf("IssueDate")),
                parties(document),
                Amounts.money(
                        !corrects.isEmpty() && !document.isCreditNote() ? Math.abs(payable) : payable,
                        currency,
                        document.placeOf("LegalMonetaryTotal", "PayableAmount")),
                lines(document, sums),
                corrects);
    }

    /** Empty if money is owed under this document. */
    private static List<String> corrects(UblDocument document, long payable) {
        boolean isCorrected = !document.isCreditNote() && CORRECTED.equals(typeCode(document));
        if (!document.isCreditNote() && !isCorrected && payable >= 0) {
            return List.of();
        }
        List<String> corrects = new ArrayList<>();
        for (BillingReferenceType reference : document.references()) {
            if (reference.getInvoiceDocumentReference() != null) {
                corrects.add(Texts.required(
                        reference.getInvoiceDocumentReference().getIDValue(),
                        NUMBER_CHARACTERS_MAX,
                        "the number of the corrected invoice",
                        document.placeOf("BillingReference", "InvoiceDocumentReference", "ID")));
            }
        }
        if (corrects.isEmpty()) {
            throw document.placeOf("BillingReference")
                    .refused(
                            document.isCreditNote() || isCorrected
                                    ? FileReason.CORRECTED_UNNAMED
                                    : FileReason.NEGATIVE_UNNAMED);
        }
        return corrects;
    }

    private static String typeCode(UblDocument document) {
        Place place = document.placeOf("InvoiceTypeCode");
        String code = Texts.required(document.typeCode(), CODE_CHARACTERS_MAX, "the type of the invoice", place);
        if (code.equals(FACTORED)) {
            throw place.refused(FileReason.FACTORED);
        }
        if (!OWED.contains(code) && !code.equals(CORRECTED)) {
            throw place.refused(FileReason.TYPE_NOT_OWED, code);
        }
        return code;
    }

    private static List<TradeParty> parties(UblDocument document) {
        List<TradeParty> parties = new ArrayList<>();
        XmlElement root = document.root();
        parties.add(UblParty.of(PartyRole.SELLER, document.seller(), root, "AccountingSupplierParty", "Party"));
        parties.add(UblParty.of(PartyRole.BUYER, document.buyer(), root, "AccountingCustomerParty", "Party"));
        if (document.payee() != null) {
            parties.add(UblParty.of(PartyRole.PAYEE, document.payee(), root, "PayeeParty"));
        }
        return parties;
    }

    private static List<DocumentLine> lines(UblDocument document, UblSums sums) {
        List<DocumentLine> lines = new ArrayList<>();
        List<XmlElement> elements = document.lineElements();
        for (int at = 0; at < elements.size(); at++) {
            UblDocument.Line line = document.lines().get(at);
            XmlElement element = elements.get(at);
            lines.add(new DocumentLine(
                    Texts.required(
                            description(line.item()),
                            DocumentLine.DESCRIPTION_CHARACTERS_MAX,
                            "the name of the item",
                            element.placeOf("Item")),
                    line.quantity(),
                    Texts.orNull(line.unit(), DocumentLine.UNIT_CHARACTERS_MAX, "the unit", element.place()),
                    line.amount() == null
                            ? null
                            : sums.minorUnits(
                                    Objects.requireNonNull(line.amount()), element.placeOf("LineExtensionAmount"))));
        }
        return lines;
    }

    private static @Nullable String description(ItemType item) {
        return item.getName() != null
                ? item.getNameValue()
                : item.getDescription().stream()
                        .map(text -> text.getValue())
                        .findFirst()
                        .orElse(null);
    }
}
