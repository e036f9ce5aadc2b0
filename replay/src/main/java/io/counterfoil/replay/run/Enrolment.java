package io.counterfoil.replay.run;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.counterfoil.kernel.TokenRole;
import io.counterfoil.replay.client.Api;
import io.counterfoil.replay.client.Caller;
import io.counterfoil.replay.client.ProblemException;
import io.counterfoil.replay.client.Tokens;
import io.counterfoil.replay.plan.Derived;
import io.counterfoil.replay.plan.GeneratedIdentifiers;
import io.counterfoil.replay.plan.Party;
import io.counterfoil.verification.progress.StillBusy;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/** Sees to it that everybody of a file is enrolled on chain and may ask for tokens. */
final class Enrolment {
    /** So many clients are in one transaction of Keycloak; between two of them it can be told how far it is. */
    private static final int CLIENTS_AT_A_TIME = 100;

    private final Api api;
    private final Tokens tokens;
    private final Parties parties;
    private final StillBusy busy;
    private final AtomicInteger enrolled = new AtomicInteger();
    private final AtomicInteger admitted = new AtomicInteger();

    Enrolment(Api api, Tokens tokens, Parties parties, StillBusy busy) {
        this.api = api;
        this.tokens = tokens;
        this.parties = parties;
        this.busy = busy;
    }

    /**
     * Enrols whoever is not yet enrolled. Keycloak gets its clients meanwhile: it waits for nothing on the chain.
     *
     * @param hosted everybody but the banks
     * @param today an enrolment that waited for an operator longer than an act may is proposed anew
     * @param pool says how many are enrolled at a time
     * @return parties of the file that the service does not take, with its answer
     * @throws ProblemException when it does not take a bank or a party that the replay has made up
     */
    Map<Party, JsonNode> enrol(Collection<Party> hosted, LocalDate today, Workers pool) {
        List<JsonNode> banks = parties.meetBanks();
        Set<UUID> known = new HashSet<>();
        api.list(parties.operator(), "/participants")
                .forEach(participant ->
                        known.add(UUID.fromString(participant.path("id").asText())));
        Map<Party, JsonNode> refused = new ConcurrentHashMap<>();
        List<Runnable> enrolments = new ArrayList<>();
        for (Party party : hosted) {
            if (!known.contains(party.id())) {
                enrolments.add(() -> enrol(party, party.id(), today, body(party), refused));
            }
        }
        for (JsonNode card : banks) {
            Party bank = new Party(Party.Kind.BANK, card.path("id").asText());
            if (!known.contains(parties.id(bank))) {
                enrolments.add(() -> enrol(bank, parties.id(bank), today, body(bank, card), refused));
            }
        }
        List<Caller> callers = callers(hosted);
        Workers.Round round = pool.round();
        round.add(() -> admit(callers));
        enrolments.forEach(round::add);
        return busy.during("enrolling", () -> howFar(enrolments.size(), callers.size()), () -> {
            round.await();
            return refused;
        });
    }

    private String howFar(int enrolments, int callers) {
        return String.format(
                Locale.ROOT,
                "%,d of %,d parties on the chain, %,d of %,d clients in Keycloak",
                enrolled.get(),
                enrolments,
                admitted.get(),
                callers);
    }

    /**
     * One operator after the other: whoever comes first has the key made, and two at once would make it twice. Other parties go on
     * beside it.
     */
    private void enrol(Party party, UUID id, LocalDate today, ObjectNode body, Map<Party, JsonNode> refused) {
        body.put("actId", Derived.uuid("act", "enrol", id, today).toString());
        try {
            for (Caller operator : parties.operators()) {
                api.post(operator, "/participants", body, attempt -> Derived.key("enrol", id, today, attempt));
            }
            enrolled.incrementAndGet();
        } catch (ProblemException no) {
            if (!RowRefusal.isOfTheRow(no) || !party.isOfTheFile()) {
                throw no;
            }
            refused.put(party, no.problem());
        }
    }

    /** Whoever prepares, and whoever consents. */
    private List<Caller> callers(Collection<Party> hosted) {
        List<Caller> callers =
                new ArrayList<>(hosted.stream().map(parties::maker).toList());
        hosted.stream()
                .filter(party -> party.kind() == Party.Kind.DEBTOR)
                .map(parties::checker)
                .forEach(callers::add);
        for (UUID bank : parties.bankIds()) {
            callers.add(new Caller(bank, TokenRole.BANK_OFFICER));
            callers.add(new Caller(bank, TokenRole.BANK_APPROVER));
        }
        return callers;
    }

    private void admit(List<Caller> callers) {
        for (int from = 0; from < callers.size(); from += CLIENTS_AT_A_TIME) {
            int to = Math.min(callers.size(), from + CLIENTS_AT_A_TIME);
            tokens.register(callers.subList(from, to));
            admitted.set(to);
        }
    }

    private ObjectNode body(Party party) {
        ObjectNode body = api.http().json().createObjectNode();
        body.put("id", party.id().toString());
        body.put("name", party.displayName());
        body.putArray("roles").add(party.kind() == Party.Kind.DEBTOR ? "ENTERPRISE" : "SUPPLIER");
        body.put("uscc", GeneratedIdentifiers.unifiedSocialCreditCode(party));
        body.put("lei", GeneratedIdentifiers.legalEntityIdentifier(party));
        return body;
    }

    private ObjectNode body(Party bank, JsonNode card) {
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
