package io.counterfoil.bank.quoting.rest;

import io.counterfoil.bank.Outcome;
import io.counterfoil.bank.hosting.HostedBank;
import io.counterfoil.bank.hosting.rest.Acts;
import io.counterfoil.bank.quoting.PreviewQuote;
import io.counterfoil.bank.quoting.QuoteFinancing;
import io.counterfoil.service.web.MoneyJson;
import io.counterfoil.service.web.OperationId;
import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.time.LocalDate;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;

@Path("/banks/{bank}/financing-requests/{id}")
@Blocking
class QuoteCommands {

    private final QuoteFinancing quoteFinancing;
    private final PreviewQuote previewQuote;
    private final Acts acts;

    QuoteCommands(QuoteFinancing quoteFinancing, PreviewQuote previewQuote, Acts acts) {
        this.quoteFinancing = quoteFinancing;
        this.previewQuote = previewQuote;
        this.acts = acts;
    }

    @POST
    @Path("quote")
    @OperationId("quote")
    public Outcome quote(
            @RestPath String bank,
            @RestPath UUID id,
            @HeaderParam("Idempotency-Key") @Nullable String key,
            Acts.@Nullable NoFields body) {
        HostedBank asked = acts.bank(bank, key, "quote " + id);
        return quoteFinancing.quote(asked, id);
    }

    record PreviewJson(
            String annualRate,
            MoneyJson fee,
            MoneyJson netProceeds,
            boolean recourse,
            LocalDate validUntil,
            LocalDate approveBy) {

        static PreviewJson of(PreviewQuote.Preview preview) {
            return new PreviewJson(
                    preview.annualRate(),
                    MoneyJson.of(preview.fee()),
                    MoneyJson.of(preview.netProceeds()),
                    preview.recourse(),
                    preview.validUntil(),
                    preview.approveBy());
        }
    }

    @GET
    @Path("quote")
    @OperationId("previewQuote")
    public PreviewJson preview(@RestPath String bank, @RestPath UUID id) {
        return PreviewJson.of(previewQuote.preview(acts.bank(bank), id));
    }
}
