package io.counterfoil.bank.booking;

import java.util.UUID;

/** An expected payment was booked: whoever waits for it can go on. */
public record PaymentBooked(UUID bank, ExpectedPayment.Kind kind, UUID subject) {}
