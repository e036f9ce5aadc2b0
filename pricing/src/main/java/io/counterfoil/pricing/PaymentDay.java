package io.counterfoil.pricing;

import java.time.LocalDate;

/**
 * When money moves that is to be paid on a day. If that is no business day, it is paid on the next one: "Following" in the
 * 2006 ISDA Definitions, section 4.12, and the rule of the Chinese Civil Code, article 203, for a period that ends on a
 * holiday.
 */
public sealed interface PaymentDay {

    /** The day as agreed, business day or not. */
    LocalDate agreed();

    /** The day that a discount counts from or to: the known one, otherwise the one agreed. */
    LocalDate counted();

    /** For people: the day, or why it is not known. */
    String inWords();

    /** @param day the agreed one or the next business day */
    record Known(LocalDate agreed, LocalDate day) implements PaymentDay {

        @Override
        public LocalDate counted() {
            return day;
        }

        @Override
        public String inWords() {
            return day.toString();
        }
    }

    /** @param year that is not published; {@code why} says that, and what to do */
    record NotKnown(LocalDate agreed, int year, String why) implements PaymentDay {

        @Override
        public LocalDate counted() {
            return agreed;
        }

        @Override
        public String inWords() {
            return "a day that is not known (" + why + ")";
        }
    }

    static PaymentDay of(LocalDate agreed, PublishedCalendar calendar) {
        try {
            return new Known(agreed, calendar.nextOrSame(agreed));
        } catch (YearNotPublishedException notPublished) {
            return new NotKnown(agreed, notPublished.year(), String.valueOf(notPublished.getMessage()));
        }
    }
}
