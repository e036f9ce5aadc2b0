package io.counterfoil.replay.run;

import com.fasterxml.jackson.databind.JsonNode;
import io.counterfoil.intake.Receivable;
import io.counterfoil.replay.ReplayStoppedException;
import io.counterfoil.replay.client.Api;
import io.counterfoil.replay.client.Caller;
import io.counterfoil.replay.client.ProblemException;
import io.counterfoil.replay.client.Tokens;
import io.counterfoil.replay.plan.Party;
import io.counterfoil.replay.plan.PlannedReceivable;
import io.counterfoil.replay.plan.ReplayPlan;
import io.counterfoil.replay.plan.ReplayPlan.Chain;
import io.counterfoil.replay.plan.Step;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * The business date only moves forward. A file that begins before it can only be one whose replay was begun here: then whatever it
 * says of the days gone by was sent already, and is either recorded or was refused in the answer to its batch.
 */
final class DaysGoneBy {
    private static final String RECORD = new Step.RecordPayable().name();

    private final Api api;
    private final Tokens tokens;
    private final Parties parties;
    private final DebtorsDay debtorsDay;
    private final ReplayLog log;

    DaysGoneBy(Api api, Tokens tokens, Parties parties, DebtorsDay debtorsDay, ReplayLog log) {
        this.api = api;
        this.tokens = tokens;
        this.parties = parties;
        this.debtorsDay = debtorsDay;
        this.log = log;
    }

    /** @throws ReplayStoppedException naming the first row that would have to be sent for a day gone by; nothing was changed */
    void requireBegun(ReplayPlan plan, LocalDate today, Path data) {
        List<List<PlannedReceivable>> unknown = plan.days().headMap(today).values().stream()
                .flatMap(chains -> DebtorsDay.batches(chains).stream())
                .map(batch -> batch.stream().map(Chain::planned).toList())
                .filter(batch -> !batch.stream().allMatch(this::isLogged))
                .toList();
        if (unknown.isEmpty()) {
            return;
        }
        Set<UUID> enrolled = participants();
        for (List<PlannedReceivable> batch : unknown) {
            Party debtor = batch.get(0).debtor();
            if (!enrolled.contains(debtor.id()) || !wasSent(parties.maker(debtor), batch)) {
                throw tooLate(batch.get(0).receivable(), today, data);
            }
        }
    }

    private boolean isLogged(PlannedReceivable planned) {
        return log.isDone(planned.row(), RECORD) || log.isRejected(planned.row());
    }

    private Set<UUID> participants() {
        Set<UUID> ids = new HashSet<>();
        for (JsonNode participant : api.list(parties.operator(), "/participants")) {
            ids.add(UUID.fromString(participant.path("id").asText()));
        }
        return ids;
    }

    private boolean wasSent(Caller debtor, List<PlannedReceivable> batch) {
        tokens.register(List.of(debtor));
        try {
            api.get(debtor, "/operations/by-key/" + debtorsDay.recordKey(batch, 0));
            return true;
        } catch (ProblemException unknown) {
            if (unknown.status() == 404) {
                return false;
            }
            throw unknown;
        }
    }

    private static ReplayStoppedException tooLate(Receivable first, LocalDate today, Path data) {
        return new ReplayStoppedException("row " + first.row() + " (line " + first.line() + ") was issued on "
                + first.issuedOn() + ", but the business date of " + data + " is already " + today
                + " and only moves forward. Replay this file in another data folder (--data DIR), or remove this one first"
                + " (./counterfoil down --wipe).");
    }
}
