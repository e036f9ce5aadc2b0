package io.counterfoil.receivables.onboarding.rest;

import io.counterfoil.kernel.Page;
import io.counterfoil.receivables.onboarding.Accounts;
import io.counterfoil.receivables.onboarding.Accounts.MicroStatementView;
import io.counterfoil.receivables.onboarding.BankAccountView;
import io.counterfoil.service.web.Caller;
import io.counterfoil.service.web.OperationId;
import io.counterfoil.service.web.Reading;
import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** Translates; decides nothing. The contract is openapi.yml, tag bank-accounts. */
@Path("/bank-accounts")
@Blocking
class AccountReads {

    private final Accounts accounts;
    private final Reading reading;
    private final Caller caller;

    AccountReads(Accounts accounts, Reading reading, Caller caller) {
        this.accounts = accounts;
        this.reading = reading;
        this.caller = caller;
    }

    @GET
    @OperationId("listBankAccounts")
    public Page<BankAccountView> accounts(
            @RestQuery @Nullable String participant,
            @RestQuery @Nullable String state,
            @RestQuery @Nullable String limit,
            @RestQuery @Nullable String cursor) {
        return accounts.list(
                reading.viewer(),
                Reading.id("participant", participant),
                Reading.oneOf(Accounts.STATES, "state", state),
                Reading.page(limit, cursor));
    }

    @GET
    @Path("{id}")
    @OperationId("getBankAccount")
    public BankAccountView account(@RestPath UUID id) {
        return Reading.found(accounts.find(reading.viewer(), id), "bank account");
    }

    @GET
    @Path("{id}/micro-statement")
    @OperationId("getMicroStatement")
    public MicroStatementView microStatement(@RestPath UUID id) {
        caller.participant();
        return Reading.found(
                accounts.microStatement(caller.person().subject(), id), "micro-statement that the caller drew");
    }
}
