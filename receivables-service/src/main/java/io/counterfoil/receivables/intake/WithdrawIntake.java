package io.counterfoil.receivables.intake;

import io.counterfoil.receivables.operation.CommandKind;
import io.counterfoil.receivables.operation.CommandPath;
import io.counterfoil.receivables.operation.Detail;
import io.counterfoil.receivables.operation.Outcome;
import io.counterfoil.service.web.Request;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** An uploaded file that nobody has confirmed is not wanted any more. */
@ApplicationScoped
public class WithdrawIntake {

    private final CommandPath path;
    private final Intakes intakes;

    WithdrawIntake(CommandPath path, Intakes intakes) {
        this.path = path;
        this.intakes = intakes;
    }

    public Outcome withdraw(Request request, UUID id) {
        return path.once(request, () -> {
            OpenIntakes.uploaded(intakes, request.by(), id);
            return path.inDatabase(request, Detail.of(CommandKind.WITHDRAW_INTAKE, id), () -> {
                intakes.lock(request.by());
                OpenIntakes.uploaded(intakes, request.by(), id);
                intakes.end(id, IntakeState.WITHDRAWN);
                return null;
            });
        });
    }
}
