package io.counterfoil.portal.financing;

import io.counterfoil.kernel.Money;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * A quote beside the others.
 *
 * @param bank by name
 * @param loss how much less arrives than from the best one
 * @param best whether most arrives
 * @param takeable false once its last day has passed
 */
public record QuoteRow(Quote quote, String bank, Cost cost, Money loss, boolean best, boolean takeable) {

    /** The most money first; what can no longer be taken last, and never the best. */
    static List<QuoteRow> sorted(FinancingRequest request, Function<UUID, String> names, LocalDate today) {
        List<Quote> open = request.quotes().stream()
                .filter(quote -> !quote.validUntil().isBefore(today))
                .sorted(byMoney())
                .toList();
        Stream<Quote> ended = request.quotes().stream()
                .filter(quote -> quote.validUntil().isBefore(today))
                .sorted(byMoney());
        return Stream.concat(open.stream(), ended)
                .map(quote -> {
                    boolean takeable = open.contains(quote);
                    Money most =
                            open.isEmpty() ? quote.netProceeds() : open.get(0).netProceeds();
                    return new QuoteRow(
                            quote,
                            names.apply(quote.bank()),
                            Objects.requireNonNull(quote.cost(), "of one request"),
                            most.isLessThan(quote.netProceeds())
                                    ? new Money(0, most.currency())
                                    : most.minus(quote.netProceeds()),
                            takeable && quote.netProceeds().equals(most),
                            takeable);
                })
                .toList();
    }

    private static Comparator<Quote> byMoney() {
        return Comparator.comparingLong((Quote quote) -> -quote.netProceeds().minorUnits())
                .thenComparing(Quote::id);
    }
}
