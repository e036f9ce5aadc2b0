package io.counterfoil.sandbox.portal;

import io.counterfoil.replay.client.Api;
import io.counterfoil.replay.client.Caller;

/** How things stand at the service, as {@code state} says it there. */
record States(Api api, Caller supplier, Caller operator) {

    String settlement(String id) {
        return of(operator, "/settlements/" + id);
    }

    String offer(String id) {
        return of(operator, "/offers/" + id);
    }

    String payable(String id) {
        return of(operator, "/payables/" + id);
    }

    /** @param request of the supplier to sell */
    String sale(String request) {
        return of(operator, "/financing-requests/" + request);
    }

    /** @param document a paper of the supplier */
    String document(String document) {
        return of(supplier, "/trade-documents/" + document);
    }

    private String of(Caller as, String path) {
        return api.get(as, path).path("state").asText();
    }
}
