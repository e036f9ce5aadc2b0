package io.counterfoil.receivables.offer.rest;

import io.counterfoil.receivables.offer.AnswerOffer;
import io.counterfoil.receivables.offer.OfferPart;
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
import java.time.LocalDate;
import java.util.UUID;
import java.util.concurrent.CompletionStage;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;

/** Translates; decides nothing. The contract is openapi.yml, tag offers. */
@Path("/")
@Blocking
class OfferCommands {

    private final OfferPart offerPart;
    private final AnswerOffer answerOffer;
    private final Caller caller;

    OfferCommands(OfferPart offerPart, AnswerOffer answerOffer, Caller caller) {
        this.offerPart = offerPart;
        this.answerOffer = answerOffer;
        this.caller = caller;
    }

    record NewOffer(
            @Nullable UUID recipient,
            @Nullable MoneyJson value,
            @Nullable LocalDate lastDay) {}

    @POST
    @Path("vouchers/{id}/offers")
    @OperationId("offerPart")
    public CompletionStage<Response> offer(
            @RestPath UUID id,
            @HeaderParam("Idempotency-Key") String key,
            @HeaderParam("Prefer") String prefer,
            NewOffer body) {
        Fields fields = new Fields();
        NewOffer given = Bodies.required(body);
        OfferPart.Wish wish = new OfferPart.Wish(
                id,
                fields.id("recipient", given.recipient()),
                fields.moneyAboveZero("value", given.value()),
                fields.optionalDay("lastDay", given.lastDay()));
        fields.requireAllRead();
        return Answers.answer(() -> offerPart.offer(caller.request(key, "offer-part " + id, given), wish), prefer);
    }

    @POST
    @Path("offers/{id}/acceptance")
    @OperationId("acceptOffer")
    public CompletionStage<Response> accept(
            @RestPath UUID id,
            @HeaderParam("Idempotency-Key") String key,
            @HeaderParam("Prefer") String prefer,
            Bodies.@Nullable Empty body) {
        return Answers.answer(() -> answerOffer.accept(caller.request(key, "accept-offer " + id, null), id), prefer);
    }

    @POST
    @Path("offers/{id}/decline")
    @OperationId("declineOffer")
    public CompletionStage<Response> decline(
            @RestPath UUID id,
            @HeaderParam("Idempotency-Key") String key,
            @HeaderParam("Prefer") String prefer,
            Bodies.@Nullable Empty body) {
        return Answers.answer(() -> answerOffer.decline(caller.request(key, "decline-offer " + id, null), id), prefer);
    }

    @POST
    @Path("offers/{id}/withdrawal")
    @OperationId("withdrawOffer")
    public CompletionStage<Response> withdraw(
            @RestPath UUID id,
            @HeaderParam("Idempotency-Key") String key,
            @HeaderParam("Prefer") String prefer,
            Bodies.@Nullable Empty body) {
        return Answers.answer(
                () -> answerOffer.withdraw(caller.request(key, "withdraw-offer " + id, null), id), prefer);
    }
}
