package io.counterfoil.sandbox.portal;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.counterfoil.kernel.TokenRole;
import io.counterfoil.replay.client.Api;
import io.counterfoil.replay.client.Caller;
import io.counterfoil.sandbox.replay.Clients;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A bank's checks of the documents of a request, through its API. */
final class BankChecks {

    private final Api api;
    private final String bank;
    private final Caller software;
    private final Caller officer;

    BankChecks(Clients clients, String bank, Caller software) {
        this.api = clients.api();
        this.bank = bank;
        this.software = software;
        this.officer = new Caller(software.participant(), TokenRole.BANK_OFFICER);
        clients.tokens().register(List.of(officer));
    }

    /** Code of what the check finds now. */
    String finds(String request, String check) {
        for (JsonNode found : checked(request)) {
            if (found.path("check").asText().equals(check)) {
                return found.path("finding").asText();
            }
        }
        throw new AssertionError("no check " + check);
    }

    /** The officer accepts each check that waits. */
    void acceptWhatWaits(String request) {
        for (JsonNode found : checked(request)) {
            if (found.path("state").asText().equals("waiting")) {
                ObjectNode decision = api.http().json().createObjectNode();
                decision.put("accepted", true).put("reason", "seen on paper");
                decision.put("check", found.path("check").asText());
                if (found.hasNonNull("document")) {
                    decision.put("document", found.path("document").asText());
                }
                post(officer, request, "verification/decisions", decision);
            }
        }
    }

    /** What the bank finds of the documents of what it financed, and has not found before. */
    List<String> recheck(String request) {
        List<String> findings = new ArrayList<>();
        post(software, request, "recheck", null)
                .path("items")
                .forEach(alert -> findings.add(alert.path("finding").asText()));
        return findings;
    }

    private JsonNode checked(String request) {
        return post(software, request, "verification", null).path("checks");
    }

    private JsonNode post(Caller as, String request, String act, @Nullable ObjectNode body) {
        String key = UUID.randomUUID().toString();
        return api.postToBank(as, bank + "/financing-requests/" + request + "/" + act, body, attempt -> key)
                .operation();
    }
}
