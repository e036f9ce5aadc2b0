package io.counterfoil.workflow.caseflow.rest;

import io.counterfoil.service.web.MoneyJson;
import io.counterfoil.workflow.caseflow.CaseDesk.Whole;
import io.counterfoil.workflow.caseflow.CaseFile;
import io.counterfoil.workflow.caseflow.CasePath;
import io.counterfoil.workflow.caseflow.CasePath.Said;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A case as the interface shows it. */
record CaseJson(
        UUID id,
        String process,
        UUID businessKey,
        UUID payableId,
        MoneyJson value,
        String state,
        @Nullable String outcome,
        LocalDate begunOn,
        @Nullable LocalDate endedOn) {

    static CaseJson of(CaseFile file) {
        return new CaseJson(
                file.id(),
                file.process().id(),
                file.key(),
                file.payable(),
                MoneyJson.of(file.value()),
                file.state().wireName(),
                file.outcome(),
                file.begunOn(),
                file.endedOn());
    }

    /** For those to whom a failure tells nothing, and whom it does not concern. */
    private static final String STANDS_STILL = "a step failed; the operators see why and will try it again";

    record SaidJson(String en, String zh) {
        static SaidJson of(Said said) {
            return new SaidJson(said.en(), said.zh());
        }
    }

    record StepJson(
            String activity,
            String kind,
            SaidJson name,
            String state,
            LocalDate from,
            @Nullable LocalDate to) {}

    record WaitJson(
            String activity,
            SaidJson name,
            SaidJson who,
            List<String> groups,
            LocalDate since,
            @Nullable LocalDate until,
            @Nullable String incident) {}

    record WholeCaseJson(
            UUID id,
            String process,
            UUID businessKey,
            UUID payableId,
            MoneyJson value,
            String state,
            @Nullable String outcome,
            LocalDate begunOn,
            @Nullable LocalDate endedOn,
            int version,
            List<WaitJson> waits,
            List<StepJson> steps,
            List<String> parts,
            @Nullable CancellationJson cancellation) {

        /** @param all that the reader sees everything, also what is between the operators */
        static WholeCaseJson of(Whole whole, boolean all) {
            CaseJson card = CaseJson.of(whole.file());
            CasePath path = whole.path();
            return new WholeCaseJson(
                    card.id(),
                    card.process(),
                    card.businessKey(),
                    card.payableId(),
                    card.value(),
                    card.state(),
                    card.outcome(),
                    card.begunOn(),
                    card.endedOn(),
                    path.version(),
                    path.waits().stream()
                            .map(wait -> new WaitJson(
                                    wait.activity(),
                                    SaidJson.of(wait.name()),
                                    SaidJson.of(wait.who()),
                                    wait.groups().stream().sorted().toList(),
                                    wait.since(),
                                    wait.until(),
                                    wait.incident() == null || all ? wait.incident() : STANDS_STILL))
                            .toList(),
                    path.steps().stream()
                            .map(step -> new StepJson(
                                    step.activity(),
                                    step.kind(),
                                    SaidJson.of(step.name()),
                                    step.state().name().toLowerCase(Locale.ROOT),
                                    step.from(),
                                    step.to()))
                            .toList(),
                    whole.parts(),
                    whole.cancellation() == null ? null : CancellationJson.of(whole.cancellation(), whole.file(), all));
        }
    }
}
