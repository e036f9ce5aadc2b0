package io.counterfoil.messages.reading;

import io.counterfoil.documents.reading.XmlElement;
import io.counterfoil.kernel.Money;
import io.counterfoil.messages.Direction;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What was taken for a payment: one by one in Chrgs (before version 4) or in its Rcrd, or as a total. */
final class Charges {

    private Charges() {}

    /** Null where nothing is said, or not all is of one currency. */
    static @Nullable Money of(XmlElement parent) {
        List<XmlElement> records = new ArrayList<>();
        Money total = null;
        for (XmlElement charges : parent.all("Chrgs")) {
            if (charges.find("Amt") != null) {
                records.add(charges);
            }
            records.addAll(charges.all("Rcrd"));
            Money stated = Values.moneyOrNull(charges, "TtlChrgsAndTaxAmt");
            total = stated == null ? total : stated;
        }
        return records.isEmpty() ? total : sum(records);
    }

    private static @Nullable Money sum(List<XmlElement> records) {
        List<Money> taken = records.stream()
                .filter(charge -> Values.directionOrNull(charge) != Direction.CREDIT)
                .map(charge -> Values.money(charge.get("Amt")))
                .toList();
        if (taken.stream().map(Money::currency).distinct().count() != 1) {
            return null;
        }
        return taken.stream().reduce(Money::plus).orElse(null);
    }
}
