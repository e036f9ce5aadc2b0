package io.counterfoil.workflow;

import static org.junit.jupiter.api.Assertions.assertTrue;

import io.counterfoil.kernel.Ids;
import io.counterfoil.service.testing.AuthorisationMatrix;
import io.counterfoil.service.testing.Contract.Operation;
import io.counterfoil.service.testing.Target;
import io.counterfoil.service.testing.Target.Relation;
import io.counterfoil.workflow.caseflow.ProcessName;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The workflow's contract, tried whole, on a case and a task of one's own and as a stranger to them. */
@QuarkusTest
class AuthorisationMatrixTest extends Story {

    private static final String NOTHING = "{}";

    private final UUID stranger = Ids.next();
    private String task;
    private UUID file;

    @Test
    void nobodyGetsInWhoIsNotInTheTableAndEverybodyWhoIsDoes() {
        UUID payable = recorded(plain());
        task = task(ProcessName.CONFIRMATION, payable, "consent").id();
        file = caseOf(ProcessName.CONFIRMATION, payable).id();
        Set<UUID> known = Set.of(UUID.fromString(task), file, payable, debtor, supplier);
        int cases = new AuthorisationMatrix("workflow", CONTRACT, this, Set.of(), this::target, () -> known).judgeAll();
        assertTrue(cases > (Boolean.getBoolean("counterfoil.full") ? 1_000 : 400), "cases: " + cases);
    }

    private Target target(Operation operation) {
        return switch (operation.id()) {
            case "listTasks" -> list("/tasks?limit=200");
            case "listCases" -> list("/cases?limit=200");
            case "listProcesses" -> list("/processes");
            case "listNotices" -> list("/notices?limit=200");
            case "listCaseAlerts" -> list("/alerts?limit=200");
            case "listCancellations" -> list("/cancellations?limit=200");
            case "listIncidents" -> list("/incidents?limit=200");
            case "listAuditEntries" -> list("/audit-entries?limit=1");
            case "exportAuditEntries" -> list("/audit-entries/export?format=csv&resource=" + Ids.next());
            case "getTask" -> ofTask("", NOTHING);
            case "claimTask" -> ofTask("/claim", NOTHING);
            case "releaseTask" -> ofTask("/release", NOTHING);
            case "commentOnTask" -> ofTask("/comments", "{\"comment\":\"tried\"}");
            case "completeTask" -> ofTask("/completion", NOTHING);
            case "actOnTask" -> ofTask("/acts", "{\"act\":\"confirmation\"}");
            case "confirmTasks" -> of("/confirmations", "{\"taskIds\":[\"" + task + "\"]}", "getTask");
            case "getCase" -> of("/cases/" + file, NOTHING, "getCase");
            case "listCaseComments" -> of("/cases/" + file + "/comments", NOTHING, "getCase");
            case "getCaseDiagram" -> of("/cases/" + file + "/diagram", NOTHING, "getCase");
            // Nobody has asked, which is another answer than that of somebody who must not answer.
            case "askCancellation" -> of("/cases/" + file + "/cancellation", "{\"reason\":\"\"}", "getCase");
            case "agreeToCancellation" -> of("/cases/" + file + "/cancellation/agreement", NOTHING, "getCase");
            case "refuseCancellation" -> of("/cases/" + file + "/cancellation/refusal", NOTHING, "getCase");
            // It is open no more, which is another answer than that of somebody who must not ask.
            case "retryIncident" -> of("/incidents/" + Ids.next() + "/retry", NOTHING, null);
            default -> throw new AssertionError("name a target for " + operation.id());
        };
    }

    private Target list(String path) {
        return of(path, NOTHING, null);
    }

    private Target ofTask(String act, String body) {
        return of("/tasks/" + task + act, body, "getTask");
    }

    private Target of(String path, String body, @Nullable String read) {
        return new Target(path, body, read, Map.of(Relation.OWN, debtor, Relation.STRANGER, stranger));
    }
}
