package io.counterfoil.receivables.door;

import static io.counterfoil.receivables.Consortium.API;
import static io.counterfoil.receivables.Consortium.idIn;
import static io.counterfoil.receivables.Consortium.newKey;
import static io.counterfoil.receivables.Consortium.post;
import static io.counterfoil.receivables.Consortium.problem;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.greaterThanOrEqualTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.counterfoil.receivables.ServiceTest;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Every GET but operations: what is shown, to whom, and page by page. */
@QuarkusTest
class ReadsTest extends ServiceTest {

    private RequestSpecification debtor() {
        return consortium.as(consortium.debtor, "enterprise-maker");
    }

    private RequestSpecification stranger() {
        return consortium.as(consortium.otherDebtor, "enterprise-maker");
    }

    private RequestSpecification supplier() {
        return consortium.as(consortium.supplier, "supplier");
    }

    private RequestSpecification secondTier() {
        return consortium.as(consortium.secondTier, "supplier");
    }

    private RequestSpecification bank() {
        return consortium.as(consortium.bank, "bank-officer");
    }

    private RequestSpecification regulator() {
        return consortium.as(UUID.randomUUID(), "regulator");
    }

    private static ValidatableResponse get(RequestSpecification caller, String path) {
        return caller.get(API + path).then();
    }

    /** Of 1000.00 the supplier handed 400.00 on, and offers 100.00 more. */
    private record Tree(UUID root, UUID taken, UUID open) {}

    private Tree tree() {
        UUID root = consortium.held("1000.00");
        UUID taken = consortium.offered(root, "400.00");
        post(secondTier(), "offers/" + taken + "/acceptance", "{}").statusCode(200);
        return new Tree(root, taken, consortium.offered(root, "100.00"));
    }

    @Test
    void theTraceShowsTheWholeTreeToThePartiesAndItsOwnPathToAHolder() {
        Tree tree = tree();
        String trace = "vouchers/" + tree.taken() + "/trace";
        for (RequestSpecification whole : List.of(debtor(), supplier(), bank(), regulator())) {
            get(whole, trace)
                    .statusCode(200)
                    .body("rootId", equalTo(tree.root().toString()))
                    .body("items.id[0]", equalTo(tree.root().toString()))
                    .body("items", hasSize(3))
                    .body("items.value.amount", hasItem("500.00"))
                    .body("items.holder", hasSize(3));
        }
        get(secondTier(), trace)
                .statusCode(200)
                .body(
                        "items.id",
                        equalTo(List.of(tree.root().toString(), tree.taken().toString())))
                .body("items.parentId[1]", equalTo(tree.root().toString()));
        problem(get(stranger(), trace), 404, "not-found");
    }

    @Test
    void theTraceTellsNobodyWhatAPieceOfOthersIsWorthOrWhoHasIt() {
        Tree tree = tree();
        String trace = "vouchers/" + tree.taken() + "/trace";
        Map<String, Object> ofOthers = Map.of("id", tree.root().toString(), "state", "held");
        get(secondTier(), trace)
                .statusCode(200)
                .body("items[0]", equalTo(ofOthers))
                .body("items[1].holder", equalTo(consortium.secondTier.toString()))
                .body("items[1].value.amount", equalTo("400.00"));

        UUID asked = consortium.enrol("A bank that is asked", "BANK", newBankAddress());
        RequestSpecification officer = consortium.as(asked, "bank-officer");
        problem(get(officer, trace), 404, "not-found");
        String request = consortium
                .financing(tree.taken(), "100.00", consortium.document(consortium.secondTier, newKey()))
                .replace(consortium.bank.toString(), asked.toString());
        post(secondTier(), "financing-requests", request).statusCode(201);
        get(officer, trace)
                .statusCode(200)
                .body("items[0]", equalTo(ofOthers))
                .body("items[1].value.amount", equalTo("400.00"));
        problem(get(officer, "vouchers/" + tree.root() + "/trace"), 404, "not-found");
    }

    /** Nobody can judge a claim without knowing whose it is, and the payable is shown to its parties alone. */
    @Test
    void aLaterHolderSeesWhoOwesItWhereAndWhen() {
        Tree tree = tree();
        for (String piece : List.of("vouchers/" + tree.taken(), "vouchers/" + tree.open(), "offers/" + tree.open())) {
            String payable = get(secondTier(), piece)
                    .statusCode(200)
                    .body("debtor", equalTo(consortium.debtor.toString()))
                    .body("payingBank", equalTo(consortium.bank.toString()))
                    .body("dueOn", equalTo("2026-12-01"))
                    .extract()
                    .path("payableId");
            problem(get(secondTier(), "payables/" + payable), 404, "not-found");
        }
        for (String list : List.of("vouchers", "offers?state=open")) {
            get(secondTier(), list)
                    .statusCode(200)
                    .body("items.debtor", everyItem(equalTo(consortium.debtor.toString())))
                    .body("items.dueOn", hasItem("2026-12-01"));
        }
    }

