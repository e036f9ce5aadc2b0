package io.counterfoil.portal.casework;

import io.counterfoil.kernel.Money;
import io.counterfoil.portal.casework.TasksApi.TaskJson;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Something that a person should do.
 *
 * @param key of the payable, the piece or the request that the case is about
 * @param acts what can be done about it on the ledger
 * @param closedByItself its own button closes it
 * @param lastDay null where the process sets none
 * @param claimedBy subject of the person who has taken it
 * @param sent an act was sent, and the ledger has not said yet what came of it
 */
public record Task(
        UUID id,
        String activity,
        Said name,
        Said help,
        UUID caseId,
        ProcessName process,
        UUID key,
        UUID payable,
        Money value,
        List<String> acts,
        boolean closedByItself,
        @Nullable LocalDate lastDay,
        @Nullable String claimedBy,
        boolean sent) {

    private static final String ACCEPT = "accept";
    private static final String PAPERS = "papers";
    private static final String NAME_BANK = "rename";
    private static final String DECIDE_DEFAULT = "rm_record";

    static Task of(TaskJson json) {
        return new Task(
                json.id(),
                json.activity(),
                json.name(),
                json.help(),
                json.caseId(),
                ProcessName.of(json.process()),
                json.businessKey(),
                json.payableId(),
                json.value().money(),
                List.copyOf(json.acts()),
                json.closedByItself(),
                json.dueOn(),
                json.claimedBy(),
                json.sent() != null);
    }

    /** Whether a remedy can be chosen with it. */
    boolean decidesDefault() {
        return activity.equals(DECIDE_DEFAULT);
    }

    /** Of a voucher that was just issued, or of a part of one. */
    public boolean isAcceptance() {
        return activity.equals(ACCEPT);
    }

    /** Where it is done today: its case, where its own button closes it. */
    public String actAt() {
        return closedByItself ? caseAt() : ledgerAt();
    }

    /** The page with what can be done about it on the ledger, or with what it is about. */
    String ledgerAt() {
        return switch (process) {
            case CONFIRMATION -> (isAcceptance() ? "/offers/payables/" : "/payables/") + payable;
            case CIRCULATION -> activity.equals(PAPERS) ? "/company" : "/offers/" + key;
            case FINANCING -> "/financing-requests/" + key;
            case LIQUIDATION ->
                activity.equals(NAME_BANK) ? "/paying-banks/" + payable : "/settlements/new?payable=" + payable;
        };
    }

    String caseAt() {
        return "/cases/" + caseId + "?task=" + id;
    }
}
