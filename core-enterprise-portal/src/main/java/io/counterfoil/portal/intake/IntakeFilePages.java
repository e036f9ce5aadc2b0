package io.counterfoil.portal.intake;

import io.counterfoil.kernel.Ids;
import io.counterfoil.kernel.Violation;
import io.counterfoil.portal.directory.Directory;
import io.counterfoil.portal.directory.Party;
import io.counterfoil.portal.form.Given;
import io.counterfoil.portal.form.Mistakes;
import io.counterfoil.portal.form.Mistakes.Mistake;
import io.counterfoil.portal.format.Language;
import io.counterfoil.portal.frame.Frame;
import io.counterfoil.portal.frame.Frames;
import io.counterfoil.portal.intake.FileView.Cell;
import io.counterfoil.portal.intake.FileView.Credit;
import io.counterfoil.portal.intake.FileView.Preview;
import io.counterfoil.portal.intake.FileView.Reject;
import io.counterfoil.portal.intake.IntakesApi.IntakeJson;
import io.counterfoil.portal.intake.IntakesApi.RowJson;
import io.counterfoil.portal.operation.Attempt;
import io.counterfoil.portal.operation.Attempts;
import io.counterfoil.portal.operation.Outcome;
import io.counterfoil.portal.wording.Wording;
import io.quarkiverse.renarde.Controller;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** One uploaded file: what was understood of it, how far it is, what of it was rejected. */
@Path("/intakes")
@RolesAllowed("enterprise-maker")
public class IntakeFilePages extends Controller {

    private final Frames frames;
    private final Intakes intakes;
    private final Directory directory;
    private final Attempts attempts;

    IntakeFilePages(Frames frames, Intakes intakes, Directory directory, Attempts attempts) {
        this.frames = frames;
        this.intakes = intakes;
        this.directory = directory;
        this.attempts = attempts;
    }

    @CheckedTemplate(basePath = "intake")
    static final class Templates {

        private Templates() {}

        static native TemplateInstance file(Frame page, FileView view);
    }

    /** What a form sent that came back: the row, its mistakes and what was typed. */
    private record Again(int row, List<String> reasons, List<String> cells) {}

    /** The rows of which each list shows those that follow. */
    private record After(int rejected, int credited) {

        private static final After NONE = new After(0, 0);
    }

    /**
     * @param after number of the rejected row before the first one that is shown
     * @param afterCredit likewise of the credit notes that were taken off
     */
    @GET
    @Path("/{id}")
    public TemplateInstance file(
            @RestPath UUID id,
            @RestQuery @DefaultValue("0") int after,
            @RestQuery @DefaultValue("0") int afterCredit,
            @RestQuery @Nullable UUID command,
            @RestQuery @DefaultValue("0") long since) {
        Frame page = frames.frame();
        Attempt attempt = attempts.at(IntakePages.path(id), command, since, page.language());
        After from = new After(after, afterCredit);
        return Templates.file(page, view(page, intakes.get(id), from, Mistakes.NONE, attempt, null));
    }

