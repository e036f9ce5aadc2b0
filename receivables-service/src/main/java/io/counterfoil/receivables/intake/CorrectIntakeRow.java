package io.counterfoil.receivables.intake;

import io.counterfoil.intake.IntakeRows;
import io.counterfoil.intake.ReadRow;
import io.counterfoil.kernel.Person;
import io.counterfoil.kernel.RefusedException;
import io.counterfoil.kernel.Violation;
import io.counterfoil.receivables.operation.CommandKind;
import io.counterfoil.receivables.operation.CommandPath;
import io.counterfoil.receivables.operation.Detail;
import io.counterfoil.receivables.operation.Outcome;
import io.counterfoil.receivables.operation.ReceivablesRefusal;
import io.counterfoil.receivables.payable.PayableRecord;
import io.counterfoil.receivables.payable.RecordPayables;
import io.counterfoil.receivables.payable.RecordPayables.Wish;
import io.counterfoil.service.web.Request;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

/** A rejected row is corrected in place and recorded, or taken off if it is a credit note; whoever corrects it is the maker. */
@ApplicationScoped
public class CorrectIntakeRow {

    private final CommandPath path;
    private final IntakeFiles files;
    private final Intakes intakes;
    private final PayablesOfRows payables;
    private final CreditsOfRows credits;
    private final RecordPayables recordPayables;

    CorrectIntakeRow(
            CommandPath path,
            IntakeFiles files,
            Intakes intakes,
            PayablesOfRows payables,
            CreditsOfRows credits,
            RecordPayables recordPayables) {
        this.path = path;
        this.files = files;
        this.intakes = intakes;
        this.payables = payables;
        this.credits = credits;
        this.recordPayables = recordPayables;
    }

    /** @param cells what stands in the row now, by header; the others stay as they are in the file */
    public Outcome correct(Request request, Person corrector, UUID id, int row, Map<String, String> cells) {
        return path.once(request, () -> {
            Intake intake = OpenIntakes.any(intakes, request.by(), id).by(corrector);
            RowResult rejected = rejected(intake, row);
            ReadRow read = IntakeRows.one(
                    intake.header(),
                    row,
                    rejected.line(),
                    corrected(intake, rejected, cells),
                    intake.layout().of(intake.format()),
                    files.debtor(intake));
            Detail detail = Detail.of(CommandKind.CORRECT_INTAKE_ROW, id);
            if (read.creditNote() != null) {
                return credits.credit(request, detail, intake, read, credit -> {
                    intakes.lock(request.by());
                    rejected(intake, row);
                    intakes.credit(id, row, credit.id(), credit.number());
                });
            }
            if (read.receivable() == null) {
                throw RefusedException.malformed(read.complaints());
            }
            Wish wish = payables.wishes(intake, List.of(read)).get(0);
            if (wish.malformed() != null) {
                throw wish.malformed();
            }
            PayableRecord payable = Objects.requireNonNull(wish.payable());
            return recordPayables.recordOne(request, detail, payable, () -> {
                intakes.lock(request.by());
                rejected(intake, row);
                intakes.correct(id, row, payable.id(), payable.invoiceNumber());
            });
        });
    }

    private RowResult rejected(Intake intake, int row) {
        if (intake.state() == IntakeState.REFUSED || (intake.allOrNothing() && intake.state() != IntakeState.DONE)) {
            throw new RefusedException(
                    ReceivablesRefusal.INTAKE_NOT_OPEN,
                    "the file was to be taken whole or not at all, and nothing of it was; correct the file and upload it again");
        }
        return intakes.rejected(intake.id(), row)
                .orElseThrow(() -> new RefusedException(
                        ReceivablesRefusal.INTAKE_NOT_OPEN,
                        "row " + row + " is not rejected, or was corrected before"));
    }

    private static List<String> corrected(Intake intake, RowResult rejected, Map<String, String> cells) {
        int columns = intake.header().size();
        if (rejected.cells().stream().skip(columns).anyMatch(value -> !value.isBlank())) {
            // Nobody knows which of them is too many: an amount may be in two of them.
            throw new RefusedException(
                    ReceivablesRefusal.INTAKE_NOT_OPEN,
                    "row " + rejected.row() + " has more values than the " + columns
                            + " columns of its file; download the rejected rows, correct it there and upload them again");
        }
        List<String> row = new ArrayList<>(rejected.cells());
        List<Violation> unknown = new ArrayList<>();
        cells.forEach((header, value) -> {
            int place = intake.header().indexOf(header);
            if (place < 0) {
                unknown.add(new Violation("cells." + header, "a header of the file"));
                return;
            }
            while (row.size() <= place) {
                row.add("");
            }
            row.set(place, value);
        });
        if (!unknown.isEmpty()) {
            throw RefusedException.malformed(unknown);
        }
        return row.subList(0, Math.min(row.size(), columns));
    }
}
