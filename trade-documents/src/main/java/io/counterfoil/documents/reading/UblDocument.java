package io.counterfoil.documents.reading;

import static java.util.Objects.requireNonNull;

import com.helger.diagnostics.error.list.ErrorList;
import com.helger.jaxb.GenericJAXBMarshaller;
import com.helger.ubl21.UBL21Marshaller;
import com.helger.xsds.ccts.cct.schemamodule.AmountType;
import io.counterfoil.wire.SafeXml;
import java.io.ByteArrayInputStream;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import javax.xml.stream.XMLStreamException;
import oasis.names.specification.ubl.schema.xsd.commonaggregatecomponents_21.BillingReferenceType;
import oasis.names.specification.ubl.schema.xsd.commonaggregatecomponents_21.CreditNoteLineType;
import oasis.names.specification.ubl.schema.xsd.commonaggregatecomponents_21.InvoiceLineType;
import oasis.names.specification.ubl.schema.xsd.commonaggregatecomponents_21.ItemType;
import oasis.names.specification.ubl.schema.xsd.commonaggregatecomponents_21.MonetaryTotalType;
import oasis.names.specification.ubl.schema.xsd.commonaggregatecomponents_21.PartyType;
import oasis.names.specification.ubl.schema.xsd.commonaggregatecomponents_21.TaxTotalType;
import oasis.names.specification.ubl.schema.xsd.creditnote_21.CreditNoteType;
import oasis.names.specification.ubl.schema.xsd.invoice_21.InvoiceType;
import org.jspecify.annotations.Nullable;

/**
 * What invoices and credit notes of UBL 2.1 have in common, though their types do not. Checked against the schemas in ph-ubl: what
 * they ask for is there.
 */
record UblDocument(
        XmlElement root,
        String number,
        LocalDate issued,
        @Nullable String typeCode,
        @Nullable String currency,
        List<BillingReferenceType> references,
        @Nullable PartyType seller,
        @Nullable PartyType buyer,
        @Nullable PartyType payee,
        List<TaxTotalType> taxes,
        MonetaryTotalType totals,
        List<Line> lines) {

    static final String INVOICE = "urn:oasis:names:specification:ubl:schema:xsd:Invoice-2";
    static final String CREDIT_NOTE = "urn:oasis:names:specification:ubl:schema:xsd:CreditNote-2";

    record Line(
            ItemType item,
            @Nullable BigDecimal quantity,
            @Nullable String unit,
            @Nullable AmountType amount) {}

    static UblDocument invoice(XmlElement root, byte[] content) {
        InvoiceType invoice = valid(UBL21Marshaller.invoice(), root, content);
        return new UblDocument(
                root,
                requireNonNull(invoice.getIDValue()),
                requireNonNull(invoice.getIssueDateValueLocal()),
                invoice.getInvoiceTypeCodeValue(),
                invoice.getDocumentCurrencyCodeValue(),
                invoice.getBillingReference(),
                requireNonNull(invoice.getAccountingSupplierParty()).getParty(),
                requireNonNull(invoice.getAccountingCustomerParty()).getParty(),
                invoice.getPayeeParty(),
                invoice.getTaxTotal(),
                requireNonNull(invoice.getLegalMonetaryTotal()),
                invoice.getInvoiceLine().stream().map(UblDocument::line).toList());
    }

    static UblDocument creditNote(XmlElement root, byte[] content) {
        CreditNoteType note = valid(UBL21Marshaller.creditNote(), root, content);
        return new UblDocument(
                root,
                requireNonNull(note.getIDValue()),
                requireNonNull(note.getIssueDateValueLocal()),
                note.getCreditNoteTypeCodeValue(),
                note.getDocumentCurrencyCodeValue(),
                note.getBillingReference(),
                requireNonNull(note.getAccountingSupplierParty()).getParty(),
                requireNonNull(note.getAccountingCustomerParty()).getParty(),
                note.getPayeeParty(),
                note.getTaxTotal(),
                requireNonNull(note.getLegalMonetaryTotal()),
                note.getCreditNoteLine().stream().map(UblDocument::line).toList());
    }

    boolean isCreditNote() {
        return root.namespace().equals(CREDIT_NOTE);
    }

    Place placeOf(String... names) {
        return root.placeOf(names);
    }

    /** As many as {@link #lines}, in the same order. */
    List<XmlElement> lineElements() {
        return root.named(isCreditNote() ? "CreditNoteLine" : "InvoiceLine");
    }

    private static Line line(InvoiceLineType line) {
        return new Line(
                requireNonNull(line.getItem()),
                line.getInvoicedQuantityValue(),
                line.getInvoicedQuantity() == null
                        ? null
                        : line.getInvoicedQuantity().getUnitCode(),
                line.getLineExtensionAmount());
    }

    private static Line line(CreditNoteLineType line) {
        return new Line(
                requireNonNull(line.getItem()),
                line.getCreditedQuantityValue(),
                line.getCreditedQuantity() == null
                        ? null
                        : line.getCreditedQuantity().getUnitCode(),
                line.getLineExtensionAmount());
    }

    /** ph-ubl gets our parser's events and never sees the bytes. */
    private static <T> T valid(GenericJAXBMarshaller<T> format, XmlElement root, byte[] content) {
        UblDates.requireAll(root);
        ErrorList errors = new ErrorList();
        format.readExceptionCallbacks().removeAll(); // they log what stands in a stranger's file
        try {
            T document = format.setCollectErrors(errors).read(SafeXml.reader(new ByteArrayInputStream(content)));
            if (errors.isEmpty() && document != null) {
                return document;
            }
        } catch (XMLStreamException changed) {
            throw new IllegalStateException("the same bytes were read before", changed);
        }
        throw UblSchemaError.refused(root, errors);
    }
}
