package io.counterfoil.messages;

import java.util.List;

/**
 * A message with one statement or several.
 *
 * @param type such as {@code camt.053.001.08}
 * @param messageId given by the bank
 */
public record StatementFile(String type, String messageId, List<Statement> statements) {

    public StatementFile {
        statements = List.copyOf(statements);
    }

    public List<Booking> bookings() {
        return statements.stream()
                .flatMap(statement -> statement.bookings().stream())
                .toList();
    }
}
