package io.counterfoil.portal.governance;

import io.counterfoil.portal.form.Mistakes;
import io.counterfoil.portal.form.Mistakes.Mistake;
import io.counterfoil.portal.frame.Frame;
import io.counterfoil.portal.frame.Frames;
import io.counterfoil.portal.governance.Proposals.Proposal;
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
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;

/** Stopping a payable or a piece from moving, and letting it move again, is proposed here. */
@Path("/freezes")
@RolesAllowed("operator")
public class FreezePages extends Controller {

    private final Frames frames;
    private final Freezables freezables;
    private final Acts acts;
    private final Proposals proposals;
    private final Attempts attempts;

    FreezePages(Frames frames, Freezables freezables, Acts acts, Proposals proposals, Attempts attempts) {
        this.frames = frames;
        this.freezables = freezables;
        this.acts = acts;
        this.proposals = proposals;
        this.attempts = attempts;
    }

    @CheckedTemplate(basePath = "freezes")
    static final class Templates {

        private Templates() {}

        static native TemplateInstance list(Frame page, FreezesView view);

        static native TemplateInstance freeze(Frame page, FreezeView view);
    }

    /** @param id to be looked for; what is found has a page of its own */
    @GET
    @Path("")
    public Response list(@RestQuery @DefaultValue("") String id) {
        Optional<Freezable> found = read(id).flatMap(freezables::find);
        if (found.isPresent()) {
            return Response.seeOther(URI.create(found.get().address())).build();
        }
        Frame page = frames.frame();
        Mistakes mistakes = id.isBlank()
                ? Mistakes.NONE
                : new Mistakes(List.of(
                        new Mistake("id", Wording.proposal(page.language()).noSuchId())));
        Listing<Act> all = acts.newestFirst();
        FreezesView view = new FreezesView(id.strip(), Freezables.frozen(all.items()), all.complete(), mistakes);
        return Response.ok(Templates.list(page, view)).build();
    }

    private static Optional<UUID> read(String typed) {
        try {
            return typed.isBlank() ? Optional.empty() : Optional.of(UUID.fromString(typed.strip()));
        } catch (IllegalArgumentException noId) {
            return Optional.empty();
        }
    }

    @GET
    @Path("/{kind}/{id}")
    public TemplateInstance freeze(@RestPath String kind, @RestPath UUID id) {
        return Templates.freeze(frames.frame(), view(of(kind), id, attempts.first()));
    }

    /** @param frozen whether it shall be */
    @POST
    @Path("/{kind}/{id}")
    public Response proposed(@RestPath String kind, @RestPath UUID id, @RestForm UUID key, @RestForm boolean frozen) {
        Proposal proposal = proposals.freeze(of(kind), id, frozen, key);
        if (proposal.outcome() instanceof Outcome.Refused refused) {
            Frame page = frames.frame();
            return attempts.refusal(
                    Templates.freeze(page, view(of(kind), id, attempts.refused(refused, page.language()))));
        }
        return proposals.toAct(proposal, key);
    }

    private FreezeView view(Freezable.Kind kind, UUID id, Attempt attempt) {
        return new FreezeView(freezables.get(kind, id), acts.waitingFor(id).orElse(null), attempt);
    }

    private static Freezable.Kind of(String path) {
        return Arrays.stream(Freezable.Kind.values())
                .filter(kind -> kind.path().equals(path))
                .findFirst()
                .orElseThrow(NotFoundException::new);
    }
}
