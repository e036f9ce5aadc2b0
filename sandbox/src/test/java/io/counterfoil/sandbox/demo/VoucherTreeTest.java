package io.counterfoil.sandbox.demo;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class VoucherTreeTest {
    private final ObjectMapper json = new ObjectMapper();

    @Test
    void showsWhatEachHolderGotKeptAndWasPaid() {
        List<JsonNode> pieces = new ArrayList<>();
        pieces.add(piece("root", null, "Tier 1", "0.00", "500.00", "redeemed"));
        pieces.add(piece("left", "root", "Tier 2", "0.00", "100.00", "redeemed"));
        pieces.add(piece("leaf", "left", "Bank", "0.00", "200.00", "redeemed"));
        pieces.add(piece("right", "root", "Tier 1", "200.00", "0.00", "held"));

        assertEquals("""
                Tier 1: 1000.00, kept 500.00, paid 500.00 (redeemed)
                |-- Tier 2: 300.00, kept 100.00, paid 100.00 (redeemed)
                |   `-- Bank: 200.00, paid 200.00 (redeemed)
                `-- Tier 1: 200.00 (held)""", String.join("\n", VoucherTree.draw(pieces, name -> name)));
    }

    private JsonNode piece(String id, String parent, String holder, String value, String redeemed, String state) {
        var piece = json.createObjectNode().put("id", id).put("holder", holder).put("state", state);
        if (parent != null) {
            piece.put("parentId", parent);
        }
        piece.putObject("value").put("amount", value).put("currency", "CNY");
        piece.putObject("redeemed").put("amount", redeemed).put("currency", "CNY");
        return piece;
    }
}
