package io.counterfoil.receivables.document;

import io.counterfoil.service.events.Fact;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What became of a stored document. What it says is read where it is kept, by whoever may.
 *
 * @param version of its details, where new ones were given
 * @param payableId to which it was linked, or no longer is
 */
record TradeDocumentChanged(
        Change change,
        UUID participant,
        UUID id,
        @Nullable Integer version,
        @Nullable UUID payableId) implements Fact {

    enum Change {
        STORED,
        DESCRIBED,
        PUT_ASIDE,
        LINKED,
        UNLINKED
    }

    static TradeDocumentChanged stored(UUID participant, UUID id) {
        return new TradeDocumentChanged(Change.STORED, participant, id, null, null);
    }

    static TradeDocumentChanged described(UUID participant, UUID id, int version) {
        return new TradeDocumentChanged(Change.DESCRIBED, participant, id, version, null);
    }

    static TradeDocumentChanged putAside(UUID participant, UUID id) {
        return new TradeDocumentChanged(Change.PUT_ASIDE, participant, id, null, null);
    }

    static TradeDocumentChanged linked(UUID participant, UUID id, UUID payable) {
        return new TradeDocumentChanged(Change.LINKED, participant, id, null, payable);
    }

    static TradeDocumentChanged unlinked(UUID participant, UUID id, UUID payable) {
        return new TradeDocumentChanged(Change.UNLINKED, participant, id, null, payable);
    }

    @Override
    public String aggregate() {
        return "trade-document";
    }

    @Override
    public String kind() {
        return change.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    @Override
    public UUID subject() {
        return id;
    }

    @Override
    public Set<UUID> readers() {
        return Set.of(participant);
    }

    @Override
    public Object data() {
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("participant", participant);
        data.put("documentId", id);
        if (version != null) {
            data.put("version", version);
        }
        if (payableId != null) {
            data.put("payableId", payableId);
        }
        return data;
    }
}
