package io.counterfoil.portal.standinginstruction;

import static java.util.Comparator.comparing;

import io.counterfoil.portal.directory.Directory;
import io.counterfoil.portal.directory.Party;
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
import io.counterfoil.portal.wording.StandingInstructionWords;
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
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/**
 * What a supplier lets be taken in its name: the list, giving one (debtor and cost, then what exactly is agreed to), and stopping
 * one. What was typed stands in the address, so that one can go back.
 */
@Path(StandingInstructionPages.PATH)
@RolesAllowed("supplier")
public class StandingInstructionPages extends Controller {

    static final String PATH = "/standing-instructions";

    private final Frames frames;
    private final StandingInstructions instructions;
    private final Pieces pieces;
    private final Directory directory;
    private final Attempts attempts;

    StandingInstructionPages(
            Frames frames, StandingInstructions instructions, Pieces pieces, Directory directory, Attempts attempts) {
        this.frames = frames;
        this.instructions = instructions;
        this.pieces = pieces;
        this.directory = directory;
        this.attempts = attempts;
    }

    @CheckedTemplate(basePath = "standing-instruction")
    static final class Templates {

        private Templates() {}

        static native TemplateInstance list(Frame page, StandingInstructionsView view);

        static native TemplateInstance give(Frame page, GiveView view);

        static native TemplateInstance check(Frame page, CheckView view);

        static native TemplateInstance stop(Frame page, StopView view);
    }

    /**
     * @param given the one that was just given
     * @param stopped the one that was just stopped
     */
    @GET
    @Path("")
    public TemplateInstance list(@RestQuery @Nullable UUID given, @RestQuery @Nullable UUID stopped) {
        Frame page = frames.frame();
        return Templates.list(
                page, StandingInstructionsView.of(instructions.all(), directory::shownName, given, stopped));
    }

    @GET
    @Path("/new")
    public TemplateInstance form(
            @RestQuery @DefaultValue("") String debtor, @RestQuery @DefaultValue("") String yearlyCostMax) {
        Frame page = frames.frame();
        Typed typed = new Typed(debtor, yearlyCostMax);
        return Templates.give(page, view(page, typed, read(typed), Mistakes.NONE));
    }

    /** @param command key of the command that was given; the list is shown as soon as it is done */
    @GET
    @Path("/check")
    public Response check(
            @RestQuery @DefaultValue("") String debtor,
            @RestQuery @DefaultValue("") String yearlyCostMax,
            @RestQuery @Nullable UUID command,
            @RestQuery @DefaultValue("0") long since) {
        Frame page = frames.frame();
        Typed typed = new Typed(debtor, yearlyCostMax);
        Attempt attempt = attempts.at(PATH + "/check" + typed.query(), command, since, page.language());
        if (attempt.made() != null) {
            return to("?given=" + attempt.made());
        }
        Reading reading = read(typed);
        NewInstruction instruction = reading.instruction().orElse(null);
        return instruction == null
                ? wrong(page, typed, reading)
                : Response.ok(Templates.check(page, view(instruction, attempt))).build();
    }

    /** @param debtor its id, as the page before named it */
    @POST
    @Path("/check")
    public Response given(
            @RestForm @Nullable UUID key,
            @RestForm @Nullable UUID debtor,
            @RestForm @DefaultValue("") String yearlyCostMax) {
        Frame page = frames.frame();
        Typed typed = new Typed(Given.required(debtor).toString(), yearlyCostMax);
        Reading reading = read(typed);
        NewInstruction instruction = reading.instruction().orElse(null);
        if (instruction == null) {
            return wrong(page, typed, reading);
        }
        UUID command = Given.required(key);
        Outcome outcome = instructions.give(instruction, command);
        if (outcome instanceof Outcome.Refused refused) {
            Mistakes mistakes = Mistakes.of(refused.refusal(), StandingInstructionPages::input, page.language());
            return attempts.refusal(
                    mistakes.isEmpty()
                            ? Templates.check(page, view(instruction, attempts.refused(refused, page.language())))
                            : Templates.give(page, view(page, typed, reading, mistakes)));
        }
        return attempts.toOutcome(PATH + "/check" + typed.query(), command);
    }

