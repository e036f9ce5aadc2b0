package io.counterfoil.sandbox.replay.run;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.counterfoil.kernel.TokenRole;
import io.counterfoil.sandbox.replay.client.Api;
import io.counterfoil.sandbox.replay.client.Caller;
import io.counterfoil.sandbox.replay.client.Tokens;
import io.counterfoil.sandbox.replay.plan.Derived;
import io.counterfoil.sandbox.replay.plan.GeneratedIdentifiers;
import io.counterfoil.sandbox.replay.plan.Party;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** Sees to it that everybody is enrolled on chain and may ask for tokens. */
public final class Parties {
    private final Api api;
    private final Tokens tokens;
    private final Caller operator;
    private final Map<String, UUID> bankIds = new HashMap<>();

    public Parties(Api api, Tokens tokens, UUID operator) {
        this.api = api;
        this.tokens = tokens;
        this.operator = new Caller(operator, TokenRole.OPERATOR);
    }

    public Caller operator() {
        return operator;
    }

    /** Before anything else is asked: the operator's own client. */
    void admitOperator() {
        tokens.register(List.of(operator));
    }

    public UUID id(Party party) {
        if (party.kind() != Party.Kind.BANK) {
            return party.id();
        }
        UUID id = bankIds.get(party.name());
        if (id == null) {
            throw new IllegalStateException("the banks' server has no " + party.name());
        }
        return id;
    }

    /** Whoever prepares or asks for a party: makers, suppliers, officers. What they prepared, its {@link #checker} consents to. */
    public Caller maker(Party party) {
        return new Caller(id(party), makerRole(party.kind()));
    }

    /** Another subject than the {@link #maker}. */
    public Caller checker(Party party) {
        return new Caller(
                id(party),
                switch (party.kind()) {
                    case DEBTOR -> TokenRole.ENTERPRISE_CHECKER;
                    case BANK -> TokenRole.BANK_APPROVER;
                    case CREDITOR, TIER_2, TIER_3 -> throw new IllegalArgumentException(party + " has no checker");
                });
    }

    private static TokenRole makerRole(Party.Kind kind) {
        return switch (kind) {
            case DEBTOR -> TokenRole.ENTERPRISE_MAKER;
            case CREDITOR, TIER_2, TIER_3 -> TokenRole.SUPPLIER;
            case BANK -> TokenRole.BANK_OFFICER;
        };
    }

    /** Learns who the banks are, without enrolling anybody. */
    List<JsonNode> meetBanks() {
        List<JsonNode> cards = new ArrayList<>();
        api.banks(operator).path("items").forEach(cards::add);
        cards.forEach(card -> bankIds.put(
                card.path("id").asText(),
                UUID.fromString(card.path("participant").asText())));
        return cards;
    }

    /** Enrols whoever is not yet enrolled; what happens at the same time is up to {@code pool}. */
    void enrol(Collection<Party> hosted, Workers pool) {
        List<JsonNode> banks = meetBanks();
        Set<UUID> enrolled = new HashSet<>();
        api.list(operator, "/participants")
                .forEach(participant ->
                        enrolled.add(UUID.fromString(participant.path("id").asText())));
        List<Runnable> work = new ArrayList<>();
        for (Party party : hosted) {
            if (!enrolled.contains(party.id())) {
                work.add(() -> enrol(party.id(), enrolment(party)));
            }
        }
        for (JsonNode card : banks) {
            UUID id = UUID.fromString(card.path("participant").asText());
            if (!enrolled.contains(id)) {
                work.add(() -> enrol(id, enrolment(card)));
            }
        }
        pool.runAll(work);
        List<Caller> callers = new ArrayList<>(hosted.stream().map(this::maker).toList());
        hosted.stream()
                .filter(party -> party.kind() == Party.Kind.DEBTOR)
                .map(this::checker)
                .forEach(callers::add);
        for (UUID bank : bankIds.values()) {
            callers.add(new Caller(bank, TokenRole.BANK_OFFICER));
            callers.add(new Caller(bank, TokenRole.BANK_APPROVER));
        }
        tokens.register(callers);
    }

    private void enrol(UUID id, ObjectNode body) {
        api.post(operator, "/participants", body, attempt -> Derived.key("enrol", id, attempt));
    }

    private ObjectNode enrolment(Party party) {
        ObjectNode body = api.http().json().createObjectNode();
        body.put("id", party.id().toString());
        body.put("name", party.displayName());
        body.putArray("roles").add(party.kind() == Party.Kind.DEBTOR ? "ENTERPRISE" : "SUPPLIER");
        body.put("uscc", GeneratedIdentifiers.unifiedSocialCreditCode(party));
        body.put("lei", GeneratedIdentifiers.legalEntityIdentifier(party));
        return body;
    }

    private ObjectNode enrolment(JsonNode card) {
        Party bank = new Party(Party.Kind.BANK, card.path("id").asText());
        ObjectNode body = api.http().json().createObjectNode();
        body.put("id", card.path("participant").asText());
        body.put("name", card.path("name").asText() + " (synthetic)");
        body.putArray("roles").add("BANK");
        body.put("uscc", GeneratedIdentifiers.unifiedSocialCreditCode(bank));
        body.put("lei", GeneratedIdentifiers.legalEntityIdentifier(bank));
        body.put("signingAddress", card.path("signingAddress").asText());
        return body;
    }
}
