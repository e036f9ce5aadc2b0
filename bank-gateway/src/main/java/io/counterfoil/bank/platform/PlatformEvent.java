package io.counterfoil.bank.platform;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An event of the platform's feed, as far as a bank uses it. */
@JsonIgnoreProperties(ignoreUnknown = true)
public record PlatformEvent(String type, JsonNode data) {

    public PlatformEvent {
        type = type == null ? "" : type;
        data = data == null ? MissingNode.getInstance() : data;
    }

    /** In which it was; 0 of what is not on chain. */
    public long block() {
        return data.path("block").asLong();
    }

    public @Nullable UUID financing() {
        return id("financingId");
    }

    public @Nullable UUID quote() {
        return id("quoteId");
    }

    public @Nullable UUID by() {
        return id("by");
    }

    /** Null of what is not on chain. */
    public @Nullable String transactionHash() {
        return data.path("transactionHash").textValue();
    }

    /** Whether it is about this bank: as the one that finances, or as one of those that are asked. */
    public boolean concerns(UUID bank) {
        if (data.has("bank")) {
            return bank.equals(id("bank"));
        }
        for (JsonNode asked : data.path("banks")) {
            if (bank.toString().equals(asked.textValue())) {
                return true;
            }
        }
        return false;
    }

    private @Nullable UUID id(String field) {
        String text = data.path(field).textValue();
        return text == null ? null : UUID.fromString(text);
    }
}
