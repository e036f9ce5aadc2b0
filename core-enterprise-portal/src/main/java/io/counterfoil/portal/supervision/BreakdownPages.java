package io.counterfoil.portal.supervision;

import io.counterfoil.portal.format.Language;
import io.counterfoil.portal.frame.Frame;
import io.counterfoil.portal.frame.Frames;
import io.counterfoil.portal.preference.Preferences;
import io.quarkiverse.renarde.Controller;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.vertx.core.http.HttpServerRequest;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.util.regex.Pattern;
import org.jboss.resteasy.reactive.RestQuery;

/** How the market is spread and concentrated, on a day and compared with another; what financing cost. */
@Path("/supervision")
@RolesAllowed("regulator")
public class BreakdownPages extends Controller {

    private static final Pattern CURRENCY = Pattern.compile("[A-Z]{3}");

    private final Frames frames;
    private final Breakdowns breakdowns;
    private final HttpServerRequest request;

    BreakdownPages(Frames frames, Breakdowns breakdowns, HttpServerRequest request) {
        this.frames = frames;
        this.breakdowns = breakdowns;
        this.request = request;
    }

    @CheckedTemplate(basePath = "supervision")
    static final class Templates {

        private Templates() {}

        static native TemplateInstance breakdown(Frame page, BreakdownView view);

        static native TemplateInstance cost(Frame page, CostView view);

        static native TemplateInstance network(Frame page, NetworkView view);
    }

    @GET
    @Path("/breakdown")
    public TemplateInstance breakdown(
            @RestQuery @DefaultValue("debtor") String by,
            @RestQuery @DefaultValue("CNY") String currency,
            @RestQuery @DefaultValue("") String asOf,
            @RestQuery @DefaultValue("") String compareWith) {
        Frame page = frames.frame();
        return Templates.breakdown(page, view(by, currency, asOf, compareWith, page.language()));
    }

    @GET
    @Path("/breakdown/csv")
    public Response breakdownFile(
            @RestQuery @DefaultValue("debtor") String by,
            @RestQuery @DefaultValue("CNY") String currency,
            @RestQuery @DefaultValue("") String asOf,
            @RestQuery @DefaultValue("") String compareWith) {
        return SupervisionFiles.file(tables().breakdown(view(by, currency, asOf, compareWith, language())));
    }

    private BreakdownView view(String by, String currency, String asOf, String compareWith, Language language) {
        Split split = SupervisionPages.known(Split.values(), Split::wireName, by);
        return breakdowns.breakdown(split, code(currency), asOf, compareWith, language);
    }

    @GET
    @Path("/cost")
    public TemplateInstance cost(
            @RestQuery @DefaultValue("bank") String by,
            @RestQuery @DefaultValue("CNY") String currency,
            @RestQuery @DefaultValue("") String from,
            @RestQuery @DefaultValue("") String until) {
        Frame page = frames.frame();
        return Templates.cost(page, costs(by, currency, from, until, page.language()));
    }

    @GET
    @Path("/cost/csv")
    public Response costFile(
            @RestQuery @DefaultValue("bank") String by,
            @RestQuery @DefaultValue("CNY") String currency,
            @RestQuery @DefaultValue("") String from,
            @RestQuery @DefaultValue("") String until) {
        return SupervisionFiles.file(tables().costs(costs(by, currency, from, until, language())));
    }

    private CostView costs(String by, String currency, String from, String until, Language language) {
        Split split = SupervisionPages.known(Split.ofCost().toArray(Split[]::new), Split::wireName, by);
        return breakdowns.cost(split, code(currency), from, until, language);
    }

    @GET
    @Path("/network")
    public TemplateInstance network(@RestQuery @DefaultValue("CNY") String currency) {
        return Templates.network(frames.frame(), breakdowns.network(code(currency)));
    }

    @GET
    @Path("/network/csv")
    public Response networkFile(@RestQuery @DefaultValue("CNY") String currency) {
        return SupervisionFiles.file(tables().network(breakdowns.network(code(currency))));
    }

    private static String code(String currency) {
        if (!CURRENCY.matcher(currency).matches()) {
            throw new NotFoundException();
        }
        return currency;
    }

    private Language language() {
        return Preferences.of(request).language();
    }

    private BreakdownTables tables() {
        return new BreakdownTables(language());
    }
}
