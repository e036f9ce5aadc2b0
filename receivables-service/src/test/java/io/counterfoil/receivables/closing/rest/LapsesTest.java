package io.counterfoil.receivables.closing.rest;

import static io.counterfoil.receivables.Consortium.API;
import static io.counterfoil.receivables.Consortium.newKey;
import static io.counterfoil.receivables.Consortium.post;
import static io.counterfoil.receivables.Consortium.problem;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThanOrEqualTo;
import static org.hamcrest.Matchers.hasItem;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.counterfoil.receivables.Consortium;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.sql.SQLException;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What waits off chain for somebody lapses with the closing after its last day, and not before. */
@QuarkusTest
class LapsesTest extends StoppableClosing {

    private RequestSpecification maker() {
        return consortium.as(consortium.debtor, "enterprise-maker");
    }

    private RequestSpecification supplier() {
        return consortium.as(consortium.supplier, "supplier");
    }

    private RequestSpecification bank() {
        return consortium.as(consortium.bank, "bank-officer");
    }

    private ValidatableResponse payable(UUID id) {
        return maker().get(API + "payables/" + id).then().statusCode(200);
    }

    private ValidatableResponse request(UUID id) {
        return supplier().get(API + "financing-requests/" + id).then().statusCode(200);
    }

    private UUID requested() {
        String number = newKey();
        attested(number);
        return consortium.financingRequested(consortium.held("1000.00"), "400.00", number);
    }

    private UUID quoted(UUID request, LocalDate validUntil) {
        String quote = consortium
                .quote("395.20")
                .replaceFirst("\"validUntil\":\"[^\"]*\"", "\"validUntil\":\"" + validUntil + "\"")
                .replaceFirst("\"approveBy\":\"[^\"]*\"", "\"approveBy\":\"" + validUntil.plusDays(1) + "\"");
        return Consortium.idIn(
                post(bank(), "financing-requests/" + request + "/quotes", quote).statusCode(201), "resourceId");
    }

    private ValidatableResponse moveTo(LocalDate day) {
        return post(operator(), "business-date", "{\"date\":\"" + day + "\"}").statusCode(200);
    }

    private static LocalDate day(ValidatableResponse shown, String field) {
        return LocalDate.parse(shown.extract().path(field));
    }

    /** No calendar is set here, so Monday to Friday count. */
    private static LocalDate weekdays(LocalDate from, int days) {
        LocalDate day = from;
        for (int left = days; left > 0; left -= day.getDayOfWeek().compareTo(DayOfWeek.SATURDAY) < 0 ? 1 : 0) {
            day = day.plusDays(1);
        }
        return day;
    }

    private List<String> toldOf(RequestSpecification reader, String after, String field, UUID id) {
        return reader.queryParam("after", after)
                .queryParam("limit", 500)
                .get(API + "events")
                .then()
                .statusCode(200)
                .extract()
                .path("items.findAll { it.data." + field + " == '" + id + "' }.type.collect { it.split('\\\\.')[3] }");
    }

    private String newest(RequestSpecification reader) {
        return reader.queryParam("after", "newest")
                .get(API + "events")
                .then()
                .statusCode(200)
                .extract()
                .path("last");
    }

    @Test
    void aPayableThatNobodyConfirmedInTimeLapsesAndItsInvoiceMayBeRecordedAgain() {
        String invoice = newKey();
        String due = days.today().plusDays(120).toString();
        String body = consortium.payable(invoice, "1000.00", due);
        UUID waiting = Consortium.idIn(post(maker(), "payables", body).statusCode(201), "resourceId");
        UUID confirmed = consortium.recordPayable("1000.00", due);
        LocalDate confirmBy = day(payable(waiting).body("state", equalTo("recorded")), "confirmBy");
        assertEquals(weekdays(days.today(), 10), confirmBy);
        problem(post(maker(), "payables", body), 409, "duplicate-invoice");
        String before = newest(maker());

        moveTo(confirmBy).body("closing.payablesLapsed", equalTo(0));
        payable(waiting).body("state", equalTo("recorded"));
        consortium.issue(confirmed);

        moveTo(confirmBy.plusDays(1)).body("closing.payablesLapsed", greaterThanOrEqualTo(1));
        payable(waiting).body("state", equalTo("lapsed")).body("confirmBy", equalTo(confirmBy.toString()));
        payable(confirmed).body("state", equalTo("proposed"));
        maker().get(API + "payables?state=lapsed&limit=200")
                .then()
                .statusCode(200)
                .body("items.id", hasItem(waiting.toString()));
        problem(
                        post(
                                consortium.as(consortium.debtor, "enterprise-checker"),
                                "payables/" + waiting + "/confirmation",
                                "{}"),
                        409,
                        "payable-not-open")
                .body(
                        "violations[0].message",
                        containsString("had to be confirmed by " + confirmBy + ", and can be recorded again"));
        problem(
                post(
                        consortium.as(consortium.debtor, "enterprise-checker"),
                        "payables/" + waiting + "/refusal",
                        "{\"reason\":\"not ours\"}"),
                409,
                "payable-not-open");
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(
                        () -> assertEquals(List.of("payable-lapsed"), toldOf(maker(), before, "payableId", waiting)));
        assertEquals(List.of("payable-lapsed"), toldOf(supplier(), before, "payableId", waiting));
        assertEquals(
                List.of(),
                toldOf(consortium.as(consortium.otherDebtor, "enterprise-maker"), before, "payableId", waiting));
        post(maker(), "payables", body).statusCode(201);
    }

