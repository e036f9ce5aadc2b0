package io.counterfoil.receivables.intake.rest;

import io.counterfoil.intake.Layout;
import io.counterfoil.kernel.Person;
import io.counterfoil.kernel.VisibleText;
import io.counterfoil.receivables.intake.ChangeIntakeLayout;
import io.counterfoil.receivables.intake.ConfirmIntake;
import io.counterfoil.receivables.intake.CorrectIntakeRow;
import io.counterfoil.receivables.intake.UploadIntake;
import io.counterfoil.receivables.intake.WithdrawIntake;
import io.counterfoil.receivables.operation.rest.Answers;
import io.counterfoil.receivables.operation.rest.Bodies;
import io.counterfoil.service.web.Caller;
import io.counterfoil.service.web.Fields;
import io.counterfoil.service.web.OperationId;
import io.counterfoil.service.web.Reading;
import io.counterfoil.service.web.Sha256;
import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletionStage;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** Translates; decides nothing. The contract is openapi.yml, tag intakes. */
@Path("/intakes")
@Blocking
class IntakeCommands {

    private static final int FILE_NAME_LENGTH_MAX = 200;
    private static final int CELLS_MAX = 200;
    private static final int CELL_LENGTH_MAX = 2_000;
    private static final int ROWS_MAX = 100_000;

    private final UploadIntake uploadIntake;
    private final ChangeIntakeLayout changeLayout;
    private final ConfirmIntake confirmIntake;
    private final WithdrawIntake withdrawIntake;
    private final CorrectIntakeRow correctRow;
    private final Caller caller;

    IntakeCommands(
            UploadIntake uploadIntake,
            ChangeIntakeLayout changeLayout,
            ConfirmIntake confirmIntake,
            WithdrawIntake withdrawIntake,
            CorrectIntakeRow correctRow,
            Caller caller) {
        this.uploadIntake = uploadIntake;
        this.changeLayout = changeLayout;
        this.confirmIntake = confirmIntake;
        this.withdrawIntake = withdrawIntake;
        this.correctRow = correctRow;
        this.caller = caller;
    }

    /** What makes two uploads one. */
    private record Uploaded(String fileName, String sha256) {}

    /** Of whatever type it is declared: what it is, its content says. */
    @POST
    @Consumes(MediaType.WILDCARD)
    @OperationId("uploadIntake")
    public CompletionStage<Response> upload(
            @HeaderParam("Idempotency-Key") String key,
            @HeaderParam("Prefer") String prefer,
            @RestQuery @Nullable String fileName,
            byte @Nullable [] content) {
        Fields fields = new Fields();
        String name = fields.text("fileName", fileName, FILE_NAME_LENGTH_MAX);
        fields.requireAllRead();
        byte[] given = Bodies.required(content);
        String sha256 = Sha256.of(given);
        Person uploader = caller.person();
        return Answers.answer(
                () -> uploadIntake.upload(
                        caller.request(key, Caller.by(uploader, "upload-intake"), new Uploaded(name, sha256)),
                        uploader,
                        name,
                        sha256,
                        given),
                prefer);
    }

    record LayoutWish(@Nullable Integer version, @Nullable Layout layout) {}

    @POST
    @Path("{id}/layout")
    @OperationId("changeIntakeLayout")
    public CompletionStage<Response> layout(
            @RestPath UUID id,
            @HeaderParam("Idempotency-Key") String key,
            @HeaderParam("Prefer") String prefer,
            LayoutWish body) {
        Fields fields = new Fields();
        LayoutWish given = Bodies.required(body);
        int version = fields.required("version", given.version(), 0);
        Layout layout = fields.required(
                "layout", given.layout(), new Layout(null, null, null, null, Map.of(), null, null, null));
        if (layout.currency() != null) {
            fields.currency("layout.currency", layout.currency());
        }
        if (layout.invoiceNumbers() != null
                && VisibleText.firstUnseen(layout.invoiceNumbers()).isPresent()) {
            fields.text("layout.invoiceNumbers", layout.invoiceNumbers(), CELL_LENGTH_MAX);
        }
        fields.requireAllRead();
        return Answers.answer(
                () -> changeLayout.change(
                        caller.request(key, "change-intake-layout " + id, given), id, version, layout),
                prefer);
    }

    record Confirmation(
            @Nullable Integer version,
            @Nullable UUID payingBank,
            @Nullable Boolean allOrNothing) {}

    @POST
    @Path("{id}/confirmation")
    @OperationId("confirmIntake")
    public CompletionStage<Response> confirm(
            @RestPath UUID id,
            @HeaderParam("Idempotency-Key") String key,
            @HeaderParam("Prefer") String prefer,
            Confirmation body) {
        Fields fields = new Fields();
        Confirmation given = Bodies.required(body);
        ConfirmIntake.Wish wish = new ConfirmIntake.Wish(
                fields.required("version", given.version(), 0),
                fields.id("payingBank", given.payingBank()),
                Boolean.TRUE.equals(given.allOrNothing()));
        fields.requireAllRead();
        Person by = caller.person();
        return Answers.answer(
                () -> confirmIntake.confirm(
                        caller.request(key, Caller.by(by, "confirm-intake " + id), given), by, id, wish),
                prefer);
    }

    @POST
    @Path("{id}/withdrawal")
    @OperationId("withdrawIntake")
    public CompletionStage<Response> withdraw(
            @RestPath UUID id,
            @HeaderParam("Idempotency-Key") String key,
            @HeaderParam("Prefer") String prefer,
            Bodies.@Nullable Empty body) {
        return Answers.answer(
                () -> withdrawIntake.withdraw(caller.request(key, "withdraw-intake " + id, null), id), prefer);
    }

    record Correction(@Nullable Map<String, String> cells) {}

    @POST
    @Path("{id}/rows/{row}/correction")
    @OperationId("correctIntakeRow")
    public CompletionStage<Response> correct(
            @RestPath UUID id,
            @RestPath String row,
            @HeaderParam("Idempotency-Key") String key,
            @HeaderParam("Prefer") String prefer,
            Correction body) {
        Fields fields = new Fields();
        Correction given = Bodies.required(body);
        Map<String, String> cells = fields.required("cells", given.cells(), Map.of());
        if (cells.size() > CELLS_MAX) {
            fields.violation("cells", "1 to " + CELLS_MAX + " items");
        }
        cells.forEach((header, value) -> {
            if (value == null || value.length() > CELL_LENGTH_MAX) {
                fields.violation("cells." + header, "1 to " + CELL_LENGTH_MAX + " characters");
            }
        });
        fields.requireAllRead();
        int number = Reading.whole("row", row, 1, ROWS_MAX);
        Person by = caller.person();
        return Answers.answer(
                () -> correctRow.correct(
                        caller.request(key, Caller.by(by, "correct-intake-row " + id + " " + number), given),
                        by,
                        id,
                        number,
                        cells),
                prefer);
    }
}