    @Test
    void ofWhatWasSplitOffAPieceThoseOfOthersAreOnlyThere() {
        Tree tree = tree();
        UUID handedOn = idIn(
                post(
                                secondTier(),
                                "vouchers/" + tree.taken() + "/offers",
                                consortium.offer(consortium.supplier, "50.00"))
                        .statusCode(201),
                "voucherId");
        post(supplier(), "offers/" + handedOn + "/acceptance", "{}").statusCode(200);
        UUID further = idIn(
                post(supplier(), "vouchers/" + handedOn + "/offers", consortium.offer(consortium.secondTier, "20.00"))
                        .statusCode(201),
                "voucherId");
        post(supplier(), "offers/" + further + "/withdrawal", "{}").statusCode(200);
        get(secondTier(), "vouchers/" + tree.taken() + "/trace")
                .statusCode(200)
                .body("items.id", hasSize(4))
                .body("items.find { it.id == '" + handedOn + "' }.holder", equalTo(consortium.supplier.toString()))
                .body(
                        "items.find { it.id == '" + further + "' }",
                        equalTo(Map.of("id", further.toString(), "parentId", handedOn.toString(), "state", "held")));
    }

    @Test
    void aTraceIsReadPageByPage() {
        Tree tree = tree();
        String trace = "vouchers/" + tree.taken() + "/trace?limit=1";
        assertEquals(3, walk(trace, 5).size());
        String first = get(secondTier(), trace).statusCode(200).extract().path("nextCursor");
        get(secondTier(), trace + "&cursor=" + first)
                .statusCode(200)
                .body("items.id", equalTo(List.of(tree.taken().toString())))
                .body("nextCursor", nullValue());
        problem(get(debtor(), "vouchers/" + tree.taken() + "/trace?cursor=x"), 400, "malformed");
    }

    @Test
    void aVoucherIsShownToItsHolderAndItsPartiesOnly() {
        Tree tree = tree();
        get(secondTier(), "vouchers/" + tree.taken())
                .statusCode(200)
                .body("holder", equalTo(consortium.secondTier.toString()))
                .body("value.amount", equalTo("400.00"))
                .body("value.currency", equalTo("CNY"))
                .body("depth", equalTo(1))
                .body("state", equalTo("held"));
        get(debtor(), "vouchers/" + tree.taken()).statusCode(200);
        problem(get(secondTier(), "vouchers/" + tree.root()), 404, "not-found");
        problem(get(stranger(), "vouchers/" + tree.taken()), 404, "not-found");
        get(stranger(), "vouchers?limit=200")
                .statusCode(200)
                .body("items.id", not(hasItem(tree.taken().toString())));
    }

    @Test
    void pagesCoverAListOnceInTheOrderOfIds() {
        UUID payable = reads.piece(tree().root()).orElseThrow().payableId();
        assertEquals(3, walk("vouchers?payableId=" + payable + "&limit=1", 3).size());
        get(stranger(), "vouchers?payableId=" + payable).statusCode(200).body("items", hasSize(0));
        List<String> members = walk("participants?limit=2", 100);
        assertTrue(members.containsAll(List.of(consortium.debtor.toString(), consortium.bank.toString())));
    }

    private List<String> walk(String path, int pagesMax) {
        List<String> ids = new ArrayList<>();
        String cursor = "";
        for (int page = 0; page < pagesMax; page++) {
            ValidatableResponse answer = get(debtor(), path + cursor).statusCode(200);
            ids.addAll(answer.extract().<List<String>>path("items.id"));
            String next = answer.extract().path("nextCursor");
            if (next == null) {
                break;
            }
            cursor = "&cursor=" + next;
        }
        Set<String> once = new HashSet<>(ids);
        assertEquals(once.size(), ids.size(), "no id twice");
        assertEquals(ids.stream().sorted().toList(), ids);
        return ids;
    }

    @Test
    void aPageThatCannotBeIsRefusedByTheNameOfItsField() {
        for (String limit : List.of("0", "201", "-1", "ten")) {
            problem(get(debtor(), "vouchers?limit=" + limit), 400, "malformed")
                    .body("violations.field", hasItem("limit"));
        }
        problem(get(debtor(), "vouchers?cursor=bm90LW91cnM"), 400, "malformed")
                .body("violations.field", hasItem("cursor"));
        problem(get(debtor(), "payables?state=lost"), 400, "malformed").body("violations.field", hasItem("state"));
        problem(get(debtor(), "vouchers?payableId=7"), 400, "malformed").body("violations.field", hasItem("payableId"));
    }

