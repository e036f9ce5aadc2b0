package io.counterfoil.workflow.retention;

import static io.counterfoil.workflow.caseflow.ProcessName.CONFIRMATION;
import static io.counterfoil.workflow.caseflow.ProcessName.LIQUIDATION;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.counterfoil.kernel.Ids;
import io.counterfoil.service.sql.Sql;
import io.counterfoil.workflow.Story;
import io.counterfoil.workflow.caseflow.CaseFile;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What is long over goes, by the business date; what lives keeps everything. */
@QuarkusTest
class CleanHistoryTest extends Story {

    /** As the surroundings set it. */
    private static final int DAYS = 40;

    @Inject
    CleanHistory history;

    @Inject
    Sql sql;

    @Test
    void aCaseThatIsLongOverGoesWithAllThatWasKeptOfItAndNotADayEarlier() {
        UUID payable = recorded(plain());
        CaseFile file = caseOf(CONFIRMATION, payable);
        String task = task(CONFIRMATION, payable, "consent").id();
        post(as(debtor, "enterprise-checker"), "/tasks/" + task + "/comments", Map.of("comment", "odd"))
                .statusCode(200);
        post(as(debtor, "enterprise-checker"), "/tasks/" + task + "/acts", Map.of("act", "confirmation"))
                .statusCode(200);
        post(as(Ids.next(), "operator"), "/cases/" + file.id() + "/cancellation", Map.of("reason", "twice"))
                .statusCode(200);
        day(lastDay(payable, "confirmBy")); // reminded
        assertEquals(1, reminders(payable));
        happens("payable.payable-refused", of(payable));
        assertOutcome("refused", CONFIRMATION, payable);
        assertTrue(traces(file).size() > 8, () -> "there is something to clean: " + traces(file));

        assertEquals(1, mails(task));
        day(today().plusDays(DAYS));
        history.clean();
        assertTrue(files.byId(file.id()).isPresent(), "of that day it is still kept");
        day(today().plusDays(1));
        assertTrue(history.clean() >= 1);
        assertEquals(List.of(), traces(file));
        assertEquals(
                List.of(0L),
                sql.list(
                        "select count(*) as n from workflow.sent_act where task_id = ?", row -> row.number("n"), task));
        as(debtor, "enterprise-maker")
                .get("/workflow/v1/cases/" + file.id())
                .then()
                .statusCode(404);

        assertEquals(0, mails(task));

        consented(payable, 0);
        assertTrue(files.find(CONFIRMATION, payable).isEmpty(), "what comes now is about no case");
    }

    @Test
    void aLiveCaseKeepsAllCasesOfItsPayable() {
        UUID live = recorded(longTenor());
        UUID held = heldPayable();
        CaseFile confirmation = caseOf(CONFIRMATION, held);
        assertFalse(confirmation.isOpen());
        day(today().plusDays(DAYS + 5));
        while (history.clean() > 0) {
            // until nothing is left to clean
        }
        assertTrue(files.find(CONFIRMATION, live).isPresent());
        assertTrue(files.find(CONFIRMATION, held).isPresent(), "its liquidation reads it");
        assertFalse(traces(confirmation).isEmpty());
        UUID settlement = Ids.next();
        happens(
                "settlement.settlement-opened",
                of(
                        held,
                        "settlementId",
                        settlement,
                        "lastDay",
                        today().plusDays(5).toString()));
        happens("settlement.settlement-closed", of(held, "settlementId", settlement, "state", "settled"));
        assertOutcome("settled", LIQUIDATION, held);
        day(today().plusDays(DAYS + 1));
        assertTrue(history.clean() >= 2);
        assertTrue(files.find(CONFIRMATION, held).isEmpty());
        assertTrue(files.find(LIQUIDATION, held).isEmpty());
    }

    @Test
    void aBatchHasALimitAndTheNextOneGoesOn() {
        while (history.clean() > 0) {
            // what other tests have left
        }
        int payables = CleanHistory.PAYABLES_A_BATCH + 3;
        for (int i = 0; i < payables; i++) {
            happens("payable.payable-refused", of(recorded(plain())));
        }
        day(today().plusDays(DAYS + 1));
        assertEquals(CleanHistory.PAYABLES_A_BATCH, batch());
        assertEquals(3, batch());
        assertEquals(0, batch());
    }

    @Test
    void tooFewDaysAreRefusedByName() {
        IllegalArgumentException refused =
                assertThrows(IllegalArgumentException.class, () -> new CleanHistory(null, null, null, null, 29));
        assertTrue(refused.getMessage().contains("counterfoil.history.days"), refused.getMessage());
    }

    private long mails(String task) {
        return sql.first("select count(*) as n from workflow.task_mail where task_id = ?", row -> row.number("n"), task)
                .orElseThrow();
    }

    private int batch() {
        return QuarkusTransaction.requiringNew().call(() -> history.batch(today().minusDays(DAYS)));
    }

    /** Every table of the schema that has rows of the case, the engine's among them. */
    private List<String> traces(CaseFile file) {
        List<String> found = new ArrayList<>();
        for (String[] key : new String[][] {
            {"case_id", file.id().toString()},
            {"proc_inst_id_", file.instance()},
            {"process_instance_id_", file.instance()},
            {"root_proc_inst_id_", file.instance()},
            {"instance_id", file.instance()}
        }) {
            List<String> tables = sql.list(
                    "select table_name from information_schema.columns where table_schema = 'workflow' and column_name = ?",
                    row -> row.text("table_name"),
                    key[0]);
            for (String table : tables) {
                long rows = sql.list(
                                "select count(*) as n from workflow." + table + " where " + key[0] + "::text = ?",
                                row -> row.number("n"),
                                key[1])
                        .get(0);
                if (rows > 0) {
                    found.add(table + "." + key[0]);
                }
            }
        }
        return found;
    }
}
