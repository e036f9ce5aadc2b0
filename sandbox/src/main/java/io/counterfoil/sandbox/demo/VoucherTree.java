package io.counterfoil.sandbox.demo;

import com.fasterxml.jackson.databind.JsonNode;
import io.counterfoil.kernel.Money;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/** Draws a voucher's pieces from the root to the leaves. */
final class VoucherTree {
    private final Map<String, List<JsonNode>> children = new HashMap<>();
    private final UnaryOperator<String> names;
    private final List<String> lines = new ArrayList<>();

    private VoucherTree(UnaryOperator<String> names) {
        this.names = names;
    }

    /**
     * @param pieces in any order
     * @param names of participants by id
     */
    static List<String> draw(Iterable<JsonNode> pieces, UnaryOperator<String> names) {
        VoucherTree tree = new VoucherTree(names);
        JsonNode root = null;
        for (JsonNode piece : pieces) {
            if (piece.hasNonNull("parentId")) {
                tree.children
                        .computeIfAbsent(piece.path("parentId").asText(), first -> new ArrayList<>())
                        .add(piece);
            } else {
                root = piece;
            }
        }
        if (root != null) {
            tree.draw(root, "", "");
        }
        return tree.lines;
    }

    private void draw(JsonNode piece, String lead, String below) {
        lines.add(lead + describe(piece));
        List<JsonNode> parts = children.getOrDefault(piece.path("id").asText(), List.of());
        for (int i = 0; i < parts.size(); i++) {
            boolean last = i == parts.size() - 1;
            draw(parts.get(i), below + (last ? "`-- " : "|-- "), below + (last ? "    " : "|   "));
        }
    }

    private String describe(JsonNode piece) {
        Money began = whole(piece);
        Money redeemed = money(piece.path("redeemed"));
        Money left = money(piece.path("value"));
        Money kept = redeemed.plus(left);
        return names.apply(piece.path("holder").asText()) + ": " + began.toDecimal()
                + (kept.equals(began) ? "" : ", kept " + kept.toDecimal())
                + (redeemed.isZero() ? "" : ", paid " + redeemed.toDecimal())
                + " (" + piece.path("state").asText() + ")";
    }

    /** What the piece was worth when it came to be: what is left, what was paid, and what it passed on. */
    private Money whole(JsonNode piece) {
        Money sum = money(piece.path("value")).plus(money(piece.path("redeemed")));
        for (JsonNode part : children.getOrDefault(piece.path("id").asText(), List.of())) {
            sum = sum.plus(whole(part));
        }
        return sum;
    }

    private static Money money(JsonNode money) {
        return Money.parse(money.path("amount").asText(), money.path("currency").asText());
    }
}
