package io.counterfoil.sandbox.portal;

import io.counterfoil.replay.client.Api;
import io.counterfoil.replay.client.Caller;
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
        String key = UUID.randomUUID().toString();
        return api.post(
                        supplier,
                        PATH,
                        api.http()
                                .json()
                                .createObjectNode()
                                .put("debtor", debtor.toString())
                                .put("yearlyCostMax", "0.01"),
                        attempt -> key + "-" + attempt)
                .text("resourceId");
    }

    String stateOf(String instruction) {
        return api.get(supplier, PATH + "/" + instruction).path("state").asText();
    }
}
