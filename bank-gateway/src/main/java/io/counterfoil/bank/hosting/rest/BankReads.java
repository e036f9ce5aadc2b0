package io.counterfoil.bank.hosting.rest;

import io.counterfoil.bank.hosting.BankCard;
import io.counterfoil.bank.hosting.ListBanks;
import io.counterfoil.service.web.OperationId;
import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.List;

@Path("/banks")
@Blocking
class BankReads {

    private final ListBanks listBanks;

    BankReads(ListBanks listBanks) {
        this.listBanks = listBanks;
    }

    record Banks(List<BankCard> items) {}

    @GET
    @OperationId("listBanks")
    public Banks list() {
        return new Banks(listBanks.list());
    }
}
