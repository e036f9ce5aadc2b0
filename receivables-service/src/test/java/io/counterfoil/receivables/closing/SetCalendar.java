package io.counterfoil.receivables.closing;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Alternative;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The day outside as a test sets it. The others act out years in minutes: to them no day is too far ahead. */
@Alternative
@Priority(1)
@ApplicationScoped
public class SetCalendar implements CalendarDay {

    private volatile @Nullable LocalDate today;

    /** @param day null: the business date may run ahead */
    public void set(@Nullable LocalDate day) {
        today = day;
    }

    @Override
    public Optional<LocalDate> latest() {
        return Optional.ofNullable(today);
    }
}
