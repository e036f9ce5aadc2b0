package io.counterfoil.portal.banking;

import io.counterfoil.kernel.DocumentKind;
import io.counterfoil.portal.bank.Banks;
import io.counterfoil.portal.banking.RegisterApi.EntryJson;
import io.counterfoil.portal.banking.RegisterApi.QuestionJson;
import io.counterfoil.portal.form.Given;
import io.counterfoil.portal.form.Mistakes;
import io.counterfoil.portal.frame.Frame;
import io.counterfoil.portal.frame.Frames;
import io.counterfoil.portal.operation.Attempts;
import io.counterfoil.portal.operation.Outcome;
import io.counterfoil.portal.platform.ServiceRefusal;
import io.quarkiverse.renarde.Controller;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.ProcessingException;
import jakarta.ws.rs.core.Response;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jboss.resteasy.reactive.RestForm;
import org.jspecify.annotations.Nullable;

/** A bank looks up whether a document is financed, by whichever bank. Who financed it, nobody is told. */
@Path("/worklist/register")
@RolesAllowed({"bank-officer", "bank-approver"})
public class RegisterPages extends Controller {

    private static final int OUR_FAULT = 500;

    private final Frames frames;
    private final RegisterApi register;
    private final Banks banks;
    private final Attempts attempts;

    RegisterPages(Frames frames, @RestClient RegisterApi register, Banks banks, Attempts attempts) {
        this.frames = frames;
        this.register = register;
        this.banks = banks;
        this.attempts = attempts;
    }

    @CheckedTemplate(basePath = "banking")
    static final class Templates {

        private Templates() {}

        static native TemplateInstance register(Frame page, LookUpView view);
    }

    @GET
    @Path("")
    public TemplateInstance form() {
        return Templates.register(
                frames.frame(),
                new LookUpView(Map.of("kind", DocumentKind.INVOICE.wireName()), null, Mistakes.NONE, attempts.first()));
    }

    /** A POST, because a document's number does not belong into an address. */
    @POST
    @Path("")
    public Response lookUp(
            @RestForm @Nullable UUID key,
            @RestForm @DefaultValue("") String kind,
            @RestForm @DefaultValue("") String issuer,
            @RestForm @DefaultValue("") String number,
            @RestForm @DefaultValue("") String issuedOn) {
        Frame page = frames.frame();
        String bank = banks.hostedIdOf(page.user().participant()).orElseThrow(NotFoundException::new);
        Map<String, String> typed = Map.of("kind", kind, "issuer", issuer, "number", number, "issuedOn", issuedOn);
        QuestionJson question =
                new QuestionJson(kind, issuer.strip(), number.strip(), issuedOn.isBlank() ? null : issuedOn.strip());
        try {
            EntryJson found = register.lookUp(bank, Given.required(key), question);
            return Response.ok(Templates.register(
                            page, new LookUpView(typed, entry(found), Mistakes.NONE, attempts.first())))
                    .build();
        } catch (ServiceRefusal refusal) {
            if (refusal.status() >= OUR_FAULT) {
                return unknown(page, typed);
            }
            Outcome.Refused refused = new Outcome.Refused(refusal);
            return attempts.refusal(Templates.register(
                    page,
                    new LookUpView(
                            typed,
                            null,
                            Mistakes.of(refusal, field -> field, page.language()),
                            attempts.refused(refused, page.language()))));
        } catch (ProcessingException noAnswer) {
            return unknown(page, typed);
        }
    }

    private Response unknown(Frame page, Map<String, String> typed) {
        return attempts.refusal(Templates.register(
                page,
                new LookUpView(
                        typed,
                        null,
                        Mistakes.NONE,
                        attempts.of(new Outcome.Unknown(), "/worklist/register", 0, page.language()))));
    }

    private static LookUpView.Entry entry(EntryJson found) {
        return new LookUpView.Entry(
                found.state(),
                String.join(" ", found.codes()),
                found.left() == null ? null : found.left().money());
    }
}
