package io.counterfoil.portal.limit;

import io.counterfoil.kernel.Money;
import io.counterfoil.portal.bank.Banks;
import io.counterfoil.portal.directory.Directory;
import io.counterfoil.portal.directory.Party;
import io.counterfoil.portal.form.Amounts;
import io.counterfoil.portal.form.Given;
import io.counterfoil.portal.form.Mistakes;
import io.counterfoil.portal.form.Mistakes.Mistake;
import io.counterfoil.portal.frame.Frame;
import io.counterfoil.portal.frame.Frames;
import io.counterfoil.portal.limit.LimitsView.Typed;
import io.counterfoil.portal.operation.Attempt;
import io.counterfoil.portal.operation.Attempts;
import io.counterfoil.portal.operation.Outcome;
import io.counterfoil.portal.wording.LimitWords;
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
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;

/** What a bank has lent, to whom and until when, and how much it lends at most: proposed by one person, put into force by another. */
@Path("/worklist/limits")
@RolesAllowed({"bank-officer", "bank-approver"})
public class LimitPages extends Controller {

    private static final String PATH = "/worklist/limits";
    private static final int NOT_FOUND = 404;

    private final Frames frames;
    private final Limits limits;
    private final Directory directory;
    private final Banks banks;
    private final Attempts attempts;

    LimitPages(Frames frames, Limits limits, Directory directory, Banks banks, Attempts attempts) {
        this.frames = frames;
        this.limits = limits;
        this.directory = directory;
        this.banks = banks;
        this.attempts = attempts;
    }

    @CheckedTemplate(basePath = "limits")
    static final class Templates {

        private Templates() {}

        static native TemplateInstance list(Frame page, LimitsView view);
    }

    @GET
    @Path("")
    public TemplateInstance list() {
        Frame page = frames.frame();
        return Templates.list(page, limits.of(bank(page), page, Typed.NOTHING, Mistakes.NONE, attempts.first()));
    }

    /** @param participant name of the debtor or supplier, perhaps with the end of its id */
    @POST
    @Path("")
    @RolesAllowed("bank-officer")
    public Response proposed(
            @RestForm @Nullable UUID key,
            @RestForm @DefaultValue("debtor") String party,
            @RestForm @DefaultValue("") String participant,
            @RestForm @DefaultValue("") String amount,
            @RestForm @DefaultValue("CNY") String currency,
            @RestForm @DefaultValue("") String validUntil) {
        Frame page = frames.frame();
        Typed typed = new Typed(party, participant, amount, currency, validUntil);
        LimitWords words = Wording.limit(page.language());
        List<Mistake> mistakes = new ArrayList<>();
        Optional<Party> whose = party(participant);
        if (whose.isEmpty()) {
            mistakes.add(new Mistake("participant", words.giveParticipant()));
        }
        Optional<Money> most = LimitsView.CURRENCIES.contains(currency)
                ? Amounts.read(amount, Currency.getInstance(currency))
                : Optional.empty();
        if (most.isEmpty()) {
            mistakes.add(new Mistake("amount", words.giveAmount()));
        }
        LocalDate until = day(validUntil);
        if (until == null && !validUntil.isBlank()) {
            mistakes.add(new Mistake("validUntil", words.giveDay()));
        }
        if (whose.isEmpty() || most.isEmpty() || !mistakes.isEmpty()) {
            return again(page, typed, new Mistakes(mistakes), attempts.first());
        }
        Outcome outcome = limits.propose(bank(page), party, whose.get().id(), most.get(), until, Given.required(key));
        if (outcome instanceof Outcome.Refused refused) {
            return again(
                    page,
                    typed,
                    Mistakes.of(refused.refusal(), LimitPages::input, page.language()),
                    attempts.refused(refused, page.language()));
        }
        return outcome instanceof Outcome.Done ? toList() : unknown(page, typed, outcome);
    }

    @POST
    @Path("/{id}/activation")
    @RolesAllowed("bank-approver")
    public Response activated(@RestPath UUID id, @RestForm @Nullable UUID key) {
        Frame page = frames.frame();
        return decided(page, limits.activate(bank(page), id, Given.required(key)));
    }

    @POST
    @Path("/{id}/rejection")
    public Response rejected(
            @RestPath UUID id, @RestForm @Nullable UUID key, @RestForm @DefaultValue("") String reason) {
        Frame page = frames.frame();
        return decided(page, limits.reject(bank(page), id, reason.strip(), Given.required(key)));
    }

    private Response decided(Frame page, Outcome outcome) {
        if (outcome instanceof Outcome.Refused none && none.refusal().status() == NOT_FOUND) {
            throw new NotFoundException(); // there is none, or it is another bank's
        }
        if (outcome instanceof Outcome.Refused refused) {
            return again(page, Typed.NOTHING, Mistakes.NONE, attempts.refused(refused, page.language()));
        }
        return outcome instanceof Outcome.Done ? toList() : unknown(page, Typed.NOTHING, outcome);
    }

    private static Response toList() {
        return Response.seeOther(URI.create(PATH)).build();
    }

    private Response unknown(Frame page, Typed typed, Outcome outcome) {
        return again(page, typed, Mistakes.NONE, attempts.of(outcome, PATH, 0, page.language()));
    }

    private Response again(Frame page, Typed typed, Mistakes mistakes, Attempt attempt) {
        return attempts.refusal(Templates.list(page, limits.of(bank(page), page, typed, mistakes, attempt)));
    }

    /** Which input a field of the gateway's request is about. */
    private static String input(String field) {
        return switch (field) {
            case "party", "participant", "validUntil" -> field;
            case "limit", "limit.amount", "limit.currency" -> "amount";
            default -> "";
        };
    }

    private Optional<Party> party(String typed) {
        List<Party> found = directory.buyersAndSuppliers().stream()
                .filter(each -> each.isNamed(typed.strip()))
                .toList();
        return found.size() == 1 ? Optional.of(found.get(0)) : Optional.empty();
    }

    private static @Nullable LocalDate day(String typed) {
        try {
            return typed.isBlank() ? null : LocalDate.parse(typed.strip());
        } catch (DateTimeException notADay) {
            return null;
        }
    }

    private String bank(Frame page) {
        return banks.hostedIdOf(page.user().participant()).orElseThrow(NotFoundException::new);
    }
}
