package io.counterfoil.replay.run;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.counterfoil.kernel.TokenRole;
import io.counterfoil.replay.client.Api;
import io.counterfoil.replay.client.Caller;
import io.counterfoil.replay.client.Tokens;
import io.counterfoil.replay.plan.Derived;
import io.counterfoil.replay.plan.GeneratedIdentifiers;
import io.counterfoil.replay.plan.Party;
import java.time.LocalDate;
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
    private final List<Caller> operators;
    private final Map<String, UUID> bankIds = new HashMap<>();

    public Parties(Api api, Tokens tokens, List<UUID> operators) {
        this.api = api;
        this.tokens = tokens;
        this.operators = operators.stream()
                .map(operator -> new Caller(operator, TokenRole.OPERATOR))
                .toList();
    }

    /** One of them, for whatever needs no other: reading. */
    public Caller operator() {
        return operators.get(0);
    }

    List<Caller> operators() {
        return operators;
    }

    /** Before anything else is asked: the operators' own clients. */
    void admitOperators() {
        tokens.register(operators);
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
        api.banks(operators.get(0)).path("items").forEach(cards::add);
        cards.forEach(card -> bankIds.put(
                card.path("id").asText(),
                UUID.fromString(card.path("participant").asText())));
        return cards;
    }

    /**
     * Enrols whoever is not yet enrolled; what happens at the same time is up to {@code pool}.
     *
     * @param today an enrolment that waited for an operator longer than an act may is proposed anew
     */
    void enrol(Collection<Party> hosted, LocalDate today, Workers pool) {
        List<JsonNode> banks = meetBanks();
        Set<UUID> enrolled = new HashSet<>();
        api.list(operator(), "/participants")
                .forEach(participant ->
                        enrolled.add(UUID.fromString(participant.path("id").asText())));
        List<Runnable> work = new ArrayList<>();
        for (Party party : hosted) {
            if (!enrolled.contains(party.id())) {
                work.addAll(enrol(party.id(), today, enrolment(party)));
            }
        }
        for (JsonNode card : banks) {
            UUID id = UUID.fromString(card.path("participant").asText());
            if (!enrolled.contains(id)) {
                work.addAll(enrol(id, today, enrolment(card)));
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

    /** One piece of work for each operator: their order does not matter. */
    private List<Runnable> enrol(UUID id, LocalDate today, ObjectNode body) {
        body.put("actId", Derived.uuid("act", "enrol", id, today).toString());
        return operators.stream()
                .<Runnable>map(operator -> () ->
                        api.post(operator, "/participants", body, attempt -> Derived.key("enrol", id, today, attempt)))
                .toList();
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
