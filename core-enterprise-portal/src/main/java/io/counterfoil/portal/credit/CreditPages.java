package io.counterfoil.portal.credit;

import io.counterfoil.portal.directory.Directory;
import io.counterfoil.portal.form.Given;
import io.counterfoil.portal.form.Mistakes;
import io.counterfoil.portal.form.Mistakes.Mistake;
import io.counterfoil.portal.format.Formats;
import io.counterfoil.portal.format.Language;
import io.counterfoil.portal.frame.Frame;
import io.counterfoil.portal.frame.Frames;
import io.counterfoil.portal.operation.Attempt;
import io.counterfoil.portal.operation.Attempts;
import io.counterfoil.portal.operation.Outcome;
import io.counterfoil.portal.payable.Payable;
import io.counterfoil.portal.payable.Payables;
import io.counterfoil.portal.platform.ServiceRefusal;
import io.counterfoil.portal.wording.CreditWords;
import io.counterfoil.portal.wording.Wording;
import io.quarkiverse.renarde.Controller;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/**
 * Taking a credit off a payable that is not issued; then the payable of what is left. What was typed stands in the address of the
 * outcome, so that it is there when the outcome is not known.
 */
@Path("/payables/{id}/credit")
@RolesAllowed("enterprise-maker")
public class CreditPages extends Controller {

    private static final String FIRST_KIND = "credit-note";

    private final Frames frames;
    private final Payables payables;
    private final Credits credits;
    private final Directory directory;
    private final Attempts attempts;

    CreditPages(Frames frames, Payables payables, Credits credits, Directory directory, Attempts attempts) {
        this.frames = frames;
        this.payables = payables;
        this.credits = credits;
        this.directory = directory;
        this.attempts = attempts;
    }

    @CheckedTemplate(basePath = "credit")
    static final class Templates {

        private Templates() {}

        static native TemplateInstance form(Frame page, CreditView view);

        static native TemplateInstance rest(Frame page, CreditView view);
    }

    /** @param command key of a command that was given; what is left is shown as soon as it is recorded */
    @GET
    @Path("")
    public Response form(
            @RestPath UUID id,
            @RestQuery @DefaultValue(FIRST_KIND) String kind,
            @RestQuery @DefaultValue("") String number,
            @RestQuery @DefaultValue("") String issuedOn,
            @RestQuery @DefaultValue("") String amount,
            @RestQuery @Nullable UUID command,
            @RestQuery @DefaultValue("0") long since) {
        Frame page = frames.frame();
        Typed typed = new Typed(kind, number, issuedOn, amount);
        Attempt attempt = attempts.at(path(id) + typed.query(), command, since, page.language());
        UUID left = attempt.made();
        if (left != null) {
            String credited = left.equals(id) ? "" : "?credited=" + id;
            return Response.seeOther(URI.create("/payables/" + left + credited)).build();
        }
        return Response.ok(Templates.form(page, view(own(id, page), typed, Mistakes.NONE, false, attempt)))
                .build();
    }

    /** A part of the form, while an amount is typed. */
    @GET
    @Path("/rest")
    public TemplateInstance rest(@RestPath UUID id, @RestQuery @DefaultValue("") String amount) {
        Frame page = frames.frame();
        Typed typed = new Typed(FIRST_KIND, "", "", amount);
        return Templates.rest(page, view(own(id, page), typed, Mistakes.NONE, false, attempts.first()));
    }

    @POST
    @Path("")
    public Response takenOff(
            @RestPath UUID id,
            @RestForm @Nullable UUID key,
            @RestForm @DefaultValue("") String kind,
            @RestForm @DefaultValue("") String number,
            @RestForm @DefaultValue("") String issuedOn,
            @RestForm @DefaultValue("") String amount) {
        Frame page = frames.frame();
        Payable payable = own(id, page);
        Typed typed = new Typed(kind, number, issuedOn, amount);
        Reading reading = new Reading(typed, payable, page.businessDate());
        NewCredit credit = reading.credit().orElse(null);
        if (credit == null) {
            Mistakes mistakes = mistakes(reading.wrong(), payable, page);
            return attempts.refusal(Templates.form(page, view(payable, typed, mistakes, false, attempts.first())));
        }
        UUID command = Given.required(key);
        Outcome outcome = credits.takeOff(id, credit, command);
        if (outcome instanceof Outcome.Refused refused) {
            return refused(refused, typed, id, page);
        }
        return attempts.toOutcome(path(id) + typed.query(), command);
    }

    /** The payable is read again: it may have changed since the form was opened. */
    private Response refused(Outcome.Refused refused, Typed typed, UUID id, Frame page) {
        Mistakes mistakes = mistakes(refused.refusal(), page.language());
        Attempt attempt = mistakes.isEmpty() ? attempts.refused(refused, page.language()) : attempts.first();
        boolean closed = refused.refusal().name().equals("payable-not-open");
        return attempts.refusal(Templates.form(page, view(own(id, page), typed, mistakes, closed, attempt)));
    }

    private static Mistakes mistakes(Map<String, Wrong> wrong, Payable payable, Frame page) {
        CreditWords words = Wording.credit(page.language());
        Formats formats = page.formats();
        return new Mistakes(wrong.entrySet().stream()
                .map(entry -> new Mistake(
                        entry.getKey(),
                        words.wrong(
                                entry.getValue().name(),
                                formats.amount(payable.amount()),
                                formats.day(payable.issuedOn()),
                                formats.day(page.businessDate()))))
                .toList());
    }

    /** None where a refusal is about no field. */
    private static Mistakes mistakes(ServiceRefusal refusal, Language language) {
        if (refusal.name().equals("duplicate-credit")) {
            return new Mistakes(
                    List.of(new Mistake("number", Wording.failure(language).duplicateCredit())));
        }
        return Mistakes.of(refusal, CreditPages::input, language);
    }

    /** Which input a field of the service's request, or one of its rules, is about. */
    static String input(String fieldOrRule) {
        return switch (fieldOrRule) {
            case "kind", "number", "issuedOn" -> fieldOrRule;
            case "credit-issued-on" -> "issuedOn";
            case "amount", "amount.amount", "amount.currency", "credit", "smallest-piece" -> "amount";
            default -> "";
        };
    }

    /** Only the debtor takes something off: to everybody else there is no such form. */
    private Payable own(UUID id, Frame page) {
        Payable payable = payables.get(id);
        if (!payable.debtor().equals(page.user().participant())) {
            throw new NotFoundException();
        }
        return payable;
    }

    private CreditView view(Payable payable, Typed typed, Mistakes mistakes, boolean closed, Attempt attempt) {
        return new CreditView(payable, directory.shownName(payable.creditor()), typed, mistakes, closed, attempt);
    }

    private static String path(UUID payable) {
        return "/payables/" + payable + "/credit";
    }
}
