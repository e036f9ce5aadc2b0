package io.counterfoil.receivables.supervision.postgres;

import static java.util.Comparator.comparing;

import io.counterfoil.kernel.Money;
import io.counterfoil.receivables.supervision.Movement;
import io.counterfoil.receivables.supervision.Overview.Figure;
import io.counterfoil.receivables.supervision.Overview.OfDay;
import io.counterfoil.receivables.supervision.Overview.OfDepth;
import io.counterfoil.receivables.supervision.Overview.OfParticipant;
import java.time.LocalDate;
import java.util.Currency;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Lines of the table {@code figure}, by what they are figures of. */
record FigureLines(List<Line> lines) {

    /** @param of participant, depth or business day; empty for a sum of all */
    record Line(String measure, String currency, String of, long number, long value) {

        Figure figure() {
            return new Figure(number, money());
        }

        private Money money() {
            return new Money(value, Currency.getInstance(currency));
        }

        private OfParticipant ofParticipant() {
            return new OfParticipant(UUID.fromString(of), number, money());
        }

        private OfDepth ofDepth() {
            return new OfDepth(Integer.parseInt(of), number, money());
        }
    }

    Set<String> currencies() {
        return lines.stream().map(Line::currency).collect(Collectors.toSet());
    }

    FigureLines in(String currency) {
        return new FigureLines(
                lines.stream().filter(line -> line.currency().equals(currency)).toList());
    }

    private Stream<Line> of(String measure) {
        return lines.stream().filter(line -> line.measure().equals(measure));
    }

    Figure only(String measure, String currency) {
        return of(measure).map(Line::figure).findFirst().orElseGet(() -> nothing(currency));
    }

    private static Figure nothing(String currency) {
        return new Figure(0, new Money(0, Currency.getInstance(currency)));
    }

    List<OfParticipant> largest(String measure) {
        return of(measure)
                .sorted(comparing(Line::value).reversed().thenComparing(Line::of))
                .map(Line::ofParticipant)
                .toList();
    }

    List<OfDepth> depths() {
        return of("DEPTH").map(Line::ofDepth).sorted(comparing(OfDepth::depth)).toList();
    }

    List<OfDay> days(String currency) {
        Map<LocalDate, Map<Movement.Kind, Figure>> byDay = new TreeMap<>();
        for (Movement.Kind kind : Movement.Kind.values()) {
            of(kind.name())
                    .forEach(line -> byDay.computeIfAbsent(
                                    LocalDate.parse(line.of()), day -> new EnumMap<>(Movement.Kind.class))
                            .put(kind, line.figure()));
        }
        Figure none = nothing(currency);
        return byDay.entrySet().stream()
                .map(day -> new OfDay(
                        day.getKey(),
                        day.getValue().getOrDefault(Movement.Kind.ISSUED, none),
                        day.getValue().getOrDefault(Movement.Kind.PASSED_ON, none),
                        day.getValue().getOrDefault(Movement.Kind.FINANCED, none),
                        day.getValue().getOrDefault(Movement.Kind.REDEEMED, none)))
                .toList();
    }
}
