package io.counterfoil.replay.run;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.counterfoil.intake.Receivable;
import io.counterfoil.kernel.Money;
import io.counterfoil.replay.client.Api;
import io.counterfoil.replay.client.Caller;
import io.counterfoil.replay.client.Confirmed;
import io.counterfoil.replay.plan.Party;
import io.counterfoil.replay.plan.PlannedReceivable;
import io.counterfoil.replay.plan.ReplayPlan;
import io.counterfoil.replay.plan.Step;
import io.counterfoil.replay.run.Acts.Act;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.IntFunction;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/** Takes one step about one receivable through the API of the service or of a bank, as whoever it is that takes it. */
final class StepRunner {
    /** A payment of more pieces than one request of a bank gets through is continued this often. */
    private static final int CONTINUATIONS_MAX = 1_000;

    private final Api api;
    private final Acts acts;
    private final Parties parties;
    private final ReplayPlan plan;
    private final RowIds ids;
    private final int noticeDays;

    /** @param noticeDays business days before the due date at which the debtor is asked to pay */
    StepRunner(Api api, Acts acts, Parties parties, ReplayPlan plan, RowIds ids, int noticeDays) {
        this.api = api;
        this.acts = acts;
        this.noticeDays = noticeDays;
        this.parties = parties;
        this.plan = plan;
        this.ids = ids;
    }

    Done take(PlannedReceivable planned, Step step) {
        if (step instanceof Step.Refuse) {
            return refuse(planned, step);
        } else if (step instanceof Step.Offer offer) {
            return offer(planned, offer);
        } else if (step instanceof Step.Accept accept) {
            return answer(planned, step, accept.by(), "acceptance", accept.piece(), "offer-accepted");
        } else if (step instanceof Step.Decline decline) {
            return answer(planned, step, decline.by(), "decline", decline.piece(), "offer-declined");
        } else if (step instanceof Step.Request request) {
            return request(planned, request);
        } else if (step instanceof Step.TakeQuote take) {
            return takeQuote(planned, take);
        } else if (step instanceof Step.Withdraw withdraw) {
            return withdraw(planned, withdraw);
        } else if (step instanceof Step.Quote quote) {
            return financing(planned, step, quote.bank(), quote.request(), "quote");
        } else if (step instanceof Step.Approve approve) {
            return financing(planned, step, approve.bank(), approve.request(), "approval");
        } else if (step instanceof Step.Deny deny) {
            return financing(planned, step, deny.bank(), deny.request(), "decline");
        } else if (step instanceof Step.PayOut payOut) {
            return financing(planned, step, payOut.bank(), payOut.request(), "payout");
        } else if (step instanceof Step.Settle) {
            return settle(planned, step);
        } else if (step instanceof Step.Redeem redeem) {
            return redeem(planned, redeem);
        }
        throw new IllegalArgumentException(step.name() + " is taken for a whole debtor's day");
    }

    private Done refuse(PlannedReceivable planned, Step step) {
        // The checker whom the processes ask; past them it may be either of the two.
        Confirmed confirmed = acts.act(
                parties.checker(planned.debtor()),
                new Act("payables", id(planned, "payable"), "refusal"),
                object().put("reason", "disputed (as the file says)"),
                key(planned, step));
        return done(planned, step, Map.of(), List.of(), confirmed);
    }

    private Done offer(PlannedReceivable planned, Step.Offer offer) {
        ObjectNode body = object().put("recipient", parties.id(offer.to()).toString());
        body.set("value", money(offer.value()));
        body.put("lastDay", offer.lastDay().toString());
        String path = "/vouchers/" + id(planned, "piece-" + offer.parent()) + "/offers";
        Confirmed confirmed = post(planned, offer, offer.from(), path, body);
        String piece = confirmed.text("resourceId");
        return done(
                planned,
                offer,
                Map.of("piece-" + offer.piece(), piece),
                List.of(new Change("piece-offered", piece, confirmed.text("transactionHash"))),
                confirmed);
    }

    private Done answer(PlannedReceivable planned, Step step, Party by, String answer, int number, String kind) {
        String piece = id(planned, "piece-" + number);
        // The offer of the root belongs to the confirmation of its payable.
        String about = number == 0 ? id(planned, "payable") : piece;
        Confirmed confirmed =
                acts.act(parties.maker(by), new Act(about, "offers", piece, answer), object(), key(planned, step));
        return done(
                planned,
                step,
                Map.of(),
                List.of(new Change(kind, piece, confirmed.text("transactionHash"))),
                confirmed);
    }

    private Done request(PlannedReceivable planned, Step.Request request) {
        ObjectNode body = object().put("voucherId", id(planned, "piece-" + request.piece()));
        body.set("value", money(request.value()));
        body.putArray("documents").addObject().put("documentId", document(planned, request));
        request.banks()
                .forEach(bank -> body.withArray("/banks").add(parties.id(bank).toString()));
        Confirmed confirmed = post(planned, request, request.by(), "/financing-requests", body);
        return done(
                planned,
                request,
                Map.of("request-" + request.request(), confirmed.text("resourceId")),
                List.of(),
                confirmed);
    }

