package io.counterfoil.sandbox.portal;

import com.fasterxml.jackson.databind.JsonNode;
import io.counterfoil.replay.client.Api;
import io.counterfoil.replay.client.Caller;
import io.counterfoil.replay.client.ProblemException;
import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;

/** What journeys leave to suppliers. */
final class Leftovers {

    private static final int LEFT_MAX = 14; // first pages list 20 of a kind, and a journey makes less than 6

    private final Api api;
    private final Trade trade;
    private final Caller supplier;
    private final Caller secondTier;

    Leftovers(Api api, Trade trade, Caller supplier, Caller secondTier) {
        this.api = api;
        this.trade = trade;
        this.supplier = supplier;
        this.secondTier = secondTier;
    }

    /** Takes away what other journeys left to suppliers, before it is so much that what the next one makes is not listed. */
    void makeRoom() {
        declineIfMany(supplier);
        declineIfMany(secondTier);
        List<JsonNode> free = inState("held", supplier, "/vouchers").stream()
                .filter(piece ->
                        new BigDecimal(piece.path("value").path("amount").asText()).signum() > 0)
                .toList();
        if (free.size() > LEFT_MAX) {
            free.forEach(this::passOnAll);
        }
    }

    private void passOnAll(JsonNode piece) {
        try {
            String offer = trade.passedOn(
                    piece.path("id").asText(),
                    piece.path("value").path("amount").asText());
            post(secondTier, "/offers/" + offer + "/acceptance");
        } catch (ProblemException frozen) {
            System.out.println("left where it is: " + frozen.getMessage()); // by a journey of the operators
        }
    }

    private void declineIfMany(Caller recipient) {
        String own = recipient.participant().toString();
        List<String> offers = inState("open", recipient, "/offers").stream()
                .filter(offer -> offer.path("recipient").asText().equals(own))
                .map(offer -> offer.path("id").asText())
                .toList();
        if (offers.size() > LEFT_MAX) {
            offers.forEach(offer -> post(recipient, "/offers/" + offer + "/decline"));
        }
    }

    private List<JsonNode> inState(String state, Caller as, String path) {
        return api.list(as, path).stream()
                .filter(one -> one.path("state").asText().equals(state))
                .toList();
    }

    private void post(Caller as, String path) {
        String key = UUID.randomUUID().toString();
        var unused = api.post(as, path, api.http().json().createObjectNode(), attempt -> key + "-" + attempt);
    }
}
