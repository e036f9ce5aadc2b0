package io.counterfoil.workflow.task;

import static io.counterfoil.workflow.caseflow.ProcessName.CONFIRMATION;
import static org.hamcrest.Matchers.endsWith;

import io.counterfoil.workflow.ScriptedPlatform.Act;
import io.counterfoil.workflow.Story;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** People of the debtor at the interface, with a task to consent. */
abstract class AtTheDesk extends Story {

    static final Map<String, String> CONFIRM = Map.of("act", "confirmation");

    RequestSpecification checker() {
        return as(debtor, "enterprise-checker");
    }

    RequestSpecification maker() {
        return as(debtor, "enterprise-maker");
    }

    String consent(UUID payable) {
        return task(CONFIRMATION, payable, "consent").id();
    }

    static ValidatableResponse read(RequestSpecification caller, String id) {
        return caller.get("/workflow/v1/tasks/" + id).then();
    }

    static ValidatableResponse refused(ValidatableResponse answer, int status, String problem) {
        return answer.statusCode(status).body("type", endsWith("/" + problem));
    }

    /** Sent about it. */
    static List<Act> acts(UUID about) {
        return platform.acts().stream()
                .filter(act -> act.path().contains(about.toString()))
                .toList();
    }
}
