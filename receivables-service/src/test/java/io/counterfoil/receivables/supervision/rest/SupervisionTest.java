package io.counterfoil.receivables.supervision.rest;

import static io.counterfoil.receivables.Consortium.API;
import static io.counterfoil.receivables.Consortium.idIn;
import static io.counterfoil.receivables.Consortium.post;
import static io.counterfoil.receivables.Consortium.problem;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.emptyOrNullString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.counterfoil.ledger.Bytes32;
import io.counterfoil.ledger.LedgerCommand;
import io.counterfoil.receivables.Consortium;
import io.counterfoil.receivables.ServiceTest;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ExtractableResponse;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** GET /supervision and what its figures are made of. */
@QuarkusTest
class SupervisionTest extends ServiceTest {

    private RequestSpecification regulator() {
        return consortium.as(UUID.randomUUID(), "regulator");
    }

    private RequestSpecification secondTier() {
        return consortium.as(consortium.secondTier, "supplier");
    }

    private static ValidatableResponse get(RequestSpecification caller, String path) {
        return caller.get(API + path).then();
    }

    /** Of 1000.00 the supplier handed 400.00 on, and offers 100.00 more. */
    private UUID tree() {
        UUID root = consortium.held("1000.00");
        UUID taken = consortium.offered(root, "400.00");
        post(secondTier(), "offers/" + taken + "/acceptance", "{}").statusCode(200);
        consortium.offered(root, "100.00");
        return taken;
    }

