package io.counterfoil.portal.frame;

import io.counterfoil.kernel.TokenRole;
import io.counterfoil.portal.businessdate.BusinessDate;
import io.counterfoil.portal.directory.Directory;
import io.counterfoil.portal.format.Formats;
import io.counterfoil.portal.format.Language;
import io.counterfoil.portal.frame.Frame.Place;
import io.counterfoil.portal.ledger.Ledger;
import io.counterfoil.portal.preference.Preferences;
import io.counterfoil.portal.signin.SignedIn;
import io.counterfoil.portal.signin.User;
import io.counterfoil.portal.waiting.WaitsForYou;
import io.counterfoil.portal.wording.FrameWords;
import io.counterfoil.portal.wording.Wording;
import io.vertx.core.http.HttpServerRequest;
import jakarta.enterprise.context.RequestScoped;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Puts together what is around the page of this request. */
@RequestScoped
public class Frames {

    private final SignedIn signedIn;
    private final Directory directory;
    private final BusinessDate businessDate;
    private final Ledger ledger;
    private final WaitsForYou waitsForYou;
    private final HttpServerRequest request;
    private final boolean demonstration;

    Frames(
            SignedIn signedIn,
            Directory directory,
            BusinessDate businessDate,
            Ledger ledger,
            WaitsForYou waitsForYou,
            HttpServerRequest request,
            @ConfigProperty(name = "counterfoil.portal.demonstration", defaultValue = "false") boolean demonstration) {
        this.signedIn = signedIn;
        this.directory = directory;
        this.businessDate = businessDate;
        this.ledger = ledger;
        this.waitsForYou = waitsForYou;
        this.request = request;
        this.demonstration = demonstration;
    }

    public Language language() {
        return Preferences.of(request).language();
    }

    public Frame frame() {
        User user = signedIn.user();
        Preferences preferences = Preferences.of(request);
        Language language = preferences.language();
        return new Frame(
                user,
                directory.nameOf(user.participant()).orElse(""),
                businessDate.today(),
                ledger.asOf().orElse(null),
                language,
                preferences.theme(),
                new Formats(language, businessDate.today()),
                withWaiting(places(user.role(), Wording.frame(language), request.path()), user),
                request.uri(),
                demonstration);
    }

    private static List<Place> places(TokenRole role, FrameWords words, String path) {
        Place settings = place("/settings", "cog", words.settings(), path);
        Place home = place("/", "home", words.home(), path);
        Place payables = place("/payables", "stub", words.payables(), path);
        Place settlements = place("/settlements", "coin", words.settlements(), path);
        Place company = place("/company", "file", words.company(), path);
        Place supervision = place("/supervision", "chart", words.supervision(), path);
        Place audit = place("/audit", "tasks", words.audit(), path);
        Place cases = place("/cases", "right", words.cases(), path);
        Place alerts = place("/supervision/alerts", "warn", words.alerts(), path);
        return switch (role) {
            case ENTERPRISE_CHECKER ->
                List.of(place("/", "tasks", words.toApprove(), path), payables, settlements, company, settings);
            case ENTERPRISE_MAKER -> List.of(home, payables, settlements, company, settings);
            case SUPPLIER ->
                List.of(
                        home,
                        place("/vouchers", "stub", words.vouchers(), path),
                        place("/trade-documents", "tasks", words.tradeDocuments(), path),
                        company,
                        settings);
            case BANK_OFFICER, BANK_APPROVER ->
                List.of(
                        place("/worklist", "tasks", words.work(), path),
                        place("/worklist/settlements", "coin", words.settlements(), path),
                        place("/worklist/bookings", "stub", words.bookings(), path),
                        place("/worklist/limits", "chart", words.limits(), path),
                        place("/worklist/register", "search", words.register(), path),
                        place("/webhooks", "right", words.webhooks(), path),
                        settings);
            case REGULATOR ->
                List.of(supervision, alerts, place("/search", "search", words.search(), path), cases, audit, settings);
            case AUDITOR -> List.of(audit, cases, settings);
            case OPERATOR ->
                List.of(
                        home,
                        place("/acts", "tasks", words.acts(), path),
                        place("/onboarding", "file", words.onboarding(), path),
                        cases,
                        supervision,
                        settings);
            default -> List.of(home, settings);
        };
    }

    /** Whatever waits for somebody stands in the first room. */
    private List<Place> withWaiting(List<Place> places, User user) {
        List<Place> counted = new ArrayList<>(places);
        counted.set(0, places.get(0).with(waitsForYou.of(user)));
        return counted;
    }

    private static Place place(String to, String icon, String label, String path) {
        return new Place(to, icon, label, to.equals(path), "");
    }
}
