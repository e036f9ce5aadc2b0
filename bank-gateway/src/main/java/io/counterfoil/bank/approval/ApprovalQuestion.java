package io.counterfoil.bank.approval;

import io.counterfoil.decisions.Column;
import io.counterfoil.decisions.DecisionTable;
import io.counterfoil.decisions.Question;
import io.counterfoil.decisions.TableFault;
import io.counterfoil.decisions.TableRefusedException;
import io.counterfoil.kernel.Money;
import io.counterfoil.kernel.RefusedException;
import io.counterfoil.kernel.Violation;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** How a financing whose piece is locked is approved, from what the bank itself reads on chain. */
public final class ApprovalQuestion {

    /** By the bank's own software; by persons, as many as the table says; not at all. */
    public static final List<String> ROUTES = List.of("approve", "person", "decline");

    public static final int CHECKERS_MAX = 3;

    private static final Question QUESTION = new Question(
            "approval",
            List.of(
                    Column.number("amount"),
                    Column.text("currency"),
                    Column.number("tenorDays"),
                    Column.text("debtor"),
                    Column.text("supplier")),
            List.of(Column.text("route", ROUTES.toArray(String[]::new)), Column.text("checkers", "1", "2", "3")));

    private ApprovalQuestion() {}

    /** @param tenorDays from the business date to the due date */
    static Map<String, Object> facts(Money value, int tenorDays, UUID debtor, UUID supplier) {
        return Map.of(
                "amount",
                new BigDecimal(value.toDecimal()),
                "currency",
                value.currency().getCurrencyCode(),
                "tenorDays",
                tenorDays,
                "debtor",
                debtor.toString(),
                "supplier",
                supplier.toString());
    }

    /** @throws RefusedException MALFORMED with each rule and column that is wrong */
    static DecisionTable table(String file) {
        try {
            return DecisionTable.read(QUESTION, file.getBytes(StandardCharsets.UTF_8));
        } catch (TableRefusedException refused) {
            throw RefusedException.malformed(refused.faults().stream()
                    .map(TableFault::toString)
                    .map(fault -> new Violation("table", fault))
                    .toList());
        }
    }
}
