package io.counterfoil.receivables.financing.rest;

import io.counterfoil.receivables.financing.FinancingStep;
import io.counterfoil.receivables.financing.FinancingStep.Kind;
import io.counterfoil.receivables.financing.FinancingStep.Reason;
import io.counterfoil.receivables.financing.TellFinancingStep;
import io.counterfoil.receivables.operation.rest.Answers;
import io.counterfoil.receivables.operation.rest.Bodies;
import io.counterfoil.service.web.Caller;
import io.counterfoil.service.web.Fields;
import io.counterfoil.service.web.OperationId;
import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletionStage;
import java.util.regex.Pattern;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;

/** Translates; decides nothing. The contract is openapi.yml, tag financing. */
@Path("/financing-requests")
@Blocking
class FinancingStepCommands {

    private static final int REASONS_MAX = 50;
    private static final int SENTENCE_LENGTH_MAX = 300;
    private static final int NUMBER_LENGTH_MAX = 100;
    private static final Pattern CHECK = Pattern.compile("[a-z][a-z0-9-]{0,39}");

    private final TellFinancingStep tellFinancingStep;
    private final Caller caller;

    FinancingStepCommands(TellFinancingStep tellFinancingStep, Caller caller) {
        this.tellFinancingStep = tellFinancingStep;
        this.caller = caller;
    }

    record ReasonJson(@Nullable String check, @Nullable String sentence) {}

    record NewFinancingStep(
            @Nullable String step,
            @Nullable List<ReasonJson> reasons,
            @Nullable String registrationNumber) {}

    @POST
    @Path("{id}/steps")
    @OperationId("tellFinancingStep")
    public CompletionStage<Response> tell(
            @RestPath UUID id,
            @HeaderParam("Idempotency-Key") String key,
            @HeaderParam("Prefer") String prefer,
            NewFinancingStep body) {
        Fields fields = new Fields();
        NewFinancingStep given = Bodies.required(body);
        Kind kind = fields.oneOf("step", given.step(), Kind::of, Kind.UNDECIDED, FinancingStep.Kind.inWords());
        TellFinancingStep.Wish wish =
                new TellFinancingStep.Wish(kind, reasons(fields, kind, given), number(fields, kind, given));
        fields.requireAllRead();
        return Answers.answer(
                () -> tellFinancingStep.tell(caller.request(key, "tell-financing-step " + id, given), id, wish),
                prefer);
    }

    private static List<Reason> reasons(Fields fields, Kind kind, NewFinancingStep given) {
        List<ReasonJson> told = given.reasons();
        if (!kind.hasReasons()) {
            if (told != null && !told.isEmpty()) {
                fields.violation("reasons", "only with not-verified and undecided");
            }
            return List.of();
        }
        List<Reason> reasons = new ArrayList<>();
        for (ReasonJson reason : fields.list("reasons", told, REASONS_MAX)) {
            String field = "reasons[" + reasons.size() + "]";
            reasons.add(new Reason(
                    fields.matching(
                            field + ".check",
                            reason.check(),
                            CHECK,
                            "1 to 40 small letters, digits and hyphens, such as customs-status"),
                    fields.text(field + ".sentence", reason.sentence(), SENTENCE_LENGTH_MAX)));
        }
        return reasons;
    }

    private static @Nullable String number(Fields fields, Kind kind, NewFinancingStep given) {
        if (kind == Kind.REGISTERED) {
            return fields.text("registrationNumber", given.registrationNumber(), NUMBER_LENGTH_MAX);
        }
        if (given.registrationNumber() != null) {
            fields.violation("registrationNumber", "only with registered");
        }
        return null;
    }
}