    private static BigDecimal sum(List<String> amounts) {
        return amounts.stream().map(BigDecimal::new).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static BigDecimal amount(Map<String, Object> figure) {
        return amount(figure, "value");
    }

    @SuppressWarnings("unchecked")
    private static BigDecimal amount(Map<String, Object> figure, String field) {
        return new BigDecimal(((Map<String, String>) figure.get(field)).get("amount"));
    }

    private Map<String, Object> figureOf(String measure, UUID participant) {
        return get(regulator(), "supervision/participants?limit=200&currency=CNY&measure=" + measure)
                .statusCode(200)
                .extract()
                .path("items.find { it.participant == '" + participant + "' }");
    }

    /** Of every page: other tests leave more than one. */
    private List<String> all(String path, String field) {
        List<String> values = new ArrayList<>();
        String cursor = "";
        while (cursor != null) {
            ExtractableResponse<Response> page = get(regulator(), path + cursor)
                    .statusCode(200)
                    .body("items.state", everyItem(not(emptyOrNullString())))
                    .extract();
            values.addAll(page.<List<String>>path("items." + field));
            String next = page.path("nextCursor");
            cursor = next == null ? null : "&cursor=" + next;
        }
        return values;
    }

    @Test
    void eachFigureOpensToThePayablesAndPiecesItIsTheSumOf() {
        UUID taken = tree();
        List<String> payables =
                all("supervision/payables?limit=200&currency=CNY&debtor=" + consortium.debtor, "outstanding.amount");
        assertEquals(amount(figureOf("debtor", consortium.debtor)), sum(payables));
        get(regulator(), "supervision/payables?limit=200&currency=CNY&debtor=" + consortium.debtor)
                .body("items.state", hasItem("issued"));
        for (UUID holder : List.of(consortium.supplier, consortium.secondTier)) {
            List<String> pieces = all("supervision/pieces?limit=200&currency=CNY&holder=" + holder, "value.amount");
            assertEquals(amount(figureOf("holder", holder)), sum(pieces), "what is offered is still its holder's");
        }
        get(regulator(), "supervision/pieces?limit=200&currency=CNY&holder=" + consortium.secondTier)
                .body("items.id", hasItem(taken.toString()))
                .body("items.depth", everyItem(equalTo(1)))
                .body("items.debtor", everyItem(equalTo(consortium.debtor.toString())));
    }

    @Test
    void theOverviewIsTheSumOfAllItsParts() {
        tree();
        ValidatableResponse overview = get(regulator(), "supervision")
                .statusCode(200)
                .body("latest[0].kind", equalTo("passed-on"))
                .body("latest[0].taker", equalTo(consortium.secondTier.toString()))
                .body("currencies.find { it.currency == 'CNY' }.depths.depth", hasItem(1));
        String outstanding =
                overview.extract().path("currencies.find { it.currency == 'CNY' }.outstanding.value.amount");
        assertEquals(
                outstanding,
                overview.extract().path("currencies.find { it.currency == 'CNY' }.circulating.value.amount"));
        List<String> depths = overview.extract().path("currencies.find { it.currency == 'CNY' }.depths.value.amount");
        assertEquals(new BigDecimal(outstanding), sum(depths));
    }

    @Test
    void whoWaitsIsToldOfTheNextBlock() throws Exception {
        int block = get(regulator(), "supervision").statusCode(200).extract().path("block");
        CompletableFuture<Integer> next =
                CompletableFuture.supplyAsync(() -> get(regulator(), "supervision?wait=30&after=" + block)
                        .statusCode(200)
                        .body("block", greaterThan(block))
                        .extract()
                        .path("block"));
        long began = System.nanoTime();
        consortium.held("200.00");
        assertTrue(next.get(20, TimeUnit.SECONDS) > block);
        assertTrue(Duration.ofNanos(System.nanoTime() - began).toSeconds() < 20);
        get(regulator(), "supervision?wait=0&after=" + Integer.MAX_VALUE).statusCode(200);
    }

    @Test
    void theMovementsOfADayAreItsFigure() {
        tree();
        String day = get(regulator(), "business-date").extract().path("date");
        int passedOn = get(regulator(), "supervision")
                .extract()
                .path("currencies.find { it.currency == 'CNY' }.days.find { it.day == '" + day + "' }.passedOn.number");
        int listed = 0;
        String cursor = "";
        do {
            ValidatableResponse page = get(
                            regulator(),
                            "supervision/movements?limit=200&currency=CNY&kind=passed-on&day=" + day + cursor)
                    .statusCode(200)
                    .body("items.kind", everyItem(equalTo("passed-on")));
            listed += page.extract().<List<?>>path("items").size();
            String next = page.extract().path("nextCursor");
            cursor = next == null ? "" : "&cursor=" + next;
        } while (!cursor.isEmpty());
        assertEquals(passedOn, listed);
    }

    /** The document is worth 500.00. */
    @Test
    void aSecondFinancingBeyondTheValueOfADocumentIsKeptForTheRegulator() {
        String number = Consortium.newKey();
        Bytes32 document = attested(number);
        accepted(number).statusCode(200);
        problem(accepted(number), 409, "document-not-available");
        String day = get(regulator(), "business-date").extract().path("date");
        String found = "find { it.fingerprint == '" + document.hex() + "' }.";
        await().untilAsserted(() -> get(regulator(), "supervision")
                .statusCode(200)
                .body("blockedToday", greaterThan(0))
                .body("latestBlocked." + found + "reason", equalTo("beyond-value")));
        get(regulator(), "supervision/blocked-attempts?limit=200&day=" + day)
                .statusCode(200)
                .body("items." + found + "documentKind", equalTo("invoice"))
                .body("items." + found + "amount.amount", equalTo("400.00"))
                .body("items." + found + "available.amount", equalTo("100.00"))
                .body("items." + found + "participant", equalTo(consortium.supplier.toString()))
                .body("items." + found + "usedAt", equalTo(List.of(consortium.bank.toString())));
    }

    /** 400.00 of a piece of its own, backed by the supplier's invoice of this number. */
    private ValidatableResponse accepted(String number) {
        UUID request = consortium.financingRequested(consortium.held("1000.00"), "400.00", number);
        UUID quote = idIn(
                post(
                                consortium.as(consortium.bank, "bank-officer"),
                                "financing-requests/" + request + "/quotes",
                                consortium.quote("395.20"))
                        .statusCode(201),
                "resourceId");
        return post(
                consortium.as(consortium.supplier, "supplier"),
                "financing-requests/" + request + "/acceptance",
                "{\"quoteId\":\"" + quote + "\"}");
    }

    @Test
    void whatIsOwedIsBrokenDownAndComparedWithAnotherDay() {
        tree();
        String day = get(regulator(), "business-date").extract().path("date");
        String weekAgo = LocalDate.parse(day).minusDays(7).toString();
        BigDecimal owed = amount(figureOf("debtor", consortium.debtor));
        String mine = "lines.find { it.of == '" + consortium.debtor + "' }.";
        String asOf = "supervision/breakdown?by=debtor&currency=CNY&asOf=" + day;
        for (String question : List.of("supervision/breakdown?by=debtor&currency=CNY", asOf)) {
            ValidatableResponse found =
                    get(regulator(), question + "&compareWith=" + weekAgo).statusCode(200);
            assertEquals(owed, new BigDecimal(found.extract().<String>path(mine + "value.amount")), question);
            found.body("asOf", equalTo(day)).body("comparedWith", equalTo(weekAgo));
            assertTrue(found.extract().<Integer>path("concentration.hhi") > 0);
        }
        for (String by : List.of(
                "paying-bank", "industry", "region", "industry-region", "tenor", "due", "ageing", "holder", "bank")) {
            get(regulator(), "supervision/breakdown?by=" + by + "&currency=CNY").statusCode(200);
            get(regulator(), "supervision/breakdown?by=" + by + "&currency=CNY&asOf=" + weekAgo)
                    .statusCode(200);
        }
        get(regulator(), "supervision/breakdown?by=debtor&currency=JPY")
                .statusCode(200)
                .body("lines", hasSize(0))
                .body("concentration", nullValue());
    }

    @Test
    void whoOwesWhomIsByThePiecesThatCirculate() {
        tree();
        ValidatableResponse found =
                get(regulator(), "supervision/network?currency=CNY").statusCode(200);
        String mine = "debts.find { it.debtor == '" + consortium.debtor + "' && it.holder == '%s' }.number";
        for (UUID holder : List.of(consortium.supplier, consortium.secondTier)) {
            assertTrue(found.extract().<Integer>path(mine.formatted(holder)) > 0);
        }
        get(regulator(), "supervision/network?currency=JPY")
                .statusCode(200)
                .body("debts", hasSize(0))
                .body("complete", equalTo(true));
    }

    /** 400.00 for 395.20; other tests finance at the same bank. */
    @Test
    void whatFinancingCostIsAddedUp() {
        Map<String, Object> before = costAtTheBank();
        Locked locked = locked();
        for (LedgerCommand step : List.of(
                new LedgerCommand.ApproveFinancing(locked.request(), locked.terms()),
                new LedgerCommand.InstructPayout(locked.request()),
                new LedgerCommand.AttestFunds(locked.request(), bytes32("0x" + "0e".repeat(32))))) {
            assertNull(bankActs(step).failure());
        }
        int number = before == null ? 0 : (int) before.get("number");
        await().untilAsserted(() -> assertEquals(number + 1, costAtTheBank().get("number")));
        Map<String, Object> after = costAtTheBank();
        BigDecimal cost = before == null ? BigDecimal.ZERO : amount(before, "cost");
        assertEquals(cost.add(new BigDecimal("4.80")), amount(after, "cost"));
        for (String between : List.of("yearly", "median")) {
            BigDecimal percent = new BigDecimal((String) after.get(between));
            assertTrue(percent.compareTo(new BigDecimal((String) after.get("lowest"))) >= 0, after::toString);
            assertTrue(percent.compareTo(new BigDecimal((String) after.get("highest"))) <= 0, after::toString);
        }
        for (String by : List.of("debtor", "industry", "region", "tenor")) {
            get(regulator(), "supervision/cost-of-finance?currency=CNY&by=" + by)
                    .statusCode(200)
                    .body("all.number", greaterThan(0));
        }
    }

    private Map<String, Object> costAtTheBank() {
        return get(regulator(), "supervision/cost-of-finance?by=bank&currency=CNY")
                .statusCode(200)
                .extract()
                .path("lines.find { it.of == '" + consortium.bank + "' }");
    }

    @Test
    void whatIsAskedForIsSaidByName() {
        for (String wrong : List.of(
                "supervision?wait=31",
                "supervision?after=x",
                "supervision/participants?measure=debtor",
                "supervision/participants?measure=bank&currency=CNY",
                "supervision/payables?currency=CNY",
                "supervision/pieces?currency=CNY",
                "supervision/pieces?currency=CNY&depth=-1",
                "supervision/movements?currency=CNY&kind=issued&day=yesterday",
                "supervision/breakdown?by=colour&currency=CNY",
                "supervision/breakdown?by=debtor",
                "supervision/breakdown?by=debtor&currency=CNY&asOf=2999-01-01",
                "supervision/breakdown?by=debtor&currency=CNY&compareWith=2999-01-01",
                "supervision/breakdown?by=debtor&currency=CNY&asOf=soon",
                "supervision/cost-of-finance?by=holder&currency=CNY",
                "supervision/cost-of-finance?by=bank&currency=CNY&until=2999-01-01",
                "supervision/cost-of-finance?by=bank&currency=CNY&from=1999-01-01",
                "supervision/blocked-attempts",
                "supervision/blocked-attempts?day=today",
                "supervision/movements?currency=yuan&kind=issued&day=2026-07-01")) {
            problem(get(regulator(), wrong), 400, "malformed").body("violations.field", hasSize(1));
        }
    }
}