    @Test
    void anOfferIsListedForWhoMadeItAndForWhoMayTakeIt() {
        Tree tree = tree();
        for (RequestSpecification party : List.of(supplier(), secondTier())) {
            get(party, "offers/" + tree.open())
                    .statusCode(200)
                    .body("state", equalTo("open"))
                    .body("parentId", equalTo(tree.root().toString()))
                    .body("value.amount", equalTo("100.00"));
        }
        List<String> open = new ArrayList<>();
        String cursor = "";
        do {
            ValidatableResponse page =
                    get(secondTier(), "offers?state=open&limit=200" + cursor).statusCode(200);
            open.addAll(page.extract().<List<String>>path("items.id"));
            String next = page.extract().path("nextCursor");
            cursor = next == null ? "" : "&cursor=" + next;
        } while (!cursor.isEmpty());
        assertTrue(open.contains(tree.open().toString()));
        assertTrue(!open.contains(tree.taken().toString()), "what was taken is open no more");
        get(regulator(), "offers/" + tree.taken()).statusCode(200).body("state", equalTo("accepted"));
        problem(get(stranger(), "offers/" + tree.open()), 404, "not-found");
    }

    @Test
    void aPayableIsRecordAndChainTogether() {
        UUID recorded = consortium.recordPayable("1000.00");
        get(debtor(), "payables/" + recorded)
                .statusCode(200)
                .body("state", equalTo("recorded"))
                .body("amount.amount", equalTo("1000.00"))
                .body("debtor", equalTo(consortium.debtor.toString()));
        UUID root = consortium.issue(recorded);
        get(supplier(), "payables/" + recorded).statusCode(200).body("state", equalTo("proposed"));
        post(supplier(), "offers/" + root + "/acceptance", "{}").statusCode(200);
        get(bank(), "payables/" + recorded)
                .statusCode(200)
                .body("state", equalTo("issued"))
                .body("voucherId", equalTo(root.toString()))
                .body("live.amount", equalTo("1000.00"));
        problem(get(stranger(), "payables/" + recorded), 404, "not-found");
        get(stranger(), "payables?limit=200").statusCode(200).body("items.id", not(hasItem(recorded.toString())));
    }

    @Test
    void aFinancingRequestIsShownToItsSupplierAndTheBanksAsked() {
        UUID request = consortium.financingRequested(consortium.held("1000.00"), "400.00", newKey());
        post(bank(), "financing-requests/" + request + "/quotes", consortium.quote("395.00"))
                .statusCode(201);
        for (RequestSpecification party : List.of(supplier(), bank())) {
            get(party, "financing-requests/" + request)
                    .statusCode(200)
                    .body("state", equalTo("requested"))
                    .body("value.amount", equalTo("400.00"))
                    .body("quotes", hasSize(1));
        }
        get(consortium.as(consortium.operator, "operator"), "financing-requests/" + request)
                .statusCode(200)
                .body("quotes", hasSize(0));
        problem(get(secondTier(), "financing-requests/" + request), 404, "not-found");
        problem(
                get(consortium.as(UUID.randomUUID(), "bank-officer"), "financing-requests/" + request),
                404,
                "not-found");
    }

    @Test
    void aSettlementIsShownToThePartiesOfItsPayable() {
        UUID payable = reads.piece(consortium.held("1000.00")).orElseThrow().payableId();
        UUID settlement = idIn(
                post(
                                debtor(),
                                "settlements",
                                "{\"payableId\":\"%s\",\"amount\":{\"amount\":\"1000.00\",\"currency\":\"CNY\"},\"paymentReference\":\"T 2\"}"
                                        .formatted(payable))
                        .statusCode(201),
                "resourceId");
        for (RequestSpecification party : List.of(debtor(), bank())) {
            get(party, "settlements/" + settlement)
                    .statusCode(200)
                    .body("payableId", equalTo(payable.toString()))
                    .body("state", equalTo("instructed"));
            get(bank(), "settlements?payableId=" + payable).statusCode(200).body("items", hasSize(1));
        }
        problem(get(stranger(), "settlements/" + settlement), 404, "not-found");
        get(stranger(), "settlements?payableId=" + payable).statusCode(200).body("items", hasSize(0));
    }

    @Test
    void everyMemberReadsTheDirectoryTheLimitsTheDayAndTheLedger() {
        get(stranger(), "participants/" + consortium.bank)
                .statusCode(200)
                .body("name", equalTo("Bank"))
                .body("roles", hasItem("BANK"));
        problem(get(stranger(), "participants/" + UUID.randomUUID()), 404, "not-found");
        get(stranger(), "policies")
                .statusCode(200)
                .body("items.kind", hasItem("DEPTH_MAX"))
                .body("items.find { it.kind == 'CONFIRM_DAYS' }.value", equalTo("10"))
                .body("items.find { it.kind == 'QUOTE_DAYS' }.value", equalTo("5"))
                .body("items.find { it.kind == 'NOTICE_DAYS' }.value", equalTo("10"))
                .body("items.find { it.kind == 'DEFAULT_DAYS' }.value", equalTo("30"))
                .body("items.find { it.kind == 'DISPUTE_DAYS' }.value", equalTo("3"));
        get(stranger(), "business-date")
                .statusCode(200)
                .body("date", equalTo(reads.today().toString()));
        ValidatableResponse ledger =
                get(stranger(), "ledger").statusCode(200).body("contracts.Vouchers", notNullValue());
        int projected = ledger.extract().path("projectedBlock");
        ledger.body("height", greaterThanOrEqualTo(projected));
    }
}
