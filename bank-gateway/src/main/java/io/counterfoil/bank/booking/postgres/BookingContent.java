package io.counterfoil.bank.booking.postgres;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import io.counterfoil.kernel.Money;
import io.counterfoil.messages.Booking;

/** A booking as JSON: for this service alone, so that what is read of statements may grow. */
final class BookingContent {

    private static final ObjectMapper JSON = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .addMixIn(Money.class, WithoutDerived.class)
            .build();

    private BookingContent() {}

    @JsonIgnoreProperties(value = "zero")
    private interface WithoutDerived {}

    static String write(Booking booking) {
        try {
            return JSON.writeValueAsString(booking);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    static Booking read(String content) {
        try {
            return JSON.readValue(content, Booking.class);
        } catch (JsonProcessingException storedByUs) {
            throw new IllegalStateException("a stored booking cannot be read", storedByUs);
        }
    }
}
