package io.counterfoil.portal.payable;

import java.time.LocalDate;
import java.util.UUID;

/** What stands behind a piece: who owes it, through which bank it is paid, and on which day. */
public record Debt(UUID debtor, UUID payingBank, LocalDate dueOn) {}
