package io.counterfoil.receivables.settlement.rest;

import io.counterfoil.kernel.Page;
import io.counterfoil.receivables.settlement.PayeeView;
import io.counterfoil.receivables.settlement.Payees;
import io.counterfoil.receivables.settlement.PaymentView;
import io.counterfoil.receivables.settlement.Payments;
import io.counterfoil.receivables.settlement.SettlementView;
import io.counterfoil.receivables.settlement.Settlements;
import io.counterfoil.service.audit.AuditedRead;
import io.counterfoil.service.web.OperationId;
import io.counterfoil.service.web.PageWish;
import io.counterfoil.service.web.Reading;
import io.counterfoil.service.web.Viewer;
import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** Translates; decides nothing. The contract is openapi.yml, tag settlements. */
@Path("/settlements")
@Blocking
class SettlementReads {

    private final Settlements settlements;
    private final Payments payments;
    private final Payees payees;
    private final Reading reading;

    SettlementReads(Settlements settlements, Payments payments, Payees payees, Reading reading) {
        this.settlements = settlements;
        this.payments = payments;
        this.payees = payees;
        this.reading = reading;
    }

    @GET
    @OperationId("listSettlements")
    public Page<SettlementView> settlements(
            @RestQuery @Nullable String limit,
            @RestQuery @Nullable String cursor,
            @RestQuery @Nullable String payableId,
            @RestQuery @Nullable String order) {
        boolean newestFirst = Reading.isDescending(order);
        return settlements.settlements(
                reading.viewer(),
                Reading.id("payableId", payableId),
                Reading.page(limit, cursor, newestFirst),
                newestFirst);
    }

    @GET
    @Path("{id}")
    @OperationId("getSettlement")
    public SettlementView settlement(@RestPath UUID id) {
        return Reading.found(settlements.settlement(reading.viewer(), id), "settlement");
    }

    /** Whoever may see one of them may ask; the parties of the payable also before there are any. */
    @GET
    @Path("{id}/payments")
    @OperationId("listSettlementPayments")
    public Page<PaymentView> payments(
            @RestPath UUID id, @RestQuery @Nullable String limit, @RestQuery @Nullable String cursor) {
        Viewer viewer = reading.viewer();
        PageWish page = Reading.page(limit, cursor);
        if (!payments.concern(viewer, id)) {
            Reading.found(settlements.settlement(viewer, id), "settlement");
        }
        return payments.by(id, viewer, page);
    }

    /** Who read accounts, the audit trail tells. */
    @GET
    @Path("{id}/payees")
    @AuditedRead
    @OperationId("listSettlementPayees")
    public Page<PayeeView> payees(
            @RestPath UUID id, @RestQuery @Nullable String limit, @RestQuery @Nullable String cursor) {
        return payees.of(reading.viewer().participant(), id, Reading.page(limit, cursor));
    }
}
