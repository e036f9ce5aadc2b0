package io.counterfoil.portal.supervision;

import io.counterfoil.kernel.Money;
import io.counterfoil.portal.format.Language;
import io.counterfoil.portal.supervision.CostView.Cost;
import io.counterfoil.portal.wording.BreakdownWords;
import io.counterfoil.portal.wording.Wording;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Breakdowns and costs, as files. */
final class BreakdownTables {

    private final BreakdownWords words;

    BreakdownTables(Language language) {
        this.words = Wording.breakdown(language);
    }

    CsvTable breakdown(BreakdownView view) {
        return new CsvTable(
                "by-" + view.split().wireName() + "-" + view.asOf() + "-" + view.currency(),
                List.of(
                        words.part(),
                        words.number(),
                        words.amountIn(view.currency()),
                        words.share(),
                        words.overdue(),
                        view.comparedWith() == null
                                ? words.before()
                                : words.on(view.comparedWith().toString())),
                view.rows().stream()
                        .map(row -> row(
                                row.name(),
                                row.number(),
                                row.value().toDecimal(),
                                row.share(),
                                row.overdue() == null
                                        ? null
                                        : row.overdue().value().toDecimal(),
                                decimal(row.before())))
                        .toList(),
                view.others() == 0 ? null : words.andOthers(String.valueOf(view.others())));
    }

    CsvTable costs(CostView view) {
        return new CsvTable(
                "cost-by-" + view.split().wireName() + "-" + view.from() + "-" + view.until() + "-" + view.currency(),
                List.of(
                        words.part(),
                        words.financings(),
                        words.amountIn(view.currency()),
                        words.costIn(view.currency()),
                        words.yearly(),
                        words.lowest(),
                        words.median(),
                        words.highest()),
                view.rows().stream().map(BreakdownTables::cost).toList(),
                null);
    }

    CsvTable network(NetworkView view) {
        return new CsvTable(
                "network-" + view.currency(),
                List.of(words.owes(), words.owedTo(), words.number(), words.amountIn(view.currency())),
                view.debts().stream()
                        .map(debt -> row(
                                debt.debtor(),
                                debt.holder(),
                                debt.number(),
                                debt.value().toDecimal()))
                        .toList(),
                view.complete() ? null : words.networkNotAll());
    }

    private static List<@Nullable Object> cost(Cost cost) {
        return row(
                cost.name(),
                cost.number(),
                cost.value().toDecimal(),
                cost.cost().toDecimal(),
                cost.yearly(),
                cost.lowest(),
                cost.median(),
                cost.highest());
    }

    private static @Nullable String decimal(@Nullable Money money) {
        return money == null ? null : money.toDecimal();
    }

    private static List<@Nullable Object> row(@Nullable Object... cells) {
        return Arrays.asList(cells);
    }
}
