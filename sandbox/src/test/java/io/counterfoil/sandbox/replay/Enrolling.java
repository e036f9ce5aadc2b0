package io.counterfoil.sandbox.replay;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.counterfoil.replay.client.Api;
import io.counterfoil.replay.client.Caller;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Makes somebody a participant, by two operators, unless another test has done so before. */
record Enrolling(Api api, List<Caller> operators) {

    /** @param address of a bank's own key; null: the service makes one */
    void enrol(UUID participant, String role, @Nullable String address) {
        boolean known = api.list(operators.get(0), "/participants").stream()
                .anyMatch(one -> one.path("id").asText().equals(participant.toString()));
        if (known) {
            return;
        }
        ObjectNode body = api.http().json().createObjectNode();
        body.put("id", participant.toString()).put("name", role + " (synthetic)");
        body.putArray("roles").add(role);
        if (address != null) {
            body.put("signingAddress", address);
        }
        body.put("actId", UUID.randomUUID().toString());
        for (Caller operator : operators) {
            String key = UUID.randomUUID().toString();
            api.post(operator, "/participants", body, attempt -> key);
        }
    }
}
