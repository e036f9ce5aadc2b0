package io.counterfoil.replay.run;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.counterfoil.intake.Receivable;
import io.counterfoil.intake.Rejection;
import io.counterfoil.replay.client.Api;
import io.counterfoil.replay.client.Caller;
import io.counterfoil.replay.client.Confirmed;
import io.counterfoil.replay.plan.Party;
import io.counterfoil.replay.plan.PlannedReceivable;
import io.counterfoil.replay.plan.ReplayPlan;
import io.counterfoil.replay.plan.ReplayPlan.Chain;
import io.counterfoil.replay.plan.Step;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What one debtor records and confirms on one day, up to a hundred payables: one request records them, one transaction issues all
 * that are not disputed. The members are those of the plan, whatever an earlier run did, so that keys and bodies stay the same.
 */
final class DebtorsDay {
    private static final int PAYABLES_MAX = 100;

    private final Api api;
    private final Acts acts;
    private final Parties parties;
    private final ReplayPlan plan;

    DebtorsDay(Api api, Acts acts, Parties parties, ReplayPlan plan) {
        this.api = api;
        this.acts = acts;
        this.parties = parties;
        this.plan = plan;
    }

    static boolean isIssuing(Chain chain) {
        return chain.steps().get(0) instanceof Step.RecordPayable;
    }

    /** Of the chains of one day, those that begin on it, as they are sent: by debtor, up to a hundred at a time. */
    static List<List<Chain>> batches(List<Chain> chains) {
        Map<Party, List<Chain>> byDebtor = new TreeMap<>();
        chains.stream()
                .filter(DebtorsDay::isIssuing)
                .forEach(chain -> byDebtor.computeIfAbsent(chain.planned().debtor(), first -> new ArrayList<>())
                        .add(chain));
        List<List<Chain>> batches = new ArrayList<>();
        byDebtor.values().forEach(all -> {
            for (int from = 0; from < all.size(); from += PAYABLES_MAX) {
                batches.add(all.subList(from, Math.min(all.size(), from + PAYABLES_MAX)));
            }
        });
        return batches;
    }

    /** @param rejections rows the service refused; nothing of them is recorded */
    record Recorded(List<Done> done, List<Rejection> rejections) {}

    Recorded record(List<PlannedReceivable> payables) {
        Caller maker = parties.maker(payables.get(0).debtor());
        ObjectNode body = api.http().json().createObjectNode();
        ArrayNode items = body.putArray("items");
        payables.forEach(planned -> items.add(payable(planned)));
        Confirmed confirmed = api.post(maker, "/payable-batches", body, attempt -> recordKey(payables, attempt));
        List<Done> done = new ArrayList<>();
        List<Rejection> rejections = new ArrayList<>();
        for (JsonNode item : confirmed.operation().path("items")) {
            PlannedReceivable planned = payables.get(item.path("index").asInt());
            if (item.hasNonNull("problem")) {
                rejections.add(RowRefusal.of(planned.receivable(), item.path("problem")));
            } else {
                Map<String, String> ids = Map.of(
                        "payable", item.path("payableId").asText(),
                        "piece-0", item.path("voucherId").asText());
                done.add(new Done(
                        planned.row(),
                        new Step.RecordPayable().name(),
                        ids,
                        List.of(),
                        confirmed.replayed(),
                        confirmed.ms()));
            }
        }
        if (done.size() + rejections.size() != payables.size()) {
            throw new IllegalStateException(
                    "recorded " + payables.size() + " payables, the answer is about " + items.size());
        }
        return new Recorded(done, rejections);
    }

    /** @param payables those to be issued, with their ids on the platform */
    List<Done> confirm(Map<PlannedReceivable, String> payables) {
        List<PlannedReceivable> all = List.copyOf(payables.keySet());
        Party debtor = all.get(0).debtor();
        Confirmed confirmed = acts.confirm(
                parties.checker(debtor),
                parties.maker(debtor),
                List.copyOf(payables.values()),
                attempt -> key(all, "confirm", attempt));
        String transaction = confirmed.text("transactionHash");
        return all.stream()
                .map(planned -> new Done(
                        planned.row(),
                        new Step.Confirm().name(),
                        Map.of(),
                        List.of(new Change("voucher-issued", payables.getOrDefault(planned, ""), transaction)),
                        confirmed.replayed(),
                        confirmed.ms()))
                .toList();
    }

    /** Key of the request that records these payables: another set has another. */
    String recordKey(List<PlannedReceivable> payables, int attempt) {
        return key(payables, "record", attempt);
    }

    private String key(List<PlannedReceivable> payables, String step, int attempt) {
        String rows = payables.stream()
                .map(planned -> Integer.toString(planned.row()))
                .collect(Collectors.joining(","));
        return plan.key(payables.get(0).row(), step + " of " + rows, attempt);
    }

    private ObjectNode payable(PlannedReceivable planned) {
        Receivable receivable = planned.receivable();
        ObjectNode item = api.http().json().createObjectNode();
        item.put("invoiceNumber", receivable.invoiceNumber());
        item.put("creditor", parties.id(planned.creditor()).toString());
        item.putObject("amount")
                .put("amount", receivable.amount().toDecimal())
                .put("currency", receivable.amount().currency().getCurrencyCode());
        item.put("issuedOn", receivable.issuedOn().toString());
        item.put("dueOn", receivable.dueOn().toString());
        item.put("payingBank", parties.id(planned.payingBank()).toString());
        putIfThere(item, "customsDeclaration", receivable.customsDeclaration());
        putIfThere(item, "deliveredOn", receivable.deliveredOn());
        putIfThere(item, "longTenorReason", receivable.longTenorReason());
        return item;
    }

    private static void putIfThere(ObjectNode item, String field, @Nullable Object value) {
        if (value != null) {
            item.put(field, value.toString());
        }
    }
}
