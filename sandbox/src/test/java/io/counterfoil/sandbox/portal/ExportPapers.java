package io.counterfoil.sandbox.portal;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.counterfoil.replay.client.Api;
import io.counterfoil.replay.client.Caller;
import io.counterfoil.replay.client.Confirmed;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** The papers of an export: two documents of the same goods, and a request on both. */
final class ExportPapers {

    private final Api api;
    private final Caller supplier;
    private final String buyer;
    private final LocalDate today;

    ExportPapers(Api api, Caller supplier, String buyer, LocalDate today) {
        this.api = api;
        this.supplier = supplier;
        this.buyer = buyer;
        this.today = today;
    }

    /**
     * An invoice and an export declaration of the same goods, whose checks need nobody once customs has released it.
     *
     * @param serial nine digits
     * @return their ids
     */
    List<String> typed(String serial, String amount) {
        return List.of(
                paper("invoice", "EXP-" + serial, "buyer", amount),
                paper("customs-declaration", Trade.declarationNumber(today, serial), "consignee", amount));
    }

    private String paper(String kind, String number, String otherSide, String amount) {
        ObjectNode paper = api.http()
                .json()
                .createObjectNode()
                .put("kind", kind)
                .put("number", number)
                .put("issuedOn", today.toString());
        paper.set(
                "amount",
                api.http().json().createObjectNode().put("amount", amount).put("currency", "CNY"));
        paper.putArray("parties").addObject().put("role", otherSide).put("name", buyer);
        paper.putArray("lines")
                .addObject()
                .put("description", "brake discs (made up)")
                .put("quantity", "400")
                .put("unit", "piece");
        return post("/trade-documents", paper).text("resourceId");
    }

    /** On both papers with half of it each. @param half of the amount */
    String asked(String voucher, List<String> papers, String half, String amount, UUID bank) {
        ObjectNode request = api.http().json().createObjectNode().put("voucherId", voucher);
        request.set(
                "value",
                api.http().json().createObjectNode().put("amount", amount).put("currency", "CNY"));
        for (String paper : papers) {
            request.withArray("/documents")
                    .addObject()
                    .put("documentId", paper)
                    .set(
                            "amount",
                            api.http()
                                    .json()
                                    .createObjectNode()
                                    .put("amount", half)
                                    .put("currency", "CNY"));
        }
        request.putArray("banks").add(bank.toString());
        return post("/financing-requests", request).text("resourceId");
    }

    private Confirmed post(String path, ObjectNode body) {
        String key = UUID.randomUUID().toString();
        return api.post(supplier, path, body, attempt -> key + "-" + attempt);
    }
}
