package io.counterfoil.receivables.voucher.rest;

import io.counterfoil.kernel.Page;
import io.counterfoil.receivables.voucher.VoucherSearch;
import io.counterfoil.receivables.voucher.VoucherView;
import io.counterfoil.service.web.OperationId;
import io.counterfoil.service.web.Reading;
import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** Translates; decides nothing. The contract is openapi.yml, tag vouchers. */
@Path("/voucher-search")
@Blocking
class VoucherSearchReads {

    private final VoucherSearch search;
    private final Reading reading;

    VoucherSearchReads(VoucherSearch search, Reading reading) {
        this.search = search;
        this.reading = reading;
    }

    @GET
    @OperationId("searchVouchers")
    public Page<VoucherView> search(
            @BeanParam SearchQuery query, @RestQuery @Nullable String limit, @RestQuery @Nullable String cursor) {
        int rows = Reading.page(limit, null).limit();
        return search.find(reading.viewer(), query.sought(), query.after(cursor), rows);
    }
}
