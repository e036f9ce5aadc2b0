package io.counterfoil.portal.voucher;

import io.counterfoil.portal.directory.Directory;
import io.counterfoil.portal.form.Mistakes;
import io.counterfoil.portal.frame.Frame;
import io.counterfoil.portal.frame.Frames;
import io.counterfoil.portal.platform.ItemPage;
import io.counterfoil.portal.platform.ServiceRefusal;
import io.counterfoil.portal.voucher.VouchersApi.VoucherJson;
import io.counterfoil.portal.wording.Wording;
import io.quarkiverse.renarde.Controller;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jboss.resteasy.reactive.RestQuery;

/** Looks for pieces by party, state, amount, due day and day of change; each finds what the token may see. */
@Path("/search")
@RolesAllowed({
    "supplier",
    "enterprise-maker",
    "enterprise-checker",
    "bank-officer",
    "bank-approver",
    "regulator",
    "operator"
})
public class SearchPages extends Controller {

    private static final int PAGE = 20;
    private static final int MALFORMED = 400;
    private static final ItemPage<VoucherJson> NOTHING = new ItemPage<>(List.of(), null);

    private final Frames frames;
    private final SearchApi vouchers;
    private final Directory directory;

    SearchPages(Frames frames, @RestClient SearchApi vouchers, Directory directory) {
        this.frames = frames;
        this.vouchers = vouchers;
        this.directory = directory;
    }

    @CheckedTemplate(basePath = "search")
    static final class Templates {

        private Templates() {}

        static native TemplateInstance search(Frame page, SearchView view);
    }

    @GET
    @Path("")
    public TemplateInstance search(@BeanParam SearchForm form, @RestQuery @DefaultValue("") String cursor) {
        Frame page = frames.frame();
        SearchReading reading = new SearchReading(form, directory::partiesNamed, Wording.search(page.language()));
        if (!reading.mistakes().isEmpty()) {
            return Templates.search(page, view(page, form, reading.mistakes(), NOTHING, cursor));
        }
        try {
            ItemPage<VoucherJson> found = found(reading.sought(), cursor);
            return Templates.search(page, view(page, form, Mistakes.NONE, found, cursor));
        } catch (ServiceRefusal refusal) {
            if (refusal.status() != MALFORMED || refusal.violations().isEmpty()) {
                throw refusal;
            }
            Mistakes mistakes = Mistakes.of(refusal, field -> field, page.language());
            return Templates.search(page, view(page, form, mistakes, NOTHING, cursor));
        }
    }

    private ItemPage<VoucherJson> found(Sought sought, String cursor) {
        return vouchers.search(
                sought.party(),
                sought.state(),
                sought.currency(),
                sought.amountFrom(),
                sought.amountTo(),
                sought.dueFrom(),
                sought.dueTo(),
                sought.changedFrom(),
                sought.changedTo(),
                sought.order().sort(),
                sought.order().direction(),
                PAGE,
                cursor.isEmpty() ? null : cursor);
    }

    private SearchView view(
            Frame page, SearchForm form, Mistakes mistakes, ItemPage<VoucherJson> found, String cursor) {
        String next = found.nextCursor();
        LocalDate today = page.businessDate();
        return new SearchView(
                form.typed(),
                mistakes,
                found.items().stream().map(this::row).toList(),
                next == null ? "" : form.after(next),
                cursor.isEmpty() ? "" : form.after(""),
                page.user().role(),
                today.minusMonths(1),
                today);
    }

    private SearchView.Row row(VoucherJson json) {
        Piece piece = Piece.of(json);
        UUID recipient = piece.recipient();
        return new SearchView.Row(
                piece.id(),
                directory.shownName(piece.debt().debtor()),
                directory.shownName(piece.holder()),
                recipient == null ? "" : directory.shownName(recipient),
                piece.value(),
                piece.debt().dueOn(),
                json.changedOn(),
                piece.state(),
                piece.packageNumber());
    }
}
