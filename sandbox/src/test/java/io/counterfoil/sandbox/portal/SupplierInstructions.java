package io.counterfoil.sandbox.portal;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.counterfoil.replay.client.Api;
import io.counterfoil.replay.client.Caller;
import io.counterfoil.replay.client.Confirmed;
import java.util.UUID;

/**
 * What a supplier lets be taken in its name, by the API.
 *
 * @param debtor whose vouchers they are for
 */
record SupplierInstructions(Api api, Caller supplier, UUID debtor) {

    private static final String PATH = "/standing-instructions";

    /** Under which no quote is taken, because none costs so little. @return its id */
    String given() {
        return given("0.01");
    }

    /** @param yearlyCostMax in percent @return its id */
    String given(String yearlyCostMax) {
        ObjectNode instruction = object().put("debtor", debtor.toString()).put("yearlyCostMax", yearlyCostMax);
        return post(PATH, instruction).text("resourceId");
    }

    void stop(String instruction) {
        post(PATH + "/" + instruction + "/stop", object());
    }

    private Confirmed post(String path, ObjectNode body) {
        String key = UUID.randomUUID().toString();
        return api.post(supplier, path, body, attempt -> key + "-" + attempt);
    }

    private ObjectNode object() {
        return api.http().json().createObjectNode();
    }

    String stateOf(String instruction) {
        return api.get(supplier, PATH + "/" + instruction).path("state").asText();
    }
}
