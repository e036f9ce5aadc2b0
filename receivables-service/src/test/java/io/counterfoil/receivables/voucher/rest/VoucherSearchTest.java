package io.counterfoil.receivables.voucher.rest;

import static io.counterfoil.receivables.Consortium.idIn;
import static io.counterfoil.receivables.Consortium.post;
import static io.counterfoil.receivables.Consortium.problem;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.counterfoil.receivables.ServiceTest;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** GET /voucher-search, on pieces that nobody else of the test run has: of amounts and due days of their own. */
@QuarkusTest
class VoucherSearchTest extends ServiceTest {

    private static final String SEARCH = "/api/v1/voucher-search";

    private LocalDate due;
    private UUID early;
    private UUID late;
    private UUID passedOn;

    /** Of two vouchers of the supplier, due on two days of the same month; of the first a part was passed on. */
    @BeforeEach
    void twoVouchers() {
        due = reads.today().plusDays(70);
        early = held("701.00", due);
        late = held("702.00", due.plusDays(3));
        passedOn = consortium.offered(early, "100.00");
        post(consortium.as(consortium.secondTier, "supplier"), "offers/" + passedOn + "/acceptance", "{}")
                .statusCode(200);
    }

    private UUID held(String amount, LocalDate dueOn) {
        UUID voucher = consortium.issue(consortium.recordPayable(amount, dueOn.toString()));
        post(supplier(), "offers/" + voucher + "/acceptance", "{}").statusCode(200);
        return voucher;
    }

    private RequestSpecification supplier() {
        return consortium.as(consortium.supplier, "supplier");
    }

    private RequestSpecification debtor() {
        return consortium.as(consortium.debtor, "enterprise-maker");
    }

    private RequestSpecification regulator() {
        return consortium.as(consortium.operator, "regulator");
    }

    private String days() {
        return "?dueFrom=" + due + "&dueTo=" + due.plusDays(3);
    }

    private static ValidatableResponse found(RequestSpecification who, String query) {
        return who.get(SEARCH + query).then().statusCode(200);
    }

    @Test
    void eachFindsWhatItHoldsOwesPassedOnAndWatches() {
        String all = days() + "&limit=200";
        found(supplier(), all).body("items.id", hasItems(early.toString(), late.toString(), passedOn.toString()));
        found(debtor(), all).body("items.id", hasItems(early.toString(), late.toString(), passedOn.toString()));
        found(regulator(), all).body("items.id", hasItems(early.toString(), late.toString(), passedOn.toString()));
        found(consortium.as(consortium.secondTier, "supplier"), all)
                .body("items.id", hasItem(passedOn.toString()))
                .body("items.id", not(hasItem(early.toString())));
        found(consortium.as(consortium.otherDebtor, "enterprise-maker"), all).body("items", empty());
        UUID stranger = consortium.enrol("Stranger", "SUPPLIER", null);
        found(consortium.as(stranger, "supplier"), all).body("items", empty());
        problem(consortium.as(consortium.operator, "auditor").get(SEARCH).then(), 403, "forbidden");
    }

    @Test
    void aBankFindsWhatIsLockedForItAndWhatItPaysOut() {
        Locked locked = locked();
        String dueOn = found(debtor(), "?limit=200&order=descending")
                .extract()
                .path("items.find { it.id == '" + locked.piece() + "' }.dueOn");
        String query = "?state=locked&limit=200&dueFrom=" + dueOn + "&dueTo=" + dueOn;
        found(consortium.as(consortium.bank, "bank-officer"), query)
                .body("items.id", hasItem(locked.piece().toString()))
                .body("items.state", everyItem(equalTo("locked")));
    }

    @Test
    void aPartyIsWhomItConcerns() {
        found(debtor(), days() + "&limit=200&party=" + consortium.secondTier)
                .body("items.id", hasItem(passedOn.toString()))
                .body("items.id", not(hasItem(late.toString())));
        found(regulator(), days() + "&limit=200&party=" + consortium.secondTier)
                .body("items.id", hasItem(passedOn.toString()))
                .body("items.id", not(hasItem(late.toString())));
        found(debtor(), days() + "&party=" + UUID.randomUUID()).body("items", empty());
        found(regulator(), days() + "&party=" + UUID.randomUUID()).body("items", empty());
    }

