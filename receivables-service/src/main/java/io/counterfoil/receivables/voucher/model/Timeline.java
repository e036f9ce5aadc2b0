package io.counterfoil.receivables.voucher.model;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;

/** One limit through time. A day before the first entry has no limit to judge by: that is never a permission. */
public final class Timeline<T> {

    private final NavigableMap<LocalDate, Dated<T>> byFirstDay = new TreeMap<>();

    public Timeline(Collection<Dated<T>> entries) {
        entries.forEach(entry -> byFirstDay.put(entry.effectiveFrom(), entry));
    }

    public static <T> Timeline<T> empty() {
        return new Timeline<>(List.of());
    }

    /** As if there were one entry more; one of the same day makes place for it. */
    public Timeline<T> with(Dated<T> entry) {
        Timeline<T> longer = new Timeline<>(byFirstDay.values());
        longer.byFirstDay.put(entry.effectiveFrom(), entry);
        return longer;
    }

    public Optional<Dated<T>> inForceOn(LocalDate day) {
        return Optional.ofNullable(byFirstDay.floorEntry(day)).map(Map.Entry::getValue);
    }
}
