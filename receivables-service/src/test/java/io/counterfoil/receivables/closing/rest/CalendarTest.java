package io.counterfoil.receivables.closing.rest;

import static io.counterfoil.receivables.Consortium.post;
import static io.counterfoil.receivables.Consortium.problem;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.counterfoil.ledger.LedgerCommand.Advance;
import io.counterfoil.ledger.LedgerCommand.Support;
import io.counterfoil.receivables.ServiceTest;
import io.counterfoil.receivables.closing.SetCalendar;
import io.counterfoil.receivables.governance.BusinessDays;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Where the business date follows the calendar: outside it is the day after the business date. */
@QuarkusTest
class CalendarTest extends ServiceTest {

    @Inject
    BusinessDays days;

    @Inject
    SetCalendar calendar;

    private UUID second;
    private LocalDate outside;

    @BeforeEach
    void twoOperatorsOnTheNextMorning() {
        outside = days.today().plusDays(1);
        calendar.set(outside);
        second = consortium.enrol("Another operator", "OPERATOR", null);
        threshold(2);
    }

    @AfterEach
    void oneIsEnough() {
        calendar.set(null);
        threshold(1);
        post(first(), "participants/" + second + "/suspension", "{}")
                .statusCode(200); // other tests count the operators
    }

    private void threshold(int operators) {
        UUID act = UUID.randomUUID();
        String body = "{\"operators\":%d,\"actId\":\"%s\"}".formatted(operators, act);
        post(first(), "threshold", body).statusCode(200);
        if (reads.operatorCounts().threshold() != operators) {
            post(other(), "threshold", body).statusCode(200).body("act.state", equalTo("executed"));
        }
    }

    private RequestSpecification first() {
        return consortium.as(consortium.operator, "operator");
    }

    private RequestSpecification other() {
        return consortium.as(second, "operator");
    }

    @Test
    void aDateThatHasNotComeYetIsNotEvenProposed() {
        String wrongYear = outside.plusYears(5).toString();
        problem(post(first(), "business-date", "{\"date\":\"" + wrongYear + "\"}"), 409, "business-date-ahead")
                .body("detail", allOf(containsString(wrongYear), containsString(outside.toString())));
        problem(
                post(first(), "business-date", "{\"date\":\"" + outside.plusDays(1) + "\"}"),
                409,
                "business-date-ahead");
        assertTrue(reads.today().isBefore(outside));
    }

    @Test
    void aDateThatHasNotComeYetIsNotSupportedWhoeverProposedIt() {
        UUID act = UUID.randomUUID();
        Advance ahead = new Advance(outside.plusDays(1));
        send(serviceLedger, consortium.operator, new Support(act, ahead));
        Awaitility.await()
                .untilAsserted(() -> first().get("/api/v1/acts/" + act).then().statusCode(200));
        problem(post(other(), "acts/" + act + "/support", "{}"), 409, "business-date-ahead");
        assertTrue(reads.today().isBefore(outside));
        outside = outside.plusDays(1);
        calendar.set(outside);
        post(other(), "acts/" + act + "/support", "{}").statusCode(200).body("act.state", equalTo("executed"));
        assertEquals(outside, reads.today());
    }

    @Test
    void theDayOutsideIsReached() {
        UUID act = UUID.randomUUID();
        String body = "{\"date\":\"%s\",\"actId\":\"%s\"}".formatted(outside, act);
        post(first(), "business-date", body).statusCode(200).body("act.state", equalTo("waiting"));
        post(other(), "business-date", body).statusCode(200).body("act.state", equalTo("executed"));
        assertEquals(outside, reads.today());
    }
}
