package io.counterfoil.receivables.intake;

import io.counterfoil.intake.Column;
import io.counterfoil.intake.IntakeReason;
import io.counterfoil.kernel.RefusedException;
import io.counterfoil.kernel.Violation;
import io.counterfoil.receivables.onboarding.Participants;
import io.counterfoil.receivables.onboarding.Participants.Identity;
import io.counterfoil.receivables.onboarding.Suppliers;
import io.counterfoil.receivables.onboarding.Suppliers.Supplier;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;

/** Who the companies are that rows name: the debtor whose file it is, and suppliers on the platform. */
@ApplicationScoped
class PartiesOfRows {

    private final Suppliers suppliers;
    private final Participants participants;

    PartiesOfRows(Suppliers suppliers, Participants participants) {
        this.suppliers = suppliers;
        this.participants = participants;
    }

    /** @param creditors as rows of the file name them */
    Known known(Intake intake, List<String> creditors) {
        return new Known(
                intake,
                participants
                        .identity(intake.participant())
                        .orElseThrow(() -> new IllegalStateException("who uploaded it was recorded then")),
                suppliers.called(creditors.stream().distinct().toList()));
    }

    record Known(Intake intake, Identity debtor, List<Supplier> suppliers) {

        /** @throws RefusedException MALFORMED when the row is another debtor's, or names no supplier or several */
        UUID creditor(String debtorWritten, String creditorWritten) {
            List<Violation> wrong = new ArrayList<>();
            if (intake.layout().columns().containsKey(Column.DEBTOR.header()) && !isDebtorCalled(debtorWritten)) {
                wrong.add(IntakeReason.DEBTOR_DIFFERS.violation(
                        intake.headerOf(Column.DEBTOR), debtorWritten, debtor.name()));
            }
            List<Supplier> found = suppliers.stream()
                    .filter(supplier -> supplier.isCalled(creditorWritten))
                    .toList();
            if (found.size() != 1) {
                wrong.add(notOne(intake.headerOf(Column.CREDITOR), creditorWritten, found));
            }
            if (!wrong.isEmpty()) {
                throw RefusedException.malformed(wrong);
            }
            return found.get(0).id();
        }

        private boolean isDebtorCalled(String written) {
            return debtor.name().equalsIgnoreCase(written)
                    || written.equals(debtor.uscc())
                    || written.equals(debtor.lei());
        }

        private static Violation notOne(String header, String written, List<Supplier> found) {
            if (found.isEmpty()) {
                return IntakeReason.SUPPLIER_UNKNOWN.violation(header, written);
            }
            String numbers = found.stream()
                    .map(supplier -> supplier.uscc() == null ? supplier.lei() : supplier.uscc())
                    .filter(Objects::nonNull)
                    .sorted()
                    .collect(Collectors.joining(", "));
            return IntakeReason.SUPPLIER_AMBIGUOUS.violation(header, found.size(), numbers);
        }
    }
}
