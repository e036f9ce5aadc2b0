package io.counterfoil.receivables;

import static io.counterfoil.receivables.Consortium.API;
import static io.counterfoil.receivables.Consortium.idIn;
import static io.counterfoil.receivables.Consortium.post;

import java.util.Map;
import java.util.UUID;

/** A voucher that was passed on and comes back, so that supervision finds it. */
public final class Circles {

    private Circles() {}

    /** @return the alert about a circle of a new voucher */
    public static UUID found(Consortium consortium) {
        UUID root = consortium.held("1000.00");
        UUID part = consortium.offered(root, "400.00");
        post(consortium.as(consortium.secondTier, "supplier"), "offers/" + part + "/acceptance", "{}")
                .statusCode(200);
        UUID back = idIn(
                post(
                                consortium.as(consortium.secondTier, "supplier"),
                                "vouchers/" + part + "/offers",
                                consortium.offer(consortium.supplier, "100.00"))
                        .statusCode(201),
                "voucherId");
        post(consortium.as(consortium.supplier, "supplier"), "offers/" + back + "/acceptance", "{}")
                .statusCode(200);
        String payable = consortium
                .as(consortium.supplier, "supplier")
                .get(API + "vouchers/" + root)
                .then()
                .statusCode(200)
                .extract()
                .path("payableId");
        post(consortium.as(UUID.randomUUID(), "regulator"), "supervision/alert-searches", "{}")
                .statusCode(200);
        String cursor = "";
        while (true) { // ends: a page without a next one fails below
            Map<String, Object> page = consortium
                    .as(UUID.randomUUID(), "regulator")
                    .get(API + "supervision/alerts?kind=circular&limit=200" + cursor)
                    .then()
                    .statusCode(200)
                    .extract()
                    .path("$");
            for (Object each : (Iterable<?>) page.get("items")) {
                Map<?, ?> alert = (Map<?, ?>) each;
                if (((Iterable<?>) alert.get("payables")).iterator().next().equals(payable)) {
                    return UUID.fromString((String) alert.get("id"));
                }
            }
            if (page.get("nextCursor") == null) {
                throw new AssertionError("no alert about payable " + payable);
            }
            cursor = "&cursor=" + page.get("nextCursor");
        }
    }
}
