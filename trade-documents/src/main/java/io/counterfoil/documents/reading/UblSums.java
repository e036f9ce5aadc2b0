package io.counterfoil.documents.reading;

import static java.util.Objects.requireNonNull;

import com.helger.xsds.ccts.cct.schemamodule.AmountType;
import io.counterfoil.documents.FileReason;
import java.util.Currency;
import java.util.List;
import oasis.names.specification.ubl.schema.xsd.commonaggregatecomponents_21.MonetaryTotalType;
import org.jspecify.annotations.Nullable;

/**
 * Amounts of an invoice that depend on each other, so that a changed one is noticed. Source: EN 16931-1, rules BR-CO-10, 13, 15 and 16. Where an
 * amount is not stated, and UBL asks for none but the payable one, its rule says nothing.
 */
final class UblSums {

    private static final String TOTALS = "LegalMonetaryTotal";

    private final UblDocument document;
    private final MonetaryTotalType totals;
    private final Currency currency;

    UblSums(UblDocument document, Currency currency) {
        this.document = document;
        this.totals = document.totals();
        this.currency = currency;
    }

    /** @return the payable amount in minor units */
    long payable() {
        Long lines = total("LineExtensionAmount", totals.getLineExtensionAmount());
        Long exclusive = total("TaxExclusiveAmount", totals.getTaxExclusiveAmount());
        Long inclusive = total("TaxInclusiveAmount", totals.getTaxInclusiveAmount());
        long allowances = orZero(total("AllowanceTotalAmount", totals.getAllowanceTotalAmount()));
        long charges = orZero(total("ChargeTotalAmount", totals.getChargeTotalAmount()));
        long prepaid = orZero(total("PrepaidAmount", totals.getPrepaidAmount()));
        long rounding = orZero(total("PayableRoundingAmount", totals.getPayableRoundingAmount()));
        long payable = orZero(total("PayableAmount", totals.getPayableAmount()));
        requireLines(lines);
        if (lines != null && exclusive != null) {
            require(
                    "TaxExclusiveAmount",
                    exclusive,
                    lines - allowances + charges,
                    "LineExtensionAmount less allowances plus charges");
        }
        Long tax = tax();
        if (exclusive != null && inclusive != null && tax != null) {
            require(
                    "TaxInclusiveAmount",
                    inclusive,
                    Math.addExact(exclusive, tax),
                    "TaxExclusiveAmount and TaxAmount together");
        }
        if (inclusive != null) {
            require(
                    "PayableAmount",
                    payable,
                    inclusive - prepaid + rounding,
                    "TaxInclusiveAmount less PrepaidAmount plus PayableRoundingAmount");
        }
        return payable;
    }

    long minorUnits(AmountType amount, Place place) {
        String stated = String.valueOf(amount.getCurrencyID());
        if (!currency.getCurrencyCode().equals(stated)) {
            throw place.refused(FileReason.INVOICE_CURRENCY_DIFFERS, Place.shown(stated), currency);
        }
        return Amounts.minorUnits(requireNonNull(amount.getValue()), currency, place);
    }

    private void requireLines(@Nullable Long stated) {
        List<XmlElement> elements = document.lineElements();
        long sum = 0;
        for (int at = 0; at < elements.size(); at++) {
            AmountType amount = document.lines().get(at).amount();
            sum = Math.addExact(
                    sum,
                    amount == null ? 0 : minorUnits(amount, elements.get(at).placeOf("LineExtensionAmount")));
        }
        if (stated != null) {
            require("LineExtensionAmount", stated, sum, "the sum of LineExtensionAmount of all lines");
        }
    }

    /** In the invoice's currency; it may be stated in the currency of the tax office as well, but not in that one alone. */
    private @Nullable Long tax() {
        Long tax = null;
        List<XmlElement> elements = document.root().named("TaxTotal");
        for (int at = 0; at < elements.size(); at++) {
            AmountType amount = requireNonNull(document.taxes().get(at).getTaxAmount());
            if (currency.getCurrencyCode().equals(amount.getCurrencyID())) {
                tax = Math.addExact(
                        orZero(tax), minorUnits(amount, elements.get(at).placeOf("TaxAmount")));
            }
        }
        if (tax == null && !elements.isEmpty()) {
            minorUnits(
                    requireNonNull(document.taxes().get(0).getTaxAmount()),
                    elements.get(0).placeOf("TaxAmount"));
        }
        return tax;
    }

    private @Nullable Long total(String name, @Nullable AmountType amount) {
        return amount == null ? null : minorUnits(amount, document.placeOf(TOTALS, name));
    }

    private void require(String name, long stated, long sum, String rule) {
        Amounts.requireSum(stated, sum, currency, document.placeOf(TOTALS, name), rule);
    }

    private static long orZero(@Nullable Long minorUnits) {
        return minorUnits == null ? 0 : minorUnits;
    }
}