    /** For people to correct in their own program. */
    @GET
    @Path("/{id}/rejects")
    public Response rejects(@RestPath UUID id) {
        return Response.ok(intakes.rejectsFile(id), "text/csv; charset=UTF-8")
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"rejects-" + id + ".csv\"")
                .build();
    }

    @POST
    @Path("/{id}/layout")
    public Response layout(@RestPath UUID id, @RestForm int version, @BeanParam LayoutForm form, @RestForm UUID key) {
        Outcome outcome = intakes.read(id, Given.required(key), version, form.layout());
        return answer(id, key, outcome, field -> field.startsWith("columns.") ? "" : field);
    }

    @POST
    @Path("/{id}/confirmation")
    public Response confirm(
            @RestPath UUID id,
            @RestForm int version,
            @RestForm @DefaultValue("") String payingBank,
            @RestForm @DefaultValue("false") boolean allOrNothing,
            @RestForm UUID key) {
        Frame page = frames.frame();
        IntakeJson file = intakes.get(id);
        UUID bank = directory.banks().stream()
                .map(Party::id)
                .filter(one -> one.toString().equals(payingBank))
                .findFirst()
                .orElse(null);
        if (bank == null) {
            Mistakes mistakes = new Mistakes(List.of(
                    new Mistake("payingBank", Wording.intake(page.language()).bankMissing())));
            return attempts.refusal(
                    Templates.file(page, view(page, file, After.NONE, mistakes, attempts.first(), null)));
        }
        return answer(id, key, intakes.confirm(id, key, version, bank, allOrNothing), field -> "");
    }

    @POST
    @Path("/{id}/withdrawal")
    public Response withdraw(@RestPath UUID id, @RestForm UUID key) {
        Outcome outcome = intakes.withdraw(id, Given.required(key));
        return outcome instanceof Outcome.Done
                ? Response.seeOther(URI.create(IntakePages.HERE)).build()
                : answer(id, key, outcome, field -> "");
    }

    /** @param cell of each column that a payable is read from, in the order in which they are shown */
    @POST
    @Path("/{id}/rows/{row}")
    public Response correct(
            @RestPath UUID id,
            @RestPath int row,
            @RestForm @Nullable List<String> cell,
            @RestForm @DefaultValue("0") int after,
            @RestForm UUID key) {
        Frame page = frames.frame();
        IntakeJson file = intakes.get(id);
        List<String> headers = headers(file);
        List<String> typed = cell == null ? List.of() : cell;
        Map<String, String> cells = new LinkedHashMap<>();
        for (int place = 0; place < Math.min(headers.size(), typed.size()); place++) {
            cells.put(headers.get(place), typed.get(place).strip());
        }
        Outcome outcome = intakes.correct(id, row, Given.required(key), cells);
        if (outcome instanceof Outcome.Refused refused) {
            Mistakes mistakes = Complaints.mistakes(refused.refusal(), field -> "row-" + row, page.language());
            Again again = new Again(
                    row, mistakes.all().stream().map(Mistake::sentence).toList(), typed);
            return attempts.refusal(Templates.file(
                    page,
                    view(
                            page,
                            file,
                            new After(after, 0),
                            mistakes,
                            attempts.refused(refused, page.language()),
                            again)));
        }
        return attempts.toOutcome(IntakePages.path(id) + (after == 0 ? "" : "?after=" + after), key);
    }

    private Response answer(UUID id, UUID key, Outcome outcome, UnaryOperator<String> inputs) {
        if (outcome instanceof Outcome.Refused refused) {
            Frame page = frames.frame();
            return attempts.refusal(Templates.file(
                    page,
                    view(
                            page,
                            intakes.get(id),
                            After.NONE,
                            Complaints.mistakes(refused.refusal(), inputs, page.language()),
                            attempts.refused(refused, page.language()),
                            null)));
        }
        return attempts.toOutcome(IntakePages.path(id), key);
    }

    private FileView view(
            Frame page, IntakeJson file, After after, Mistakes mistakes, Attempt attempt, @Nullable Again again) {
        Language language = page.language();
        boolean over = file.state().equals("done") || file.state().equals("refused");
        List<RowJson> found = over && file.rejected() > 0 ? intakes.rejects(file.id(), after.rejected()) : List.of();
        List<RowJson> taken = over && file.credited() > 0 ? intakes.credited(file.id(), after.credited()) : List.of();
        List<RowJson> credits = taken.subList(0, Math.min(taken.size(), Intakes.CREDITS));
        List<RowJson> shown = found.subList(0, Math.min(found.size(), Intakes.REJECTS));
        return new FileView(
                file,
                file.preview().stream().map(row -> preview(row, language)).toList(),
                file.undecided().stream().map(Violation::field).toList(),
                file.problem() == null ? "" : Complaints.sentence(file.problem(), language),
                file.state().equals("uploaded") ? directory.banks() : List.of(),
                credits.stream().flatMap(row -> credit(row).stream()).toList(),
                taken.size() > credits.size() ? credits.get(credits.size() - 1).row() : 0,
                shown.stream().map(row -> reject(file, row, language, again)).toList(),
                found.size() > shown.size() ? shown.get(shown.size() - 1).row() : 0,
                mistakes,
                attempt);
    }

    private static Preview preview(IntakesApi.PreviewJson row, Language language) {
        return new Preview(
                row.row(),
                row.invoiceNumber(),
                row.creditor(),
                row.amount() == null ? null : row.amount().money(),
                row.issuedOn(),
                row.dueOn(),
                row.creditedInvoice(),
                row.cells(),
                Complaints.sentences(row.complaints(), language));
    }

    private static Optional<Credit> credit(RowJson row) {
        return Optional.ofNullable(row.credit())
                .map(credit -> new Credit(
                        row.row(),
                        row.invoiceNumber() == null ? "" : row.invoiceNumber(),
                        credit.invoiceNumber(),
                        credit.amount().money(),
                        credit.payableId(),
                        credit.leftId()));
    }

    private static Reject reject(IntakeJson file, RowJson row, Language language, @Nullable Again again) {
        Again typed = again != null && again.row() == row.row() ? again : null;
        List<Cell> cells = new ArrayList<>();
        Set<String> asked = new HashSet<>(); // a column that is read twice is corrected once
        for (String name : LayoutForm.COLUMNS) {
            String header = file.layout().columns().get(name);
            if (header != null && asked.add(header)) {
                boolean wrong = row.complaints().stream()
                        .anyMatch(complaint -> complaint.field().equals(header));
                cells.add(new Cell(name, header, value(file, row, header, cells.size(), typed), wrong));
            }
        }
        return new Reject(
                row.row(),
                row.line(),
                typed == null ? Complaints.sentences(row.complaints(), language) : typed.reasons(),
                cells,
                Ids.next());
    }

    private static String value(IntakeJson file, RowJson row, String header, int shown, @Nullable Again typed) {
        if (typed != null && shown < typed.cells().size()) {
            return typed.cells().get(shown);
        }
        int place = file.header().indexOf(header);
        return place < 0 || place >= row.cells().size() ? "" : row.cells().get(place);
    }

    /** Of the columns that a payable is read from, in the order in which they are shown. */
    private static List<String> headers(IntakeJson file) {
        return LayoutForm.COLUMNS.stream()
                .map(name -> file.layout().columns().get(name))
                .filter(Objects::nonNull)
                .distinct()
                .toList();
    }
}