    /**
     * What the financing rests on, typed once: of the creditor the invoice that the file names, of a later holder one of its own, which is
     * made up. Each says so in its only line.
     */
    private String document(PlannedReceivable planned, Step.Request request) {
        boolean ofTheFile = request.by().equals(planned.creditor());
        Receivable receivable = planned.receivable();
        String piece = id(planned, "piece-" + request.piece());
        ObjectNode body = object().put("kind", "invoice")
                .put("number", ofTheFile ? receivable.invoiceNumber() : "synthetic-" + request.request() + "-" + piece)
                .put("issuedOn", receivable.issuedOn().toString());
        body.set("amount", money(ofTheFile ? receivable.amount() : request.value()));
        body.putArray("lines")
                .addObject()
                .put(
                        "description",
                        ofTheFile
                                ? "typed by the replay from a row of its file"
                                : "made up by the replay (synthetic): the file names no invoice of this supplier");
        String name = ofTheFile ? "invoice" : request.name() + "-invoice";
        return api.post(
                        parties.maker(request.by()),
                        "/trade-documents",
                        body,
                        attempt -> plan.key(planned.row(), name, attempt))
                .text("resourceId");
    }

    private Done takeQuote(PlannedReceivable planned, Step.TakeQuote take) {
        String request = id(planned, "request-" + take.request());
        String quote = id(planned, new Step.Quote(take.request(), take.bank()).name());
        Confirmed confirmed = acts.act(
                parties.maker(take.by()),
                new Act("financing-requests", request, "acceptance"),
                object().put("quoteId", quote),
                key(planned, take));
        return done(
                planned,
                take,
                Map.of(),
                List.of(new Change("piece-locked", request, confirmed.text("transactionHash"))),
                confirmed);
    }

    /** Nobody is asked to: while the part is locked, the processes wait for the bank. */
    private Done withdraw(PlannedReceivable planned, Step.Withdraw withdraw) {
        String request = id(planned, "request-" + withdraw.request());
        Confirmed confirmed =
                post(planned, withdraw, withdraw.by(), "/financing-requests/" + request + "/withdrawal", null);
        return done(
                planned,
                withdraw,
                Map.of(),
                List.of(new Change("financing-withdrawn", request, confirmed.text("transactionHash"))),
                confirmed);
    }

    private Done settle(PlannedReceivable planned, Step step) {
        Receivable receivable = planned.receivable();
        ObjectNode fields = object().set("amount", money(receivable.amount()));
        fields.put("paymentReference", "payment of invoice " + receivable.invoiceNumber());
        LocalDate noticeAtTheLatest = receivable.dueOn().minusDays(noticeDays); // business days are no fewer
        Confirmed confirmed = acts.instruct(
                parties.maker(planned.debtor()),
                id(planned, "payable"),
                !Objects.requireNonNull(receivable.settledOn()).isBefore(noticeAtTheLatest),
                fields,
                key(planned, step));
        return done(planned, step, Map.of("settlement", confirmed.text("resourceId")), List.of(), confirmed);
    }

    private Done financing(PlannedReceivable planned, Step step, Party bank, int request, String act) {
        String path = bank.name() + "/financing-requests/" + id(planned, "request-" + request) + "/" + act;
        Confirmed confirmed = api.postToBank(
                step instanceof Step.Quote ? parties.maker(bank) : parties.checker(bank), path, key(planned, step));
        Map<String, String> known =
                step instanceof Step.Quote quote ? Map.of(quote.name(), confirmed.text("quoteId")) : Map.of();
        return done(planned, step, known, changes(confirmed, null), confirmed);
    }

    private Done redeem(PlannedReceivable planned, Step.Redeem redeem) {
        String settlement = id(planned, "settlement");
        String path = redeem.bank().name() + "/settlements/" + settlement + "/execution";
        Caller bank = parties.checker(redeem.bank());
        for (int continuation = 0; continuation < CONTINUATIONS_MAX; continuation++) {
            Confirmed confirmed = api.postToBank(bank, path, key(planned, redeem));
            if (confirmed.text("state").equals("closed")) {
                return done(planned, redeem, Map.of(), changes(confirmed, settlement), confirmed);
            }
        }
        throw new IllegalStateException("row " + planned.row() + ": settlement " + settlement + " does not close");
    }

    /** What a bank lists; documents are neither payables nor pieces. */
    private static List<Change> changes(Confirmed confirmed, @Nullable String settlement) {
        return StreamSupport.stream(confirmed.operation().path("operations").spliterator(), false)
                .filter(operation -> !operation.path("kind").asText().startsWith("document-"))
                .map(operation -> {
                    String kind = operation.path("kind").asText();
                    return new Change(
                            kind,
                            operation.path("id").asText(),
                            operation.path("transactionHash").asText(),
                            kind.equals("piece-redeemed") ? settlement : null);
                })
                .toList();
    }

    private Confirmed post(PlannedReceivable planned, Step step, Party by, String path, @Nullable JsonNode body) {
        return api.post(parties.maker(by), path, body, key(planned, step));
    }

    private IntFunction<String> key(PlannedReceivable planned, Step step) {
        return attempt -> plan.key(planned.row(), step.name(), attempt);
    }

    private String id(PlannedReceivable planned, String name) {
        return ids.get(planned.row(), name);
    }

    private static Done done(
            PlannedReceivable planned,
            Step step,
            Map<String, String> known,
            List<Change> changes,
            Confirmed confirmed) {
        return new Done(planned.row(), step.name(), known, changes, confirmed.replayed(), confirmed.ms());
    }

    private ObjectNode object() {
        return api.http().json().createObjectNode();
    }

    private ObjectNode money(Money money) {
        return object().put("amount", money.toDecimal())
                .put("currency", money.currency().getCurrencyCode());
    }
}
