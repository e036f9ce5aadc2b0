package io.counterfoil.bank.register.rest;

import io.counterfoil.bank.hosting.HostedBank;
import io.counterfoil.bank.hosting.rest.Acts;
import io.counterfoil.bank.register.LookUpDocument;
import io.counterfoil.kernel.DocumentKind;
import io.counterfoil.kernel.LegalEntityIdentifier;
import io.counterfoil.kernel.UnifiedSocialCreditCode;
import io.counterfoil.service.web.Fields;
import io.counterfoil.service.web.OperationId;
import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;

/** Translates; decides nothing. A POST, because numbers of documents do not belong into addresses; the audit trail has each look-up. */
@Path("/banks/{bank}/document-register/look-ups")
@Blocking
class LookUpCommands {

    private static final String KINDS =
            Arrays.stream(DocumentKind.values()).map(DocumentKind::wireName).collect(Collectors.joining(", "));
    private static final int NUMBER_LENGTH_MAX = 64;
    private static final int LEI_LENGTH = 20;

    private final LookUpDocument lookUpDocument;
    private final Acts acts;

    LookUpCommands(LookUpDocument lookUpDocument, Acts acts) {
        this.lookUpDocument = lookUpDocument;
        this.acts = acts;
    }

    record QuestionJson(
            @Nullable String kind,
            @Nullable String issuer,
            @Nullable String number,
            @Nullable LocalDate issuedOn,
            @Nullable UUID financingRequestId) {}

    @POST
    @Path("")
    @OperationId("lookUpDocument")
    public LookUpJson lookUp(
            @RestPath String bank, @HeaderParam("Idempotency-Key") @Nullable String key, @Nullable QuestionJson body) {
        HostedBank own = acts.bank(bank, key, "look-up-document");
        QuestionJson given = body == null ? new QuestionJson(null, null, null, null, null) : body;
        Fields fields = new Fields();
        DocumentKind kind =
                fields.oneOf("kind", given.kind(), DocumentKind::of, DocumentKind.INVOICE, "one of " + KINDS);
        String issuer = fields.readBy("issuer", given.issuer(), LookUpCommands::issuer, "");
        String number = fields.text("number", given.number(), NUMBER_LENGTH_MAX);
        String normalised = number.isBlank() ? "" : fields.readBy("number", number, kind::normalised, "");
        LocalDate issued = kind.numbersBeginAgain()
                ? fields.day("issuedOn", given.issuedOn())
                : fields.optionalDay("issuedOn", given.issuedOn());
        fields.requireAllRead();
        Integer year = kind.numbersBeginAgain() && issued != null ? issued.getYear() : null;
        return LookUpJson.of(lookUpDocument.lookUp(
                own, new LookUpDocument.Question(kind, issuer, normalised, year, given.financingRequestId())));
    }

    private static String issuer(String value) {
        String plain = value.strip();
        return plain.length() == LEI_LENGTH
                ? new LegalEntityIdentifier(plain).value()
                : new UnifiedSocialCreditCode(plain).value();
    }
}
