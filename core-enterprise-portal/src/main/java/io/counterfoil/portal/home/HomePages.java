package io.counterfoil.portal.home;

import io.counterfoil.portal.frame.Frame;
import io.counterfoil.portal.frame.Frames;
import io.quarkiverse.renarde.Controller;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.RedirectionException;
import jakarta.ws.rs.core.Response;
import java.net.URI;

/** Where somebody arrives who logs in: a page for each role. */
@Path("/")
public class HomePages extends Controller {

    private final Frames frames;
    private final SupplierHome suppliers;
    private final CheckerHome checkers;
    private final MakerHome makers;
    private final OperatorHome operators;

    HomePages(Frames frames, SupplierHome suppliers, CheckerHome checkers, MakerHome makers, OperatorHome operators) {
        this.frames = frames;
        this.suppliers = suppliers;
        this.checkers = checkers;
        this.makers = makers;
        this.operators = operators;
    }

    @CheckedTemplate(basePath = "home")
    static final class Templates {

        private Templates() {}

        static native TemplateInstance supplier(Frame page, SupplierView view);

        static native TemplateInstance checker(Frame page, CheckerView view);

        static native TemplateInstance maker(Frame page, MakerView view);

        static native TemplateInstance operator(Frame page, OperatorView view);
    }

    @GET
    @Path("")
    public TemplateInstance home() {
        Frame page = frames.frame();
        return switch (page.user().role()) {
            case BANK_OFFICER, BANK_APPROVER -> throw goTo("/worklist");
            case REGULATOR -> throw goTo("/supervision");
            case AUDITOR -> throw goTo("/audit");
            case SUPPLIER -> Templates.supplier(page, suppliers.of(page.user().participant()));
            case ENTERPRISE_CHECKER ->
                Templates.checker(page, checkers.of(page.user().subject(), page.businessDate()));
            case ENTERPRISE_MAKER -> Templates.maker(page, makers.of(page.businessDate()));
            case OPERATOR -> Templates.operator(page, operators.of(page));
            default -> throw goTo("/settings"); // programs, which have no pages
        };
    }

    private static RedirectionException goTo(String page) {
        return new RedirectionException(Response.seeOther(URI.create(page)).build());
    }
}
