package io.counterfoil.portal.casework;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.counterfoil.portal.casework.CasesApi.StepJson;
import io.counterfoil.portal.casework.CasesApi.WholeCaseJson;
import io.counterfoil.portal.casework.IncidentsApi.CaseAlertJson;
import io.counterfoil.portal.format.Language;
import io.counterfoil.portal.platform.MoneyJson;
import io.counterfoil.portal.wording.CaseworkWords;
import java.lang.reflect.Proxy;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What an alert is called. */
class IncidentsTest {

    private static final LocalDate DAY = LocalDate.of(2026, 7, 1);
    /** Says what was asked for, with what. */
    private static final CaseworkWords WORDS = (CaseworkWords) Proxy.newProxyInstance(
            IncidentsTest.class.getClassLoader(),
            new Class<?>[] {CaseworkWords.class},
            (proxy, method, given) -> method.getName() + " " + given[0]);

    @Test
    void anAlertIsCalledAsTheStepThatRaisedIt() {
        assertEquals("Raise alert", step("od_alert"));
    }

    @Test
    void whatCameAfterTheEndSaysSo() {
        for (String message : List.of("RedemptionDisputed", "FundsDisputed", "PayoutReturned")) {
            assertEquals("lateWord " + message, step(message));
        }
    }

    /** Of a case with more steps than are listed: the page says the process. */
    @Test
    void aStepThatIsNotListedAnyMoreHasNoName() {
        assertEquals("", step("chase_alert"));
    }

    private static String step(String activity) {
        UUID id = UUID.randomUUID();
        WholeCaseJson whole = new WholeCaseJson(
                id,
                "liquidation",
                id,
                id,
                new MoneyJson("10.00", "CNY"),
                "ended",
                "settled",
                DAY,
                DAY,
                1,
                List.of(),
                List.of(new StepJson("od_alert", "sendTask", new Said("Raise alert", "预警"), "done", DAY, DAY)),
                List.of(),
                null);
        return Incidents.alert(new CaseAlertJson(id, id, activity, "high", DAY), whole, Language.EN, WORDS)
                .step();
    }
}
