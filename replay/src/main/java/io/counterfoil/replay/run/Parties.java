package io.counterfoil.replay.run;

import com.fasterxml.jackson.databind.JsonNode;
import io.counterfoil.kernel.TokenRole;
import io.counterfoil.replay.client.Api;
import io.counterfoil.replay.client.Caller;
import io.counterfoil.replay.client.Tokens;
import io.counterfoil.replay.plan.Party;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Who somebody is on the platform, and in which role each speaks. */
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
        List<JsonNode> cards = api.banks(operators.get(0));
        cards.forEach(card -> bankIds.put(
                card.path("id").asText(),
                UUID.fromString(card.path("participant").asText())));
        return cards;
    }

    /** Known once they were met. */
    Collection<UUID> bankIds() {
        return bankIds.values();
    }
}
