package io.counterfoil.receivables.onboarding.rest;

import io.counterfoil.kernel.Money;
import io.counterfoil.kernel.Person;
import io.counterfoil.receivables.onboarding.ProposeBankAccount;
import io.counterfoil.receivables.onboarding.StateMicroStatement;
import io.counterfoil.receivables.onboarding.model.AccountNumber;
import io.counterfoil.receivables.onboarding.model.BankCode;
import io.counterfoil.receivables.operation.rest.Answers;
import io.counterfoil.receivables.operation.rest.Bodies;
import io.counterfoil.service.web.Caller;
import io.counterfoil.service.web.Fields;
import io.counterfoil.service.web.MoneyJson;
import io.counterfoil.service.web.OperationId;
import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import java.util.concurrent.CompletionStage;
import java.util.regex.Pattern;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;

/** What a participant does with its accounts. Translates; decides nothing. The contract is openapi.yml, tag bank-accounts. */
@Path("/bank-accounts")
@Blocking
class AccountCommands {

    private static final int HOLDER_LENGTH_MAX = 200;
    private static final int REASON_LENGTH_MAX = 500;
    private static final AccountNumber NO_NUMBER = new AccountNumber("000000");
    private static final BankCode NO_BANK = new BankCode("NONECN00");
    private static final Pattern REFERENCE = Pattern.compile("[0-9A-Za-z]{6}");

    private final ProposeBankAccount proposeAccount;
    private final StateMicroStatement stateMicroStatement;
    private final Caller caller;

    AccountCommands(ProposeBankAccount proposeAccount, StateMicroStatement stateMicroStatement, Caller caller) {
        this.proposeAccount = proposeAccount;
        this.stateMicroStatement = stateMicroStatement;
        this.caller = caller;
    }

    record NewBankAccount(
            @Nullable String number,
            @Nullable String bankCode,
            @Nullable String holder,
            @Nullable String currency) {}

    record Reason(@Nullable String reason) {}

    record Stated(@Nullable MoneyJson amount, @Nullable String reference) {}

    @POST
    @OperationId("proposeBankAccount")
    public CompletionStage<Response> propose(
            @HeaderParam("Idempotency-Key") String key, @HeaderParam("Prefer") String prefer, NewBankAccount body) {
        Fields fields = new Fields();
        NewBankAccount given = Bodies.required(body);
        ProposeBankAccount.Wish wish = new ProposeBankAccount.Wish(
                fields.readBy("number", given.number(), AccountNumber::new, NO_NUMBER),
                fields.readBy("bankCode", given.bankCode(), BankCode::new, NO_BANK),
                fields.text("holder", given.holder(), HOLDER_LENGTH_MAX),
                fields.currency("currency", given.currency()));
        fields.requireAllRead();
        Person proposer = caller.person();
        return Answers.answer(
                () -> proposeAccount.propose(
                        caller.request(key, Caller.by(proposer, "propose-bank-account"), given), proposer, wish),
                prefer);
    }

    @POST
    @Path("{id}/closure")
    @OperationId("closeBankAccount")
    public CompletionStage<Response> close(
            @RestPath UUID id,
            @HeaderParam("Idempotency-Key") String key,
            @HeaderParam("Prefer") String prefer,
            Reason body) {
        Fields fields = new Fields();
        Reason given = Bodies.required(body);
        String reason = fields.text("reason", given.reason(), REASON_LENGTH_MAX);
        fields.requireAllRead();
        Person person = caller.person();
        return Answers.answer(
                () -> proposeAccount.close(
                        caller.request(key, Caller.by(person, "close-bank-account " + id), given), person, id, reason),
                prefer);
    }

    @POST
    @Path("{id}/micro-statement/answer")
    @OperationId("stateMicroStatement")
    public CompletionStage<Response> state(
            @RestPath UUID id,
            @HeaderParam("Idempotency-Key") String key,
            @HeaderParam("Prefer") String prefer,
            Stated body) {
        Fields fields = new Fields();
        Stated given = Bodies.required(body);
        Money amount = fields.moneyAboveZero("amount", given.amount());
        String reference = fields.matching("reference", given.reference(), REFERENCE, "6 letters or digits");
        fields.requireAllRead();
        Person person = caller.person();
        return Answers.answer(
                () -> stateMicroStatement.state(
                        caller.request(key, Caller.by(person, "state-micro-statement " + id), given),
                        person,
                        id,
                        amount,
                        reference),
                prefer);
    }
}
