package io.counterfoil.portal.offer;

import io.counterfoil.kernel.Money;
import io.counterfoil.portal.directory.Directory;
import io.counterfoil.portal.directory.Party;
import io.counterfoil.portal.form.Amounts;
import io.counterfoil.portal.form.Given;
import io.counterfoil.portal.form.Mistakes;
import io.counterfoil.portal.form.Mistakes.Mistake;
import io.counterfoil.portal.format.Language;
import io.counterfoil.portal.frame.Frame;
import io.counterfoil.portal.frame.Frames;
import io.counterfoil.portal.operation.Attempt;
import io.counterfoil.portal.operation.Attempts;
import io.counterfoil.portal.operation.Outcome;
import io.counterfoil.portal.voucher.Piece;
import io.counterfoil.portal.voucher.Pieces;
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
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/**
 * Passing on a part of a piece: whom and how much, then what exactly will happen, then the offer that was made. What was typed stands
 * in the address, so that one can go back.
 */
@Path("/vouchers/{id}/pass-on")
@RolesAllowed("supplier")
public class PassOnPages extends Controller {

    private static final int FOUND_MAX = 20;
    private static final int OPEN_DAYS = 30;

    private final Frames frames;
    private final Pieces pieces;
    private final Offers offers;
    private final Directory directory;
    private final Attempts attempts;

    PassOnPages(Frames frames, Pieces pieces, Offers offers, Directory directory, Attempts attempts) {
        this.frames = frames;
        this.pieces = pieces;
        this.offers = offers;
        this.directory = directory;
        this.attempts = attempts;
    }

    @CheckedTemplate(basePath = "pass-on")
    static final class Templates {

        private Templates() {}

        static native TemplateInstance form(Frame page, PassOnView view);

        static native TemplateInstance recipients(Frame page, PassOnView view);

        static native TemplateInstance rest(Frame page, PassOnView view);

        static native TemplateInstance check(Frame page, PassOnView view);
    }

    @GET
    @Path("")
    public TemplateInstance form(
            @RestPath UUID id,
            @RestQuery @DefaultValue("") String search,
            @RestQuery @DefaultValue("") String recipient,
            @RestQuery @DefaultValue("") String amount) {
        Frame page = frames.frame();
        return Templates.form(page, view(page, id, search, recipient, amount));
    }

    /** A part of the form, while a name is typed. */
    @GET
    @Path("/recipients")
    public TemplateInstance recipients(
            @RestPath UUID id,
            @RestQuery @DefaultValue("") String search,
            @RestQuery @DefaultValue("") String recipient) {
        Frame page = frames.frame();
        return Templates.recipients(page, view(page, id, search, recipient, ""));
    }

    /** A part of the form, while an amount is typed. */
    @GET
    @Path("/rest")
    public TemplateInstance rest(@RestPath UUID id, @RestQuery @DefaultValue("") String amount) {
        Frame page = frames.frame();
        return Templates.rest(page, view(page, id, "", "", amount));
    }

    /** @param command key of the command that was given; the offer it made is shown as soon as it is there */
    @GET
    @Path("/check")
    public Response check(
            @RestPath UUID id,
            @RestQuery @DefaultValue("") String search,
            @RestQuery @DefaultValue("") String recipient,
            @RestQuery @DefaultValue("") String amount,
            @RestQuery @Nullable UUID command,
            @RestQuery @DefaultValue("0") long since) {
        Frame page = frames.frame();
        Attempt attempt = attempts.at(path(id, recipient, amount), command, since, page.language());
        if (attempt.made() != null) {
            return Response.seeOther(URI.create("/offers/" + attempt.made())).build();
        }
        PassOnView view = view(page, id, search, recipient, amount);
        Mistakes mistakes = command == null ? mistakes(view, page) : Mistakes.NONE;
        return mistakes.isEmpty()
                ? Response.ok(Templates.check(page, view.with(mistakes, attempt)))
                        .build()
                : attempts.refusal(Templates.form(page, view.with(mistakes, attempt)));
    }

    @POST
    @Path("/check")
    public Response passedOn(
            @RestPath UUID id,
            @RestForm @Nullable UUID recipient,
            @RestForm @DefaultValue("") String amount,
            @RestForm @Nullable LocalDate lastDay,
            @RestForm @Nullable UUID key) {
        return passedOn(new Part(id, Given.required(recipient), amount, Given.required(lastDay)), Given.required(key));
    }

    private record Part(UUID of, UUID recipient, String amount, LocalDate lastDay) {}

    private Response passedOn(Part part, UUID key) {
        Frame page = frames.frame();
        PassOnView view = view(page, part.of(), "", part.recipient().toString(), part.amount());
        Money value = view.value();
        if (value == null) {
            return attempts.refusal(Templates.form(page, view.with(mistakes(view, page), view.attempt())));
        }
        Outcome outcome = offers.passOn(part.of(), part.recipient(), value, part.lastDay(), key);
        if (outcome instanceof Outcome.Refused refused) {
            Mistakes mistakes = Mistakes.of(refused.refusal(), PassOnPages::input, page.language());
            return attempts.refusal(
                    Templates.form(page, view.with(mistakes, attempts.refused(refused, page.language()))));
        }
        return attempts.toOutcome(path(part.of(), part.recipient().toString(), part.amount()), key);
    }

    /** Which input a field of the service's request, or one of its rules, is about. */
    private static String input(String fieldOrRule) {
        return switch (fieldOrRule) {
            case "value", "value.amount", "available", "smallest-piece" -> "amount";
            case "recipient" -> "recipient";
            default -> "";
        };
    }

    private PassOnView view(Frame page, UUID id, String search, String recipient, String amount) {
        Piece piece = pieces.get(id);
        UUID user = page.user().participant();
        if (!piece.holder().equals(user)) {
            throw new NotFoundException();
        }
        List<Party> found = directory.suppliersNamed(search).stream()
                .filter(party -> !party.id().equals(user))
                .toList();
        LocalDate due = piece.debt().dueOn();
        LocalDate usual = page.businessDate().plusDays(OPEN_DAYS);
        return new PassOnView(
                piece,
                search,
                amount,
                found.stream().limit(FOUND_MAX).toList(),
                found.size(),
                chosen(recipient),
                Amounts.readUpTo(piece.value(), amount).orElse(null),
                due.isBefore(usual) ? due : usual,
                Mistakes.NONE,
                attempts.first());
    }

    private @Nullable Party chosen(String recipient) {
        try {
            return directory.suppliersNamed("").stream()
                    .filter(party -> party.id().equals(UUID.fromString(recipient)))
                    .findFirst()
                    .orElse(null);
        } catch (IllegalArgumentException nobodyChosen) {
            return null;
        }
    }

    private static Mistakes mistakes(PassOnView view, Frame page) {
        Language language = page.language();
        List<Mistake> mistakes = new ArrayList<>();
        if (view.value() == null) {
            mistakes.add(Amounts.mistake("amount", view.typed(), view.piece().value(), page.formats()));
        }
        if (view.recipient() == null) {
            mistakes.add(new Mistake("recipient", Wording.passOn(language).chooseRecipient()));
        }
        return new Mistakes(mistakes);
    }

    private static String path(UUID voucher, String recipient, String amount) {
        return "/vouchers/" + voucher + "/pass-on/check?recipient=" + encoded(recipient) + "&amount=" + encoded(amount);
    }

    private static String encoded(String typed) {
        return URLEncoder.encode(typed, StandardCharsets.UTF_8);
    }
}
