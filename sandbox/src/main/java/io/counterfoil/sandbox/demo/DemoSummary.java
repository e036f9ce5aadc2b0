package io.counterfoil.sandbox.demo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import io.counterfoil.replay.client.Api;
import io.counterfoil.replay.client.Caller;
import io.counterfoil.replay.client.Place;
import io.counterfoil.replay.run.Replay;
import io.counterfoil.replay.run.ReplayReport;
import io.counterfoil.replay.run.Summary;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** Tells somebody who sees this for the first time what has just happened, and where to go on. */
final class DemoSummary {
    /** A tree that fits a terminal. */
    private static final int PIECES_SHOWN_MAX = 8;

    private final Replay replay;
    private final Place place;
    private final PrintWriter out;

    DemoSummary(Replay replay, Place place, PrintWriter out) {
        this.replay = replay;
        this.place = place;
        this.out = out;
    }

    void print(ReplayReport report) {
        Map<String, String> names = new HashMap<>();
        replay.api()
                .list(replay.parties().operator(), "/participants")
                .forEach(participant -> names.put(
                        participant.path("id").asText(),
                        participant.path("name").asText()));
        out.println();
        out.println("What happened");
        out.println("=============");
        out.println(
                "Three core enterprises owed ten suppliers. Each payable was confirmed and became a voucher on the chain.");
        out.println(
                "Suppliers passed parts on to their own suppliers, sold parts to two banks, and were paid when the debtor paid.");
        Summary.print(report, out);
        String voucher = tree(names);
        where(voucher, report);
    }

    /** @return the root voucher of the tree that was drawn, empty when there is none */
    private String tree(Map<String, String> names) {
        JsonNode root = mostTelling();
        if (root.isMissingNode()) {
            return "";
        }
        Api api = replay.api();
        Caller operator = replay.parties().operator();
        JsonNode payable =
                api.get(operator, "/payables/" + root.path("payableId").asText());
        List<JsonNode> pieces =
                api.list(operator, "/vouchers/" + root.path("id").asText() + "/trace");
        out.println();
        out.println("One voucher, from its root to its leaves");
        out.println("========================================");
        out.println(names.get(payable.path("debtor").asText()) + " owed "
                + payable.path("amount").path("amount").asText() + " "
                + payable.path("amount").path("currency").asText() + " on invoice "
                + payable.path("invoiceNumber").asText() + ", due "
                + payable.path("dueOn").asText() + ":");
        VoucherTree.draw(pieces, id -> names.getOrDefault(id, id)).forEach(line -> out.println("  " + line));
        return root.path("id").asText();
    }

    /** A paid voucher with many pieces and many holders, but not more than can be looked at. */
    private JsonNode mostTelling() {
        Map<String, List<JsonNode>> byPayable = new HashMap<>();
        for (JsonNode piece : replay.api().list(replay.parties().operator(), "/vouchers")) {
            byPayable
                    .computeIfAbsent(piece.path("payableId").asText(), first -> new ArrayList<>())
                    .add(piece);
        }
        return byPayable.values().stream()
                .filter(pieces -> pieces.size() <= PIECES_SHOWN_MAX)
                .max(Comparator.comparingInt(DemoSummary::holders)
                        .thenComparing(pieces -> pieces.size())
                        .thenComparing(pieces -> pieces.get(0).path("id").asText()))
                .flatMap(pieces -> pieces.stream()
                        .filter(piece -> !piece.hasNonNull("parentId"))
                        .findFirst())
                .orElse(MissingNode.getInstance());
    }

    private static int holders(List<JsonNode> pieces) {
        Set<String> paid = new HashSet<>();
        for (JsonNode piece : pieces) {
            if (piece.path("state").asText().equals("redeemed")) {
                paid.add(piece.path("holder").asText());
            }
        }
        return paid.size();
    }

    private void where(String voucher, ReplayReport report) {
        Caller operator = replay.parties().operator();
        out.println();
        out.println("Where to look");
        out.println("=============");
        out.println("API        " + place.service() + "/q/openapi");
        out.println("Data       " + place.data());
        out.println("A token    TOKEN=$(" + replay.tokens().example(operator)
                + " | sed 's/.*\"access_token\":\"\\([^\"]*\\)\".*/\\1/')");
        if (!voucher.isEmpty()) {
            out.println("That tree  " + place.curl() + " -H \"Authorization: Bearer $TOKEN\" " + place.service()
                    + "/api/v1/vouchers/" + UUID.fromString(voucher) + "/trace");
        }
        out.println();
        out.println("What to try next");
        out.println("================");
        out.println("./counterfoil status            each part with its address and process");
        out.println(
                "./counterfoil users             who can log in, with which role and password, and how to get a token");
        out.println("./counterfoil verify            compare chain, database and events again");
        out.println("./counterfoil demo              finds everything done, and says this again");
        out.println("./counterfoil replay FILE.csv --data DIR    your own receivables, in a folder of their own");
        out.println("./counterfoil down              stop everything; the data stay (--wipe removes them)");
        if (!report.verification().passed()) {
            out.println();
            out.println("The verification FAILED: the differences are listed above.");
        }
    }
}
