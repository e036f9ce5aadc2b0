package io.counterfoil.sandbox.replay;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.counterfoil.kernel.TokenRole;
import io.counterfoil.replay.client.Api;
import io.counterfoil.replay.client.Caller;
import io.counterfoil.replay.client.Http;
import io.counterfoil.replay.client.Place;
import io.counterfoil.replay.client.Tokens;
import io.counterfoil.replay.plan.GeneratedIdentifiers;
import io.counterfoil.replay.plan.Party;
import java.io.IOException;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** How a test asks an installation: as its operators, and as whoever it registers. */
public record Clients(Place place, Tokens tokens, Api api, List<Caller> operators) {

    public static Clients of(TestInstallation parts) throws IOException {
        return of(parts.place());
    }

    public static Clients of(Place place) {
        Http http = new Http(place.http());
        Tokens tokens = new Tokens(http, place);
        List<Caller> operators = place.operators().stream()
                .map(operator -> new Caller(operator, TokenRole.OPERATOR))
                .toList();
        tokens.register(operators);
        return new Clients(place, tokens, new Api(http, tokens, place), operators);
    }

    public Caller operator() {
        return operators.get(0);
    }

    /**
     * Makes somebody a participant, unless another test has done so before.
     *
     * @param address of a bank's own key; null: the service makes one
     */
    void enrol(UUID participant, String role, @Nullable String address) {
        enrol(participant, role, role, address);
    }

    /** @param name without the words that say that it is made up */
    public void enrol(UUID participant, String name, String role, @Nullable String address) {
        boolean known = api.list(operator(), "/participants").stream()
                .anyMatch(one -> one.path("id").asText().equals(participant.toString()));
        if (known) {
            return;
        }
        ObjectNode body = api.http().json().createObjectNode();
        body.put("id", participant.toString()).put("name", name + " (synthetic)");
        body.putArray("roles").add(role);
        if (role.equals("SUPPLIER")) {
            body.put(
                    "uscc",
                    GeneratedIdentifiers.unifiedSocialCreditCode(
                            new Party(Party.Kind.CREDITOR, participant.toString())));
        }
        if (address != null) {
            body.put("signingAddress", address);
        }
        together("/participants", body);
    }

    /** An act of all operators. */
    public void together(String path, ObjectNode body) {
        body.put("actId", UUID.randomUUID().toString());
        for (Caller operator : operators) {
            String key = UUID.randomUUID().toString();
            api.post(operator, path, body, attempt -> key);
        }
    }
}
