package io.counterfoil.portal.accountreview;

import io.counterfoil.portal.accountreview.AccountReviews.MicroStatement;
import io.counterfoil.portal.accountreview.WaitingAccountsView.Row;
import io.counterfoil.portal.directory.Directory;
import io.counterfoil.portal.form.Mistakes;
import io.counterfoil.portal.form.Mistakes.Mistake;
import io.counterfoil.portal.frame.Frame;
import io.counterfoil.portal.frame.Frames;
import io.counterfoil.portal.operation.Attempt;
import io.counterfoil.portal.operation.Attempts;
import io.counterfoil.portal.operation.Outcome;
import io.counterfoil.portal.platform.Listing;
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
import java.util.List;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** Accounts that wait: two persons check and verify one, or one sends a small amount that the participant has to tell. */
@Path("/account-reviews")
@RolesAllowed("operator")
public class AccountReviewPages extends Controller {

    private static final String PATH = "/account-reviews";

    private final Frames frames;
    private final AccountReviews accounts;
    private final Directory directory;
    private final Attempts attempts;

    AccountReviewPages(Frames frames, AccountReviews accounts, Directory directory, Attempts attempts) {
        this.frames = frames;
        this.accounts = accounts;
        this.directory = directory;
        this.attempts = attempts;
    }

    @CheckedTemplate(basePath = "account-reviews")
    static final class Templates {

        private Templates() {}

        static native TemplateInstance waiting(Frame page, WaitingAccountsView view);

        static native TemplateInstance account(Frame page, AccountReviewView view);
    }

    @GET
    @Path("")
    public TemplateInstance waiting() {
        Listing<ReviewedAccount> waiting = accounts.waiting();
        List<Row> rows = waiting.items().stream()
                .map(account -> new Row(account, directory.shownName(account.participant())))
                .toList();
        return Templates.waiting(frames.frame(), new WaitingAccountsView(rows, waiting.complete()));
    }

    /** @param command key of a command that was given; its outcome is shown */
    @GET
    @Path("/{id}")
    public TemplateInstance account(
            @RestPath UUID id, @RestQuery @Nullable UUID command, @RestQuery @DefaultValue("0") long since) {
        Frame page = frames.frame();
        Attempt attempt = attempts.at(path(id), command, since, page.language());
        return Templates.account(page, view(page, id, "", Mistakes.NONE, attempt));
    }

    @POST
    @Path("/{id}/check")
    public Response checked(@RestPath UUID id, @RestForm UUID key, @RestForm @DefaultValue("") String evidence) {
        if (evidence.isBlank()) {
            Frame page = frames.frame();
            Mistakes mistakes = new Mistakes(List.of(new Mistake(
                    "evidence", Wording.accountReview(page.language()).giveEvidence())));
            return attempts.refusal(Templates.account(page, view(page, id, evidence, mistakes, attempts.first())));
        }
        return answered(id, evidence, key, accounts.check(id, evidence.strip(), key));
    }

    @POST
    @Path("/{id}/verification")
    public Response verified(@RestPath UUID id, @RestForm UUID key) {
        return answered(id, "", key, accounts.verify(id, key));
    }

    @POST
    @Path("/{id}/micro-statement")
    public Response drawn(@RestPath UUID id, @RestForm UUID key) {
        return answered(id, "", key, accounts.draw(id, key));
    }

    @POST
    @Path("/{id}/micro-statement/sending")
    public Response sent(@RestPath UUID id, @RestForm UUID key) {
        return answered(id, "", key, accounts.send(id, key));
    }

    private Response answered(UUID id, String evidence, UUID key, Outcome outcome) {
        if (outcome instanceof Outcome.Refused refused) {
            Frame page = frames.frame();
            Attempt attempt = attempts.refused(refused, page.language());
            return attempts.refusal(Templates.account(page, view(page, id, evidence, Mistakes.NONE, attempt)));
        }
        return attempts.toOutcome(path(id), key);
    }

    private AccountReviewView view(Frame page, UUID id, String evidence, Mistakes mistakes, Attempt attempt) {
        ReviewedAccount account = accounts.get(id);
        boolean drawn = account.isProposed() && account.statement() == ReviewedAccount.Statement.DRAWN;
        MicroStatement toSend = drawn ? accounts.toSend(id).orElse(null) : null;
        return new AccountReviewView(
                account, directory.shownName(account.participant()), page.user(), evidence, toSend, mistakes, attempt);
    }

    private static String path(UUID account) {
        return PATH + "/" + account;
    }
}
