package io.counterfoil.receivables.onboarding;

import io.counterfoil.service.events.Fact;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * What changed in what is kept of a participant. What it says is read where it is kept, by whoever may.
 *
 * @param id of the document, identifier, account, terms or rotation; the participant's own for its profile
 */
record ParticipantChanged(Change change, UUID participant, UUID id) implements Fact {

    enum Change {
        PROFILE_CHANGED,
        IDENTIFIER_PROPOSED,
        IDENTIFIER_CONFIRMED,
        IDENTIFIER_REJECTED,
        KYC_DOCUMENT_UPLOADED,
        KYC_DOCUMENT_REVIEWED,
        KYC_DOCUMENT_DECIDED,
        BANK_ACCOUNT_PROPOSED,
        BANK_ACCOUNT_CHECKED,
        BANK_ACCOUNT_VERIFIED,
        BANK_ACCOUNT_CLOSED,
        MICRO_STATEMENT_DRAWN,
        MICRO_STATEMENT_SENT,
        MICRO_STATEMENT_STATED,
        TERMS_ACCEPTED,
        KEY_ROTATION_PROPOSED,
        KEY_ROTATION_WITHDRAWN
    }

    @Override
    public String aggregate() {
        return "participant";
    }

    @Override
    public String kind() {
        return change.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    @Override
    public UUID subject() {
        return participant;
    }

    @Override
    public Set<UUID> readers() {
        return Set.of(participant);
    }

    @Override
    public Object data() {
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("participant", participant);
        data.put("id", id);
        return data;
    }
}
