package io.counterfoil.workflow.caseflow;

import static io.counterfoil.workflow.caseflow.ProcessName.FINANCING;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.counterfoil.kernel.Ids;
import io.counterfoil.workflow.Story;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** One financing request, from asking to the money. */
abstract class FinancingStory extends Story {

    static final String ENOUGH = "5000.00";
    static final String SHORT = "999.99";

    final UUID payable = Ids.next();
    final UUID request = Ids.next();

    CaseFile file() {
        return caseOf(FINANCING, request);
    }

    void waitsFor(String... activities) {
        assertEquals(List.of(activities), waits(FINANCING, request));
    }

    ObjectNode ofRequest(Object... more) {
        return of(payable, "financingId", request, "supplier", supplier, "bank", bank)
                .setAll(data(more));
    }

    void tells(String name) {
        happens("financing." + name, ofRequest());
    }

    /** @param left on the invoice behind it; 1000.00 is asked for */
    void requested(String left) {
        platform.show(
                "/documents/0x" + request,
                data(
                        "limit",
                        money(left),
                        "released",
                        money("0.00"),
                        "drawn",
                        money("0.00"),
                        "reserved",
                        money("0.00")));
        platform.show(
                "/financing-requests/" + request,
                plain().put("state", "requested")
                        .set(
                                "documents",
                                JSON.valueToTree(
                                        List.of(Map.of("fingerprint", "0x" + request, "amount", money("1000.00"))))));
        happens("financing.financing-requested", of(payable, "financingId", request, "supplier", supplier));
    }

    void quoted(LocalDate validUntil) {
        quoted(validUntil, validUntil);
    }

    /** @param last day of all quotes */
    void quoted(LocalDate validUntil, LocalDate last) {
        happens("financing.financing-quoted", ofRequest("quoteId", Ids.next(), "validUntil", validUntil.toString()));
        assertEquals(last, variable(FINANCING, request, "quotesValidUntil"));
    }

    void locked() {
        happens(
                "financing.piece-locked",
                ofRequest("approveBy", today().plusDays(5).toString()));
    }

    void toTheLock() {
        requested(ENOUGH);
        quoted(today().plusDays(3));
        locked();
        waitsFor("approve");
    }

    void approved() {
        happens(
                "financing.financing-approved",
                ofRequest("fundBy", today().plusDays(3).toString()));
    }

    void paid() {
        happens(
                "financing.payout-instructed",
                ofRequest("attestBy", today().plusDays(4).toString()));
    }

    /** By a bank that registers nothing. */
    void attested() {
        toTheLock();
        approved();
        paid();
        tells("funds-attested");
        waitsFor("money");
    }
}
