package io.counterfoil.portal.home;

import static java.util.stream.Collectors.toSet;

import io.counterfoil.portal.casework.WaitingView;
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
import java.util.Set;
import java.util.UUID;

/** Where somebody arrives who logs in: a page for each role. */
@Path("/")
public class HomePages extends Controller {

    private final Frames frames;
    private final SupplierHome suppliers;
    private final CheckerHome checkers;
    private final MakerHome makers;
    private final OperatorHome operators;
    private final WaitingAtHome waiting;

    HomePages(
            Frames frames,
            SupplierHome suppliers,
            CheckerHome checkers,
            MakerHome makers,
            OperatorHome operators,
            WaitingAtHome waiting) {
        this.frames = frames;
        this.suppliers = suppliers;
        this.checkers = checkers;
        this.makers = makers;
        this.operators = operators;
        this.waiting = waiting;
    }

    @CheckedTemplate(basePath = "home")
    static final class Templates {

        private Templates() {}

        static native TemplateInstance supplier(Frame page, SupplierView view);

        static native TemplateInstance checker(Frame page, CheckerView view, WaitingView waiting);

        static native TemplateInstance maker(Frame page, MakerView view, WaitingView waiting);

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
            case SUPPLIER -> Templates.supplier(page, suppliers.of(page));
            case ENTERPRISE_CHECKER -> checker(page);
            case ENTERPRISE_MAKER ->
                Templates.maker(page, makers.of(page.businessDate()), waiting.of(page, task -> true));
            case OPERATOR -> Templates.operator(page, operators.of(page));
            default -> throw goTo("/settings"); // programs, which have no pages
        };
    }

    /** What the list below shows as not for this person does not wait for it. */
    private TemplateInstance checker(Frame page) {
        CheckerView view = checkers.of(page.user().subject(), page.businessDate());
        Set<UUID> notForUser =
                view.notForUser().stream().map(CheckerView.Row::id).collect(toSet());
        return Templates.checker(page, view, waiting.of(page, task -> !notForUser.contains(task.payable())));
    }

    private static RedirectionException goTo(String page) {
        return new RedirectionException(Response.seeOther(URI.create(page)).build());
    }
}
