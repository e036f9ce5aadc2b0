package io.counterfoil.receivables.voucher.rest;

import io.counterfoil.kernel.Page;
import io.counterfoil.receivables.voucher.TraceView;
import io.counterfoil.receivables.voucher.VoucherView;
import io.counterfoil.receivables.voucher.Vouchers;
import io.counterfoil.service.web.OperationId;
import io.counterfoil.service.web.Reading;
import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.Set;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** Translates; decides nothing. The contract is openapi.yml, tag vouchers. */
@Path("/")
@Blocking
class VoucherReads {

    static final Set<String> STATES = Set.of("offered", "held", "locked", "redeemed", "cancelled");

    private final Vouchers vouchers;
    private final Reading reading;

    VoucherReads(Vouchers vouchers, Reading reading) {
        this.vouchers = vouchers;
        this.reading = reading;
    }

    @GET
    @Path("vouchers")
    @OperationId("listVouchers")
    public Page<VoucherView> vouchers(
            @RestQuery @Nullable String limit,
            @RestQuery @Nullable String cursor,
            @RestQuery @Nullable String payableId,
            @RestQuery @Nullable String state) {
        return vouchers.list(
                reading.viewer(),
                Reading.id("payableId", payableId),
                Reading.oneOf(STATES, "state", state),
                Reading.page(limit, cursor));
    }

    @GET
    @Path("vouchers/{id}")
    @OperationId("getVoucher")
    public VoucherView voucher(@RestPath UUID id) {
        return Reading.found(vouchers.find(reading.viewer(), id), "voucher");
    }

    @GET
    @Path("vouchers/{id}/trace")
    @OperationId("traceVoucher")
    public TraceView trace(@RestPath UUID id, @RestQuery @Nullable String limit, @RestQuery @Nullable String cursor) {
        return Reading.found(vouchers.trace(reading.viewer(), id, Reading.page(limit, cursor)), "voucher");
    }
}
