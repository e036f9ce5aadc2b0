package io.counterfoil.receivables.financing.rest;

import io.counterfoil.kernel.Page;
import io.counterfoil.receivables.financing.ChangeStandingInstructions;
import io.counterfoil.receivables.financing.StandingInstructionView;
import io.counterfoil.receivables.financing.StandingInstructions;
import io.counterfoil.receivables.operation.rest.Answers;
import io.counterfoil.receivables.operation.rest.Bodies;
import io.counterfoil.service.web.Caller;
import io.counterfoil.service.web.Fields;
import io.counterfoil.service.web.OperationId;
import io.counterfoil.service.web.Reading;
import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.math.BigDecimal;
import java.util.UUID;
import java.util.concurrent.CompletionStage;
import java.util.regex.Pattern;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** Translates; decides nothing. The contract is openapi.yml, tag financing. */
@Path("/standing-instructions")
@Blocking
class StandingInstructionCommands {

    private static final Pattern PERCENT = Pattern.compile("\\d{1,2}(\\.\\d{1,2})?");
    private static final int DECIMALS = 2;

    private final ChangeStandingInstructions change;
    private final StandingInstructions instructions;
    private final Caller caller;
    private final Reading reading;

    StandingInstructionCommands(
            ChangeStandingInstructions change, StandingInstructions instructions, Caller caller, Reading reading) {
        this.change = change;
        this.instructions = instructions;
        this.caller = caller;
        this.reading = reading;
    }

    record NewStandingInstruction(
            @Nullable UUID debtor, @Nullable String yearlyCostMax) {}

    @POST
    @OperationId("giveStandingInstruction")
    public CompletionStage<Response> give(
            @HeaderParam("Idempotency-Key") String key,
            @HeaderParam("Prefer") String prefer,
            NewStandingInstruction body) {
        Fields fields = new Fields();
        NewStandingInstruction given = Bodies.required(body);
        UUID debtor = fields.id("debtor", given.debtor());
        BigDecimal max = percent(fields, given.yearlyCostMax());
        fields.requireAllRead();
        return Answers.answer(
                () -> change.give(
                        caller.request(key, Caller.by(caller.person(), "give-standing-instruction"), given),
                        caller.person(),
                        debtor,
                        max),
                prefer);
    }

    @POST
    @Path("{id}/stop")
    @OperationId("stopStandingInstruction")
    public CompletionStage<Response> stop(
            @RestPath UUID id,
            @HeaderParam("Idempotency-Key") String key,
            @HeaderParam("Prefer") String prefer,
            Bodies.@Nullable Empty body) {
        return Answers.answer(
                () -> change.stop(caller.request(key, "stop-standing-instruction " + id, null), caller.person(), id),
                prefer);
    }

    @GET
    @OperationId("listStandingInstructions")
    public Page<StandingInstructionView> list(@RestQuery @Nullable String limit, @RestQuery @Nullable String cursor) {
        return instructions.list(reading.viewer(), Reading.page(limit, cursor));
    }

    @GET
    @Path("{id}")
    @OperationId("getStandingInstruction")
    public StandingInstructionView one(@RestPath UUID id) {
        return Reading.found(instructions.find(reading.viewer(), id), "standing instruction");
    }

    private static BigDecimal percent(Fields fields, @Nullable String given) {
        String text = fields.matching(
                "yearlyCostMax", given, PERCENT, "percent a year, above zero, such as 4.5; at most two decimals");
        if (!PERCENT.matcher(text).matches()) {
            return BigDecimal.ONE;
        }
        BigDecimal percent = new BigDecimal(text).setScale(DECIMALS);
        if (percent.signum() == 0) {
            fields.violation("yearlyCostMax", "must be above zero");
        }
        return percent;
    }
}
