package io.counterfoil.receivables.policy.rest;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** /policy-preview: which open cases a policy would refuse; looking changes nothing. */
@QuarkusTest
class PolicyPreviewTest extends PolicyTest {

    @Test
    void aPreviewShowsWhatALimitWouldRefuseInTheOrderOfRecording() {
        LocalDate today = days.today();
        UUID first = waiting("600.00");
        UUID second = waiting("400.00");
        UUID third = waiting("10.00");
        confirmed(waiting("100.00")).statusCode(200);
        Object[] scope = {"participant", debtor, "currency", "CNY"};
        preview("ISSUANCE_LIMIT", today, "1110.00", scope)
                .body("items", hasSize(0))
                .body("looked", equalTo(3));
        preview("ISSUANCE_LIMIT", today.plusDays(1), "1000.00", scope)
                .body("day", equalTo(today.plusDays(1).toString()))
                .body("items.id", contains(second.toString(), third.toString()))
                .body("items[0].kind", equalTo("payable"))
                .body("items[0].rejections[0].rule", equalTo("issuance-limit"));
        String next = preview("ISSUANCE_FREEZE", today, "frozen", "participant", debtor, "limit", 1)
                .body("items.id", contains(first.toString()))
                .extract()
                .path("nextCursor");
        preview("ISSUANCE_FREEZE", today, "frozen", "participant", debtor, "limit", 2, "cursor", next)
                .body("items.id", contains(second.toString(), third.toString()))
                .body("nextCursor", nullValue());
        // Nothing was changed by looking.
        confirmed(first).statusCode(200);
        preview("QUOTE_DAYS", today, "3").body("items", hasSize(0)).body("looked", equalTo(0));
    }

    @Test
    void aPreviewOfALimitOnChainShowsPayablesAndPieces() {
        LocalDate today = days.today();
        UUID payable = waiting("700.00");
        UUID piece = consortium.held("700.00");
        assertEquals(
                List.of(payable.toString(), piece.toString()),
                allRefused("SMALLEST_PIECE", today, "700.01", "currency", "CNY").stream()
                        .filter(id -> id.equals(payable.toString()) || id.equals(piece.toString()))
                        .toList());
        List<String> tooDeep = allRefused("DEPTH_MAX", today, "0");
        assertEquals(true, tooDeep.contains(piece.toString()));
        assertEquals(false, tooDeep.contains(payable.toString()));
    }
}
