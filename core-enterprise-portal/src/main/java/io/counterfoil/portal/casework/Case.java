package io.counterfoil.portal.casework;

import io.counterfoil.kernel.Money;
import io.counterfoil.portal.casework.CasesApi.CaseJson;
import io.counterfoil.portal.casework.CasesApi.WholeCaseJson;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A case of one of the processes.
 *
 * @param key of the payable, the piece or the request that it is about
 * @param outcome as the end of the diagram says it; {@code cancelled} where none was reached. Nothing while it is open
 */
public record Case(
        UUID id,
        ProcessName process,
        UUID key,
        UUID payable,
        Money value,
        CaseState state,
        String outcome,
        LocalDate begunOn,
        @Nullable LocalDate endedOn) {

    private static final String CANCELLED = "cancelled";

    static Case of(CaseJson json) {
        return new Case(
                json.id(),
                ProcessName.of(json.process()),
                json.businessKey(),
                json.payableId(),
                json.value().money(),
                CaseState.of(json.state()),
                json.outcome() == null ? CANCELLED : json.outcome(),
                json.begunOn(),
                json.endedOn());
    }

    static Case of(WholeCaseJson json) {
        return of(new CaseJson(
                json.id(),
                json.process(),
                json.businessKey(),
                json.payableId(),
                json.value(),
                json.state(),
                json.outcome(),
                json.begunOn(),
                json.endedOn()));
    }

    public boolean isOpen() {
        return state == CaseState.OPEN;
    }
}
