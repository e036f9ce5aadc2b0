package io.counterfoil.receivables.intake;

import io.counterfoil.intake.IntakeRows;
import io.counterfoil.kernel.Person;
import io.counterfoil.kernel.RefusedException;
import io.counterfoil.kernel.Violation;
import io.counterfoil.ledger.Role;
import io.counterfoil.receivables.onboarding.Participants;
import io.counterfoil.receivables.operation.CommandKind;
import io.counterfoil.receivables.operation.CommandPath;
import io.counterfoil.receivables.operation.Detail;
import io.counterfoil.receivables.operation.Outcome;
import io.counterfoil.service.web.Request;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** Whoever confirms how a file is read is the maker of all payables that come of it; they are recorded from then on. */
@ApplicationScoped
public class ConfirmIntake {

    /** Of one participant; each of its rows waits for those of the file before. */
    private static final int RUNNING_MAX = 3;

    /** Rows of one transaction. */
    private static final int ALL_OR_NOTHING_MAX = 10_000;

    private static final String SOURCE = "uploaded files of participants";

    private final CommandPath path;
    private final Participants participants;
    private final IntakeFiles files;
    private final Intakes intakes;
    private final IntakesInTurn inTurn;

    ConfirmIntake(
            CommandPath path, Participants participants, IntakeFiles files, Intakes intakes, IntakesInTurn inTurn) {
        this.path = path;
        this.participants = participants;
        this.files = files;
        this.intakes = intakes;
        this.inTurn = inTurn;
    }

    /** @param version of the layout that was seen */
    public record Wish(int version, UUID payingBank, boolean allOrNothing) {}

    public Outcome confirm(Request request, Person confirmer, UUID id, Wish wish) {
        Outcome outcome = path.once(request, () -> {
            Intake intake = OpenIntakes.uploaded(intakes, request.by(), id, wish.version());
            List<Violation> wrong = intake.layout().violations(intake.format());
            if (!wrong.isEmpty()) {
                throw RefusedException.malformed(wrong);
            }
            if (!participants
                    .rolesOf(List.of(wish.payingBank()))
                    .getOrDefault(wish.payingBank(), Set.of())
                    .contains(Role.BANK)) {
                throw RefusedException.notFound("bank: payingBank");
            }
            int rows = files.look(() -> count(intake));
            if (wish.allOrNothing() && rows > ALL_OR_NOTHING_MAX) {
                throw RefusedException.policy(
                        "all-or-nothing",
                        "at most " + ALL_OR_NOTHING_MAX + " rows are taken all or nothing, and the file has " + rows,
                        SOURCE);
            }
            return path.inDatabase(request, Detail.of(CommandKind.CONFIRM_INTAKE, id), () -> {
                intakes.lock(request.by());
                OpenIntakes.uploaded(intakes, request.by(), id, wish.version());
                requireFewRunning(request.by());
                intakes.confirm(id, confirmer, wish.payingBank(), wish.allOrNothing(), rows);
                intakes.remember(request.by(), HeaderHash.of(intake.format(), intake.header()), intake.layout());
                return null;
            });
        });
        inTurn.wake();
        return outcome;
    }

    private void requireFewRunning(UUID participant) {
        if (intakes.count(participant, IntakeState.RUNNING) >= RUNNING_MAX) {
            throw RefusedException.policy(
                    "intake-count",
                    "at most " + RUNNING_MAX + " files of a participant are recorded at a time; wait until one is done",
                    SOURCE);
        }
    }

    /** To its end: what refuses the file as a whole is told before anything of it is taken. */
    private int count(Intake intake) {
        try (IntakeRows rows = files.rows(intake, intake.layout())) {
            int count = 0;
            while (rows.next() != null) {
                count++;
            }
            return count;
        } catch (IOException impossible) {
            throw new UncheckedIOException("nothing but memory was read", impossible);
        }
    }
}
