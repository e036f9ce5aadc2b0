package io.counterfoil.replay.run;

import com.fasterxml.jackson.databind.JsonNode;
import io.counterfoil.intake.Receivable;
import io.counterfoil.kernel.Money;
import io.counterfoil.replay.client.Api;
import io.counterfoil.replay.plan.Party;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What became of a file's receivables, as the service's reads say; other files in the same data folder do not count.
 *
 * @param payables recorded, the disputed ones included
 * @param overdue unpaid at the close of their due date, as far as the business date has come
 * @param pieces on chain, roots and those passed on or redeemed included
 * @param offers made, those of root vouchers included
 * @param financings of which a quote was taken
 * @param issued by currency, accepted by the creditor; decimal strings
 * @param redeemed paid to holders
 * @param outstanding live
 */
public record LedgerFigures(
        int payables,
        int disputed,
        int overdue,
        int pieces,
        int offers,
        int financings,
        SortedMap<String, String> issued,
        SortedMap<String, String> redeemed,
        SortedMap<String, String> outstanding) {

    private static final Set<String> ACCEPTED = Set.of("issued", "overdue", "defaulted", "settled");
    private static final Set<String> NEVER_LOCKED = Set.of("requested", "withdrawn", "lapsed");

    static LedgerFigures read(Api api, Parties parties, List<Receivable> receivables) {
        Set<List<String>> wanted = new HashSet<>();
        receivables.forEach(receivable -> wanted.add(key(receivable)));
        Sums sums = new Sums();
        Set<String> ours = new HashSet<>();
        for (JsonNode payable : api.list(parties.operator(), "/payables")) {
            boolean isOurs = wanted.contains(List.of(
                    payable.path("debtor").asText(),
                    payable.path("creditor").asText(),
                    payable.path("invoiceNumber").asText(),
                    year(payable.path("issuedOn").asText())));
            if (isOurs) {
                ours.add(payable.path("id").asText());
                sums.add(payable);
            }
        }
        return new LedgerFigures(
                ours.size(),
                sums.disputed,
                sums.overdue,
                count(api, parties, "/vouchers", ours),
                count(api, parties, "/offers", ours),
                financings(api, parties, ours),
                decimals(sums.issued),
                decimals(sums.redeemed),
                decimals(sums.outstanding));
    }

    /** Debtor, creditor, invoice number and year of issue, as the service knows them. */
    private static List<String> key(Receivable receivable) {
        return List.of(
                new Party(Party.Kind.DEBTOR, receivable.debtor()).id().toString(),
                new Party(Party.Kind.CREDITOR, receivable.creditor()).id().toString(),
                receivable.invoiceNumber(),
                year(receivable.issuedOn().toString()));
    }

    private static String year(String day) {
        return day.isEmpty() ? "" : day.substring(0, day.indexOf('-'));
    }

    private static int count(Api api, Parties parties, String path, Set<String> payables) {
        return (int) api.list(parties.operator(), path).stream()
                .filter(item -> payables.contains(item.path("payableId").asText()))
                .count();
    }

    private static int financings(Api api, Parties parties, Set<String> payables) {
        return (int) api.list(parties.operator(), "/financing-requests").stream()
                .filter(request -> payables.contains(request.path("payableId").asText()))
                .filter(request -> request.hasNonNull("lockedVoucherId")
                        || !NEVER_LOCKED.contains(request.path("state").asText()))
                .count();
    }

    private static SortedMap<String, String> decimals(Map<String, Money> sums) {
        SortedMap<String, String> decimals = new TreeMap<>();
        sums.forEach((currency, sum) -> decimals.put(currency, sum.toDecimal()));
        return decimals;
    }

    private static final class Sums {
        private final Map<String, Money> issued = new HashMap<>();
        private final Map<String, Money> redeemed = new HashMap<>();
        private final Map<String, Money> outstanding = new HashMap<>();
        private int disputed;
        private int overdue;

        void add(JsonNode payable) {
            String state = payable.path("state").asText();
            if (state.equals("refused")) {
                disputed++;
                return;
            }
            if (!ACCEPTED.contains(state)) {
                return;
            }
            add(issued, payable.path("amount"));
            add(redeemed, payable.path("redeemed"));
            add(outstanding, payable.path("live"));
            if (payable.hasNonNull("overdueOn")) {
                overdue++;
            }
        }

        private static void add(Map<String, Money> sums, JsonNode money) {
            if (money.hasNonNull("amount")) {
                Money amount = Money.parse(
                        money.path("amount").asText(), money.path("currency").asText());
                sums.merge(amount.currency().getCurrencyCode(), amount, Money::plus);
            }
        }
    }
}