    /** Whoever holds a part further down may not see the payable, so a search may not tell whose it first was. */
    @Test
    void aLaterHolderIsNotToldWhoWasOwedFirst() {
        UUID third = consortium.enrol("Third tier", "SUPPLIER", null);
        UUID piece = passedOnTo(passedOn, third);
        // Another specification each time: what was asked before stays in it.
        Supplier<RequestSpecification> holder = () -> consortium.as(third, "supplier");
        found(holder.get(), days()).body("items.id", contains(piece.toString()));
        found(holder.get(), days() + "&party=" + consortium.debtor).body("items.id", contains(piece.toString()));
        found(holder.get(), days() + "&party=" + consortium.supplier).body("items", empty());
    }

    private UUID passedOnTo(UUID voucher, UUID recipient) {
        UUID piece = idIn(
                post(
                                consortium.as(consortium.secondTier, "supplier"),
                                "vouchers/" + voucher + "/offers",
                                consortium.offer(recipient, "40.00"))
                        .statusCode(201),
                "voucherId");
        post(consortium.as(recipient, "supplier"), "offers/" + piece + "/acceptance", "{}")
                .statusCode(200);
        return piece;
    }

    @Test
    void amountsStatesAndDaysOfChangeNarrowIt() {
        String today = reads.today().toString();
        found(debtor(), days() + "&currency=CNY&amountFrom=702.00&amountTo=702.00&limit=200")
                .body("items.id", hasItem(late.toString()))
                .body("items.value.amount", everyItem(equalTo("702.00")));
        found(debtor(), days() + "&currency=USD").body("items", empty());
        found(debtor(), days() + "&state=redeemed").body("items", empty());
        found(debtor(), days() + "&limit=200&changedFrom=" + today + "&changedTo=" + today)
                .body("items.id", hasItems(early.toString(), late.toString()))
                .body("items.changedOn", everyItem(equalTo(today)));
        found(debtor(), days() + "&changedTo=" + reads.today().minusDays(1))
                .body("items.id", not(hasItem(late.toString())));
    }

    /** A page of two at a time, in each order: each piece once, and all in order. */
    @Test
    void pagesFollowEachOtherInEveryOrder() {
        for (String sort : List.of("due", "amount", "change")) {
            for (String order : List.of("ascending", "descending")) {
                String query = days() + "&currency=CNY&sort=" + sort + "&order=" + order;
                List<String> whole =
                        found(debtor(), query + "&limit=200").extract().path("items.id");
                assertTrue(whole.containsAll(List.of(early.toString(), late.toString())), query);
                List<String> turned = found(
                                debtor(),
                                days() + "&currency=CNY&limit=200&sort=" + sort + "&order="
                                        + (order.equals("ascending") ? "descending" : "ascending"))
                        .extract()
                        .path("items.id");
                List<String> backwards = new ArrayList<>(turned);
                Collections.reverse(backwards);
                assertEquals(whole, backwards, query);
                assertEquals(whole, paged(query), query);
            }
        }
    }

    private List<String> paged(String query) {
        List<String> ids = new ArrayList<>();
        String cursor = "";
        do {
            ValidatableResponse page =
                    found(debtor(), query + "&limit=2" + (cursor.isEmpty() ? "" : "&cursor=" + cursor));
            ids.addAll(page.extract().path("items.id"));
            cursor = Objects.requireNonNullElse(page.extract().path("nextCursor"), "");
        } while (!cursor.isEmpty());
        assertEquals(ids.size(), new HashSet<>(ids).size());
        return ids;
    }

    @Test
    void whatCannotBeSearchedForIsRefusedWithItsField() {
        refused("amountFrom=1.00", "currency");
        refused("sort=amount", "currency");
        refused("currency=CNY&amountFrom=one", "amountFrom");
        refused("currency=CNY&amountTo=1.001", "amountTo");
        refused("currency=ABC", "currency");
        refused("dueFrom=2026-13-01", "dueFrom");
        refused("dueFrom=2026-02-02&dueTo=2026-02-01", "dueTo");
        refused("changedFrom=2026-02-02&changedTo=2026-02-01", "changedTo");
        refused("party=nobody", "party");
        refused("state=gone", "state");
        refused("sort=colour", "sort");
        refused("order=sideways", "order");
        refused("cursor=nothing", "cursor");
        String cursor = found(debtor(), days() + "&limit=1").extract().path("nextCursor");
        refused("order=descending&cursor=" + cursor, "cursor");
    }

    private void refused(String query, String field) {
        problem(debtor().get(SEARCH + "?" + query).then(), 400, "malformed").body("violations.field", contains(field));
    }
}