    @Test
    void aRequestThatNobodyQuotedLapsesAndOneWithAValidQuoteWaitsUntilThatIsOver() {
        UUID unquoted = requested();
        UUID quoted = requested();
        LocalDate quoteBy = day(request(unquoted).body("state", equalTo("requested")), "quoteBy");
        assertEquals(weekdays(days.today(), 5), quoteBy);
        LocalDate validUntil = quoteBy.plusDays(2);
        UUID quote = quoted(quoted, validUntil);
        String before = newest(supplier());

        moveTo(quoteBy).body("closing.requestsLapsed", equalTo(0));
        request(unquoted).body("state", equalTo("requested"));

        moveTo(quoteBy.plusDays(1)).body("closing.requestsLapsed", greaterThanOrEqualTo(1));
        request(unquoted).body("state", equalTo("lapsed")).body("quoteBy", equalTo(quoteBy.toString()));
        request(quoted).body("state", equalTo("requested"));
        problem(
                        post(bank(), "financing-requests/" + unquoted + "/quotes", consortium.quote("395.20")),
                        409,
                        "financing-not-open")
                .body("detail", containsString("has lapsed"));
        problem(post(supplier(), "financing-requests/" + unquoted + "/withdrawal", "{}"), 409, "financing-not-open");
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertEquals(
                        List.of("financing-request-lapsed"), toldOf(bank(), before, "financingId", unquoted)));
        assertEquals(
                List.of(), toldOf(consortium.as(consortium.secondTier, "supplier"), before, "financingId", unquoted));

        moveTo(validUntil.plusDays(1)).body("closing.requestsLapsed", greaterThanOrEqualTo(1));
        request(quoted).body("state", equalTo("lapsed"));
        problem(
                        post(
                                supplier(),
                                "financing-requests/" + quoted + "/acceptance",
                                "{\"quoteId\":\"" + quote + "\"}"),
                        409,
                        "financing-not-open")
                .body("detail", containsString("has lapsed"));
        supplier()
                .get(API + "financing-requests?state=lapsed&limit=200")
                .then()
                .statusCode(200)
                .body("items.id", hasItem(quoted.toString()))
                .body("items.state.unique()", equalTo(List.of("lapsed")));
    }

    @Test
    void aClosingThatStopsBetweenTheLapsesGoesOnAndCountsThemAll() throws SQLException {
        UUID request = requested();
        LocalDate after = day(request(request), "quoteBy").plusDays(8);
        UUID payable = consortium.recordPayable("1000.00", after.plusDays(90).toString());
        execute("create trigger refuse_step before insert on records.request for each row"
                + " when (new.idempotency_key like '#%/requests/%') execute function public.refuse_step()");
        String key = newKey();
        try {
            dayAfter = "{\"date\":\"" + after + "\"}";
            postUntilItStops(key);
            awaitStopped();
            payable(payable).body("state", equalTo("lapsed"));
            request(request).body("state", equalTo("requested"));
        } finally {
            execute("drop trigger refuse_step on records.request");
        }
        post(operator(), key, "business-date", dayAfter)
                .statusCode(200)
                .body("closing.payablesLapsed", greaterThanOrEqualTo(1))
                .body("closing.requestsLapsed", greaterThanOrEqualTo(1));
        request(request).body("state", equalTo("lapsed"));
    }
}
