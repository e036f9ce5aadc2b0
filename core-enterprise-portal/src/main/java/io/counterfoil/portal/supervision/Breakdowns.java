package io.counterfoil.portal.supervision;

import io.counterfoil.kernel.Money;
import io.counterfoil.portal.businessdate.BusinessDate;
import io.counterfoil.portal.directory.Directory;
import io.counterfoil.portal.format.Language;
import io.counterfoil.portal.supervision.BreakdownView.Concentration;
import io.counterfoil.portal.supervision.BreakdownView.Row;
import io.counterfoil.portal.supervision.CostView.Cost;
import io.counterfoil.portal.supervision.HeatMap.Field;
import io.counterfoil.portal.supervision.Overview.Figure;
import io.counterfoil.portal.supervision.SupervisionApi.BreakdownJson;
import io.counterfoil.portal.supervision.SupervisionApi.CircleJson;
import io.counterfoil.portal.supervision.SupervisionApi.CostJson;
import io.counterfoil.portal.supervision.SupervisionApi.CostsJson;
import io.counterfoil.portal.supervision.SupervisionApi.LineJson;
import io.counterfoil.portal.supervision.SupervisionApi.NetworkJson;
import io.counterfoil.portal.wording.BreakdownWords;
import io.counterfoil.portal.wording.Wording;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jspecify.annotations.Nullable;

/** Asks how what is owed or held is spread, and what financing cost. Days that make no sense are said, and left out. */
@ApplicationScoped
public class Breakdowns {

    private static final int DAYS_USUAL = 90;
    private static final int DAYS_MAX = 732;

    private final SupervisionApi api;
    private final Directory directory;
    private final BusinessDate businessDate;

    Breakdowns(@RestClient SupervisionApi api, Directory directory, BusinessDate businessDate) {
        this.api = api;
        this.directory = directory;
        this.businessDate = businessDate;
    }

    /**
     * @param asOf as it was typed; empty for now
     * @param compareWith as it was typed; empty for nothing
     */
    BreakdownView breakdown(Split split, String currency, String asOf, String compareWith, Language language) {
        BreakdownWords words = Wording.breakdown(language);
        LocalDate today = businessDate.today();
        LocalDate day = day(asOf);
        LocalDate other = day(compareWith);
        if (day == null ? !asOf.isBlank() : day.isAfter(today)) {
            return of(split, currency, null, null, language, words.giveAsOf(today.toString()));
        }
        if (other == null ? !compareWith.isBlank() : !other.isBefore(day == null ? today : day)) {
            return of(split, currency, day, null, language, words.giveEarlier());
        }
        return of(split, currency, day, other, language, "");
    }

    private static @Nullable LocalDate day(String text) {
        try {
            return text.isBlank() ? null : LocalDate.parse(text);
        } catch (DateTimeParseException notADay) {
            return null;
        }
    }

    private static boolean isNoDay(String text) {
        return !text.isBlank() && day(text) == null;
    }

    private BreakdownView of(
            Split split,
            String currency,
            @Nullable LocalDate asOf,
            @Nullable LocalDate other,
            Language language,
            String mistake) {
        BreakdownJson json = api.breakdown(split.wireName(), currency, asOf, other);
        SplitNames names = new SplitNames(directory, language);
        List<LineJson> lines = split.isOfDays()
                ? json.lines().stream()
                        .sorted(Comparator.comparing(
                                line -> Integer.parseInt(line.of().split("-", 2)[0])))
                        .toList()
                : json.lines(); // the largest first
        return new BreakdownView(
                split,
                currency,
                json.asOf(),
                asOf != null,
                json.comparedWith(),
                json.value().money(),
                json.before() == null ? null : json.before().money(),
                lines.stream()
                        .map(line -> row(split, currency, line, asOf != null, names))
                        .toList(),
                json.others() == null ? 0 : json.others().parts(),
                json.concentration() == null
                        ? null
                        : new Concentration(
                                json.concentration().hhi(),
                                json.concentration().top1(),
                                json.concentration().top3(),
                                json.concentration().top5(),
                                json.concentration().top10()),
                split == Split.INDUSTRY_REGION ? heat(json, names) : null,
                mistake);
    }

