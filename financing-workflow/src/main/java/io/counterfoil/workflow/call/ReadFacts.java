package io.counterfoil.workflow.call;

import com.fasterxml.jackson.databind.JsonNode;
import io.counterfoil.kernel.Money;
import io.counterfoil.workflow.caseflow.CaseFile;
import io.counterfoil.workflow.caseflow.Conduct;
import io.counterfoil.workflow.caseflow.FeedPosition;
import io.counterfoil.workflow.caseflow.Papers;
import io.counterfoil.workflow.platform.Platform;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What the decisions of a case ask about, read from the platform; what is not known stays null, and fits no rule that asks for it. */
@ApplicationScoped
class ReadFacts {

    private static final String BEFORE_THE_LOCK = "requested";

    private final Platform platform;
    private final FeedPosition feed;
    private final Conduct conduct;
    private final Papers papers;

    ReadFacts(Platform platform, FeedPosition feed, Conduct conduct, Papers papers) {
        this.platform = platform;
        this.feed = feed;
        this.conduct = conduct;
        this.papers = papers;
    }

    /** @param activity that reads */
    Map<String, Object> about(CaseFile file, String activity) {
        Map<String, @Nullable Object> facts = new HashMap<>();
        facts.put("stage", file.process().id());
        for (String name :
                new String[] {"tenorMonths", "longTenorExplained", "daysFromDelivery", "termsAccepted", "balanceEnough"
                }) {
            facts.put(name, null);
        }
        switch (file.process()) {
            case CONFIRMATION -> payable(file.key(), facts);
            case CIRCULATION -> piece(file.key(), facts);
            case FINANCING -> request(file.key(), facts);
            case LIQUIDATION -> settling(file.key(), facts);
        }
        return facts;
    }

    private void payable(UUID id, Map<String, @Nullable Object> facts) {
        JsonNode payable = platform.payable(id);
        LocalDate today = feed.day();
        LocalDate dueOn = LocalDate.parse(payable.path("dueOn").asText());
        facts.put("ledgerState", payable.path("state").asText());
        facts.put("tenorMonths", monthsBegun(today, dueOn));
        facts.put("longTenorExplained", payable.hasNonNull("longTenorReason"));
        if (payable.hasNonNull("deliveredOn")) {
            LocalDate delivered = LocalDate.parse(payable.path("deliveredOn").asText());
            facts.put("daysFromDelivery", (int) (dueOn.toEpochDay() - delivered.toEpochDay()));
        }
        UUID debtor = UUID.fromString(payable.path("debtor").asText());
        facts.put("overdue", conduct.overdueSince(debtor, today.minusYears(1)));
        facts.put("disputes", conduct.disputesSince(debtor, today.minusYears(1)));
    }

    private void piece(UUID id, Map<String, @Nullable Object> facts) {
        JsonNode piece = platform.voucher(id);
        facts.put("ledgerState", piece.path("state").asText());
        facts.put("depth", piece.path("depth").asInt());
        if (piece.hasNonNull("recipient")) {
            facts.put(
                    "termsAccepted",
                    papers.complete(UUID.fromString(piece.path("recipient").asText())));
        }
        facts.put("unusual", piece.path("depth").asInt() >= platform.depthMax(feed.day()) - 1 ? 1 : 0);
    }

    private void settling(UUID id, Map<String, @Nullable Object> facts) {
        JsonNode payable = platform.payable(id);
        facts.put("ledgerState", payable.path("state").asText());
        String open = payable.path("openSettlementId").asText("");
        facts.put("settlementStuck", !open.isEmpty() && isStuck(platform.settlement(UUID.fromString(open))));
    }

    /** Its last day is over and it cannot expire, because somebody was paid: nothing on the ledger ends it, and no event tells. */
    private boolean isStuck(JsonNode settlement) {
        return settlement.path("state").asText().equals("open")
                && settlement.path("visitedVouchers").asLong() > 0
                && LocalDate.parse(settlement.path("lastDay").asText()).isBefore(feed.day());
    }

    private void request(UUID id, Map<String, @Nullable Object> facts) {
        JsonNode request = platform.financingRequest(id);
        facts.put("ledgerState", request.path("state").asText());
        if (!request.path("state").asText().equals(BEFORE_THE_LOCK)) {
            return; // what is left of the documents is less what this request itself has taken
        }
        boolean enough = true;
        for (JsonNode document : request.path("documents")) {
            Money asked = money(document.path("amount"));
            enough &= platform.document(document.path("fingerprint").asText())
                    .map(attested -> !balance(attested).isLessThan(asked))
                    .orElse(true); // no bank has attested it yet
        }
        facts.put("balanceEnough", enough);
    }

    /** Limit - drawn - reserved + released. */
    private static Money balance(JsonNode attested) {
        return money(attested.path("limit"))
                .plus(money(attested.path("released")))
                .minus(money(attested.path("drawn")))
                .minus(money(attested.path("reserved")));
    }

    private static Money money(JsonNode amount) {
        return Money.parse(
                amount.path("amount").asText(), amount.path("currency").asText());
    }

    /** Of which the last may be part of one. */
    private static int monthsBegun(LocalDate from, LocalDate to) {
        long whole = ChronoUnit.MONTHS.between(from, to);
        return (int) (from.plusMonths(whole).isBefore(to) ? whole + 1 : whole);
    }
}
