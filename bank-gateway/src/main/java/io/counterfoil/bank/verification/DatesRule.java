package io.counterfoil.bank.verification;

import io.counterfoil.kernel.DocumentKind;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Nothing is dated after today; the contract comes first; and the invoice and what shows the delivery are not far apart. An invoice may
 * be written before or after the delivery, so their order alone says nothing.
 */
final class DatesRule implements Rule {

    static final int DAYS_APART_MAX = 180;

    private static final Set<DocumentKind> OF_A_DELIVERY =
            EnumSet.of(DocumentKind.DELIVERY_NOTE, DocumentKind.CUSTOMS_DECLARATION);

    @Override
    public Stream<Check> check(Evidence evidence, Paper paper) {
        return Stream.of(found(evidence, paper));
    }

    private static Check found(Evidence evidence, Paper paper) {
        LocalDate day = paper.issued();
        if (day == null) {
            return evidence.check(CheckCode.DATES, paper, Finding.DATE_MISSING);
        }
        if (day.isAfter(evidence.today())) {
            return evidence.check(
                    CheckCode.DATES, paper, Finding.DATE_AHEAD, Values.of(day), Values.of(evidence.today()));
        }
        if (paper.kind() == DocumentKind.CONTRACT) {
            Optional<Paper> earlier = evidence.papers().stream()
                    .filter(other -> restsOnAContract(other.kind()) && isBefore(other.issued(), day))
                    .findFirst();
            if (earlier.isPresent()) {
                return evidence.check(
                        CheckCode.DATES,
                        paper,
                        Finding.DATE_ORDER,
                        Values.of(day),
                        earlier.get().kind().wireName(),
                        Values.of(earlier.get().issued()));
            }
        }
        if (OF_A_DELIVERY.contains(paper.kind())) {
            Optional<LocalDate> far = evidence.of(DocumentKind.INVOICE).stream()
                    .flatMap(invoice -> Stream.ofNullable(invoice.issued()))
                    .filter(invoiced -> Math.abs(ChronoUnit.DAYS.between(invoiced, day)) > DAYS_APART_MAX)
                    .findFirst();
            if (far.isPresent()) {
                return evidence.check(
                        CheckCode.DATES,
                        paper,
                        Finding.DATES_FAR_APART,
                        Values.of(day),
                        Values.of(far.get()),
                        DAYS_APART_MAX);
            }
        }
        return evidence.check(CheckCode.DATES, paper, Finding.DATES_GOOD, Values.of(day), Values.of(evidence.today()));
    }

    private static boolean restsOnAContract(DocumentKind kind) {
        return kind == DocumentKind.INVOICE || OF_A_DELIVERY.contains(kind);
    }

    private static boolean isBefore(@Nullable LocalDate one, LocalDate other) {
        return one != null && one.isBefore(other);
    }
}