    private static Row row(Split split, String currency, LineJson line, boolean past, SplitNames names) {
        return new Row(
                names.name(split, line.of()),
                past ? "" : address(split, currency, line.of()),
                line.number(),
                line.value().money(),
                line.share(),
                line.overdue() == null
                        ? null
                        : new Figure(
                                line.overdue().number(), line.overdue().value().money()),
                line.before() == null ? null : line.before().money());
    }

    private static String address(Split split, String currency, String of) {
        return switch (split) {
            case DEBTOR -> "/supervision/debtors/" + of + "?currency=" + currency;
            case HOLDER, BANK -> "/supervision/holders/" + of + "?currency=" + currency;
            default -> "";
        };
    }

    private static HeatMap heat(BreakdownJson json, SplitNames names) {
        return HeatMap.of(json.lines().stream()
                .map(line -> new Field(
                        names.industry(SplitNames.lineOf(line.of())),
                        names.region(SplitNames.columnOf(line.of())),
                        line.value().money()))
                .toList());
    }

    /**
     * @param from as it was typed; empty for 90 days before the last one
     * @param until as it was typed; empty for the business date
     */
    CostView cost(Split split, String currency, String from, String until, Language language) {
        LocalDate today = businessDate.today();
        LocalDate last = Objects.requireNonNullElse(day(until), today);
        LocalDate first = Objects.requireNonNullElse(day(from), last.minusDays(DAYS_USUAL - 1));
        boolean wrong = last.isAfter(today)
                || first.isAfter(last)
                || ChronoUnit.DAYS.between(first, last) >= DAYS_MAX
                || isNoDay(from)
                || isNoDay(until);
        SplitNames names = new SplitNames(directory, language);
        CostsJson json = wrong
                ? api.cost(split.wireName(), currency, null, null)
                : api.cost(split.wireName(), currency, first, last);
        return new CostView(
                split,
                currency,
                json.from(),
                json.until(),
                json.all() == null ? null : cost(json.all(), ""),
                json.lines().stream()
                        .map(line -> cost(line, names.name(split, line.of())))
                        .toList(),
                wrong ? Wording.breakdown(language).giveDays(today.toString(), DAYS_MAX) : "");
    }

    private static Cost cost(CostJson json, String name) {
        Money value = json.value().money();
        return new Cost(
                name,
                json.number(),
                value,
                json.cost().money(),
                json.yearly(),
                json.lowest(),
                json.median(),
                json.highest());
    }

    NetworkView network(String currency) {
        NetworkJson json = api.network(currency);
        Map<UUID, String> names = json.debts().stream()
                .flatMap(debt -> Stream.of(debt.debtor(), debt.holder()))
                .distinct()
                .collect(Collectors.toMap(id -> id, directory::shownName));
        return new NetworkView(
                currency,
                json.debts().stream()
                        .map(debt -> new NetworkView.Debt(
                                names.getOrDefault(debt.debtor(), ""),
                                names.getOrDefault(debt.holder(), ""),
                                debt.number(),
                                debt.value().money()))
                        .toList(),
                json.circles().stream()
                        .map(circle -> new NetworkView.Circle(
                                Stream.concat(
                                                circle.participants().stream(),
                                                Stream.of(circle.participants().get(0)))
                                        .map(id -> names.getOrDefault(id, ""))
                                        .collect(Collectors.joining(" → ")),
                                circle.value().money()))
                        .toList(),
                json.complete(),
                NetworkDrawing.of(
                        names,
                        json.debts().stream()
                                .map(debt -> new NetworkDrawing.Debt(debt.debtor(), debt.holder()))
                                .toList(),
                        json.circles().stream().map(CircleJson::participants).toList()));
    }
}
