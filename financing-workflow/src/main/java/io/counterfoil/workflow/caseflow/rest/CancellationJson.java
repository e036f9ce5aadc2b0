package io.counterfoil.workflow.caseflow.rest;

import io.counterfoil.workflow.caseflow.Cancellation;
import io.counterfoil.workflow.caseflow.Cancellation.Act;
import io.counterfoil.workflow.caseflow.Cancellation.State;
import io.counterfoil.workflow.caseflow.CaseFile;
import io.counterfoil.workflow.caseflow.WhatGoesOn;
import io.counterfoil.workflow.caseflow.rest.CaseJson.SaidJson;
import java.time.LocalDate;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A cancellation as the interface shows it.
 *
 * @param state {@code overtaken}: the case has ended before anybody answered
 * @param goesOn what stays on the ledger, and what people have to do
 */
record CancellationJson(
        UUID caseId,
        String process,
        UUID businessKey,
        String state,
        String reason,
        @Nullable String askedBy,
        LocalDate askedOn,
        @Nullable String answeredBy,
        @Nullable LocalDate answeredOn,
        SaidJson goesOn) {

    private static final String OVERTAKEN = "overtaken";

    /**
     * What operators have not agreed on stays between those who see everything; the parties learn why a case was cancelled, and not
     * who did it.
     *
     * @return null: not for this reader
     */
    static @Nullable CancellationJson of(Cancellation cancellation, CaseFile file, boolean all) {
        return all || cancellation.state() == State.AGREED ? shown(cancellation, file, all) : null;
    }

    static CancellationJson shown(Cancellation cancellation, CaseFile file, boolean all) {
        Act answered = cancellation.answered();
        boolean overtaken = cancellation.state() == State.ASKED && !file.isOpen();
        return new CancellationJson(
                file.id(),
                file.process().id(),
                file.key(),
                overtaken ? OVERTAKEN : cancellation.state().name().toLowerCase(Locale.ROOT),
                cancellation.reason(),
                all ? cancellation.asked().name() : null,
                cancellation.askedOn(),
                all && answered != null ? answered.name() : null,
                cancellation.answeredOn(),
                SaidJson.of(WhatGoesOn.without(file.process())));
    }
}
