package io.counterfoil.bank.booking.postgres;

import java.util.UUID;

/** Rows of each bank are its own. */
record BankKey(UUID bank, UUID id) {}