    /** @param command key of the command that was given; the list is shown as soon as it is done */
    @GET
    @Path("/{id}/stop")
    public Response stop(
            @RestPath UUID id, @RestQuery @Nullable UUID command, @RestQuery @DefaultValue("0") long since) {
        Frame page = frames.frame();
        StandingInstruction instruction = instructions.get(id);
        if (command != null && !instruction.isActive()) {
            return to("?stopped=" + id);
        }
        Attempt attempt = attempts.at(stopPath(id), command, since, page.language());
        return Response.ok(Templates.stop(page, view(instruction, attempt))).build();
    }

    /** The instruction is read again when it is refused: somebody else may have stopped it, which the page then says. */
    @POST
    @Path("/{id}/stop")
    public Response stopped(@RestPath UUID id, @RestForm @Nullable UUID key) {
        Frame page = frames.frame();
        UUID command = Given.required(key);
        Outcome outcome = instructions.stop(id, command);
        if (outcome instanceof Outcome.Refused refused) {
            StandingInstruction instruction = instructions.get(id);
            Attempt attempt = instruction.isActive() ? attempts.refused(refused, page.language()) : attempts.first();
            return attempts.refusal(Templates.stop(page, view(instruction, attempt)));
        }
        return attempts.toOutcome(stopPath(id), command);
    }

    private Reading read(Typed typed) {
        return new Reading(typed, directory.coreEnterprises());
    }

    private Response wrong(Frame page, Typed typed, Reading reading) {
        Mistakes mistakes = mistakes(reading.wrong(), page.language());
        return attempts.refusal(Templates.give(page, view(page, typed, reading, mistakes)));
    }

    private static Mistakes mistakes(Map<String, Wrong> wrong, Language language) {
        StandingInstructionWords words = Wording.standingInstruction(language);
        return new Mistakes(wrong.entrySet().stream()
                .map(entry ->
                        new Mistake(entry.getKey(), words.wrong(entry.getValue().name())))
                .toList());
    }

    /** Which input a field of the service's request is about. */
    static String input(String field) {
        return switch (field) {
            case "debtor", "yearlyCostMax" -> field;
            default -> "";
        };
    }

    private GiveView view(Frame page, Typed typed, Reading reading, Mistakes mistakes) {
        String debtor = reading.debtor().map(Party::nameAndId).orElse(typed.debtor());
        return new GiveView(debtor, typed.yearlyCostMax(), known(page.user().participant()), mistakes);
    }

    /** Whose vouchers the supplier holds, or has given an instruction for. */
    private List<Party> known(UUID supplier) {
        List<UUID> met = Stream.concat(
                        pieces.heldBy(supplier, Piece.State.HELD).items().stream()
                                .map(piece -> piece.debt().debtor()),
                        instructions.all().items().stream().map(StandingInstruction::debtor))
                .distinct()
                .toList();
        return met.stream()
                .map(debtor -> new Party(debtor, directory.shownName(debtor)))
                .sorted(comparing(Party::name).thenComparing(Party::id))
                .toList();
    }

    private CheckView view(NewInstruction instruction, Attempt attempt) {
        StandingInstruction replaced = instructions.all().items().stream()
                .filter(one -> one.isActive()
                        && one.debtor().equals(instruction.debtor().id()))
                .findFirst()
                .orElse(null);
        return new CheckView(instruction, replaced, attempt);
    }

    private StopView view(StandingInstruction instruction, Attempt attempt) {
        return new StopView(instruction, directory.shownName(instruction.debtor()), attempt);
    }

    private static String stopPath(UUID id) {
        return PATH + "/" + id + "/stop";
    }

    private static Response to(String query) {
        return Response.seeOther(URI.create(PATH + query)).build();
    }
}
