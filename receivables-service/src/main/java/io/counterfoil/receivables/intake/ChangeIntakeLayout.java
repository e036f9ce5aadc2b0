package io.counterfoil.receivables.intake;

import io.counterfoil.intake.FileFormat;
import io.counterfoil.intake.IntakeRows;
import io.counterfoil.intake.Layout;
import io.counterfoil.intake.Understanding;
import io.counterfoil.kernel.RefusedException;
import io.counterfoil.kernel.Violation;
import io.counterfoil.receivables.operation.CommandKind;
import io.counterfoil.receivables.operation.CommandPath;
import io.counterfoil.receivables.operation.Detail;
import io.counterfoil.receivables.operation.Outcome;
import io.counterfoil.service.web.Request;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Somebody says how an uploaded file is read. */
@ApplicationScoped
public class ChangeIntakeLayout {

    private final CommandPath path;
    private final IntakeFiles files;
    private final Intakes intakes;

    ChangeIntakeLayout(CommandPath path, IntakeFiles files, Intakes intakes) {
        this.path = path;
        this.files = files;
        this.intakes = intakes;
    }

    private record Read(
            Layout layout, List<String> header, @Nullable Integer creditNotes) {}

    /**
     * @param version of the layout that was seen
     * @param wanted without columns, these and what depends on them are proposed anew
     */
    public Outcome change(Request request, UUID id, int version, Layout wanted) {
        return path.once(request, () -> {
            Intake intake = OpenIntakes.uploaded(intakes, request.by(), id, version);
            Read read = files.look(() -> read(intake, wanted));
            return path.inDatabase(request, Detail.of(CommandKind.CHANGE_INTAKE_LAYOUT, id), () -> {
                intakes.lock(request.by());
                OpenIntakes.uploaded(intakes, request.by(), id, version);
                intakes.changeLayout(id, read.layout(), read.header(), read.creditNotes());
                return null;
            });
        });
    }

    private Read read(Intake intake, Layout wanted) {
        if (wanted.columns().isEmpty() && intake.format() == FileFormat.CSV) {
            List<Violation> wrong = wanted.violations(intake.format()).stream()
                    .filter(violation -> violation.field().equals("encoding")
                            || violation.field().equals("delimiter"))
                    .toList();
            if (!wrong.isEmpty() || wanted.encoding() == null || wanted.delimiter() == null) {
                throw RefusedException.malformed(wrong);
            }
            Understanding again = Understanding.of(files.content(intake), wanted.encoding(), wanted.delimiter());
            return counted(intake, again.proposal(), again.header());
        }
        List<Violation> wrong = wanted.violations(intake.format());
        if (!wrong.isEmpty()) {
            throw RefusedException.malformed(wrong);
        }
        try (IntakeRows rows = files.rows(intake, wanted)) {
            return counted(intake, wanted.withHeaders(rows.header()), rows.header());
        } catch (IOException impossible) {
            throw new UncheckedIOException("nothing but memory was read", impossible);
        }
    }

    private Read counted(Intake intake, Layout layout, List<String> header) {
        return new Read(
                layout,
                header,
                files.creditNotes(intake.participant(), files.content(intake), intake.format(), layout));
    }
}
