package io.counterfoil.receivables.supervision;

import io.counterfoil.kernel.Money;
import java.time.LocalDate;
import java.util.UUID;

/** A piece that is worth something and has been accepted: components are the fields of CirculatingPiece in openapi.yml. */
public record CirculatingPiece(
        UUID id, UUID payableId, UUID debtor, UUID holder, Money value, int depth, LocalDate dueOn, String state) {}
