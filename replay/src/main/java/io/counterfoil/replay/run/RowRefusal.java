package io.counterfoil.replay.run;

import com.fasterxml.jackson.databind.JsonNode;
import io.counterfoil.intake.Column;
import io.counterfoil.intake.Receivable;
import io.counterfoil.intake.Rejection;
import io.counterfoil.replay.client.ProblemException;
import io.counterfoil.replay.plan.Party;
import io.counterfoil.replay.plan.Step;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What the service or a bank has against one row, as its rejection: in the words of whoever has to mend the file. One bad row never
 * stops the others.
 */
final class RowRefusal {
    /** About what was asked. Whoever may not ask at all (401), and a part that fails (5xx), will say the same of every row. */
    private static final Set<Integer> OF_THE_ROW = Set.of(400, 403, 404, 409, 413, 422);

    private static final String WHOLE_ROW = "(row)";
    private static final String NOTHING_SET = "no smallest piece is set";

    /** Rules of the service's policy, and fields of its requests, by the column they judge. */
    private static final Map<String, Column> RULES = Map.of(
            "tenor", Column.DUE_DATE,
            "due-date", Column.DUE_DATE,
            "long-tenor", Column.LONG_TENOR_REASON,
            "smallest-piece", Column.AMOUNT);

    private static final Map<String, Column> FIELDS = Map.of(
            "invoiceNumber", Column.INVOICE_NUMBER,
            "creditor", Column.CREDITOR,
            "amount", Column.AMOUNT,
            "currency", Column.CURRENCY,
            "issuedOn", Column.ISSUE_DATE,
            "dueOn", Column.DUE_DATE,
            "customsDeclaration", Column.CUSTOMS_DECLARATION,
            "deliveredOn", Column.DELIVERY_DATE,
            "longTenorReason", Column.LONG_TENOR_REASON);

    private RowRefusal() {}

    static boolean isOfTheRow(ProblemException refused) {
        return OF_THE_ROW.contains(refused.status());
    }

    /** The payable was not recorded. */
    static Rejection of(Receivable row, JsonNode problem) {
        return rejection(row, column(problem), sentence(problem));
    }

    /** A later step about it was refused; what was done before stays done. */
    static Rejection of(Receivable row, Step step, JsonNode problem) {
        return rejection(
                row,
                WHOLE_ROW,
                "its step " + step.name() + " was refused, what came before is done: " + sentence(problem));
    }

    /** One of its parties cannot be enrolled, so nothing can be said in its name. */
    static Rejection of(Receivable row, Party party, JsonNode problem) {
        Column column = party.kind() == Party.Kind.DEBTOR ? Column.DEBTOR : Column.CREDITOR;
        return rejection(row, column.header(), "cannot be enrolled: " + sentence(problem));
    }

    private static Rejection rejection(Receivable row, String column, String reason) {
        return new Rejection(row.row(), row.line(), column, reason);
    }

    /** The canonical column the service's answer is about. */
    static String column(JsonNode problem) {
        JsonNode rejection = problem.path("rejections").path(0);
        if (!rejection.isMissingNode()) {
            return columnOfRule(rejection);
        }
        if (ProblemException.type(problem).equals("duplicate-invoice")) {
            return Column.INVOICE_NUMBER.header();
        }
        String field = problem.path("violations").path(0).path("field").asText("");
        return header(FIELDS, lastPart(field));
    }

    private static String columnOfRule(JsonNode rejection) {
        String rule = rejection.path("rule").asText();
        return isNothingSet(rejection) ? Column.CURRENCY.header() : header(RULES, rule);
    }

    private static String header(Map<String, Column> columns, String name) {
        Column column = columns.get(name);
        return column == null ? WHOLE_ROW : column.header();
    }

    /** Every rule and field that speaks against it; those after the first with their column, as the reader of a file does. */
    static String sentence(JsonNode problem) {
        List<String> sentences = new ArrayList<>();
        problem.path("rejections")
                .forEach(rejection -> sentences.add(named(sentences, columnOfRule(rejection), policy(rejection))));
        problem.path("violations").forEach(violation -> {
            String field = lastPart(violation.path("field").asText());
            String column = FIELDS.containsKey(field) ? header(FIELDS, field) : field;
            sentences.add(named(sentences, column, violation.path("message").asText()));
        });
        return sentences.isEmpty() ? ProblemException.describe(problem) : String.join("; ", sentences);
    }

    private static String named(List<String> before, String column, String sentence) {
        return before.isEmpty() ? sentence : column + ": " + sentence;
    }

    private static String policy(JsonNode rejection) {
        String reason = rejection.path("reason").asText();
        return isNothingSet(rejection)
                ? reason + " (POST /api/v1/policies), then send the row again in a file of its own"
                : reason + " (" + rejection.path("source").asText() + ")";
    }

    private static boolean isNothingSet(JsonNode rejection) {
        return rejection.path("reason").asText().startsWith(NOTHING_SET);
    }

    private static String lastPart(String field) {
        return field.substring(field.lastIndexOf('.') + 1);
    }
}
