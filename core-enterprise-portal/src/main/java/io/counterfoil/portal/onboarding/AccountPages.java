package io.counterfoil.portal.onboarding;

import io.counterfoil.kernel.Money;
import io.counterfoil.portal.form.Amounts;
import io.counterfoil.portal.form.Mistakes;
import io.counterfoil.portal.form.Mistakes.Mistake;
import io.counterfoil.portal.frame.Frame;
import io.counterfoil.portal.frame.Frames;
import io.counterfoil.portal.onboarding.Company.Account;
import io.counterfoil.portal.operation.Attempt;
import io.counterfoil.portal.operation.Attempts;
import io.counterfoil.portal.operation.Outcome;
import io.counterfoil.portal.wording.OnboardingWords;
import io.counterfoil.portal.wording.Wording;
import io.quarkiverse.renarde.Controller;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** Accounts that money is paid to: proposing one, stating the small amount that arrived on it, and closing it. */
@Path("/company/accounts")
@RolesAllowed({"supplier", "enterprise-maker", "enterprise-checker"})
public class AccountPages extends Controller {

    private static final Pattern REFERENCE = Pattern.compile("[0-9A-Za-z]{6}");

    private final Frames frames;
    private final Company company;
    private final Attempts attempts;

    AccountPages(Frames frames, Company company, Attempts attempts) {
        this.frames = frames;
        this.company = company;
        this.attempts = attempts;
    }

    @CheckedTemplate(basePath = "company")
    static final class Templates {

        private Templates() {}

        static native TemplateInstance newAccount(Frame page, NewAccountView view);

        static native TemplateInstance account(Frame page, AccountView view);
    }

    @GET
    @Path("/new")
    public TemplateInstance empty() {
        Frame page = frames.frame();
        NewAccountView view = new NewAccountView("", "", page.company(), "CNY", Mistakes.NONE, attempts.first());
        return Templates.newAccount(page, view);
    }

    @POST
    @Path("/new")
    public Response proposed(
            @RestForm @DefaultValue("") String number,
            @RestForm @DefaultValue("") String bankCode,
            @RestForm @DefaultValue("") String holder,
            @RestForm @DefaultValue("") String currency,
            @RestForm UUID key) {
        AccountsApi.NewAccountJson typed = new AccountsApi.NewAccountJson(
                number.replaceAll("\\s", ""), bankCode.strip(), holder.strip(), currency.strip());
        Outcome outcome = company.propose(typed, key);
        if (outcome instanceof Outcome.Refused refused) {
            Frame page = frames.frame();
            NewAccountView view = new NewAccountView(
                    number,
                    bankCode,
                    holder,
                    currency,
                    Mistakes.of(refused.refusal(), AccountPages::input, page.language()),
                    attempts.refused(refused, page.language()));
            return attempts.refusal(Templates.newAccount(page, view));
        }
        return attempts.toOutcome(CompanyPages.HERE, key);
    }

    private static String input(String fieldOrRule) {
        return Set.of("number", "bankCode", "holder", "currency").contains(fieldOrRule) ? fieldOrRule : "";
    }

    /**
     * @param command key of a command that was given; its outcome is shown
     * @param stated whether it said what arrived
     */
    @GET
    @Path("/{id}")
    public TemplateInstance account(
            @RestPath UUID id,
            @RestQuery @Nullable UUID command,
            @RestQuery @DefaultValue("0") long since,
            @RestQuery boolean stated) {
        Frame page = frames.frame();
        Attempt attempt = attempts.at(path(id) + "?stated=" + stated, command, since, page.language());
        boolean answered = command != null && stated && !attempt.hasNotice();
        return Templates.account(page, AccountView.of(company.account(id), answered, attempt));
    }

    @POST
    @Path("/{id}/statement")
    public Response stated(
            @RestPath UUID id,
            @RestForm @DefaultValue("") String amount,
            @RestForm @DefaultValue("") String reference,
            @RestForm UUID key) {
        Account account = company.account(id);
        Money arrived = Amounts.readAboveZero(amount, account.currency()).orElse(null);
        boolean readable = REFERENCE.matcher(reference.strip()).matches();
        if (arrived == null || !readable) {
            Frame page = frames.frame();
            OnboardingWords words = Wording.onboarding(page.language());
            List<Mistake> mistakes = new ArrayList<>();
            if (arrived == null) {
                mistakes.add(new Mistake("amount", words.wrongAmount()));
            }
            if (!readable) {
                mistakes.add(new Mistake("reference", words.wrongReference()));
            }
            AccountView view = AccountView.of(account, false, attempts.first());
            return attempts.refusal(Templates.account(page, view.typed(amount, reference, "", new Mistakes(mistakes))));
        }
        Outcome outcome = company.state(id, arrived, reference.strip(), key);
        if (outcome instanceof Outcome.Refused refused) {
            return again(id, refused, amount, reference, "");
        }
        return attempts.toOutcome(path(id) + "?stated=true", key);
    }

    /** For good: an account is never opened again, only proposed anew. */
    @POST
    @Path("/{id}/closure")
    public Response closed(@RestPath UUID id, @RestForm @DefaultValue("") String reason, @RestForm UUID key) {
        if (reason.isBlank()) {
            Frame page = frames.frame();
            Mistakes mistakes = new Mistakes(List.of(
                    new Mistake("reason", Wording.onboarding(page.language()).giveReason())));
            AccountView view = AccountView.of(company.account(id), false, attempts.first());
            return attempts.refusal(Templates.account(page, view.typed("", "", reason, mistakes)));
        }
        Outcome outcome = company.close(id, reason.strip(), key);
        if (outcome instanceof Outcome.Refused refused) {
            return again(id, refused, "", "", reason);
        }
        return attempts.toOutcome(path(id), key);
    }

    /** With what was typed. */
    private Response again(UUID id, Outcome.Refused refused, String amount, String reference, String reason) {
        Frame page = frames.frame();
        AccountView view = AccountView.of(company.account(id), false, attempts.refused(refused, page.language()));
        return attempts.refusal(Templates.account(page, view.typed(amount, reference, reason, Mistakes.NONE)));
    }

    private static String path(UUID account) {
        return CompanyPages.HERE + "/accounts/" + account;
    }
}
