package io.counterfoil.receivables.intake;

import io.counterfoil.kernel.RefusedException;
import io.counterfoil.receivables.operation.ReceivablesRefusal;
import java.util.UUID;

/** What may be done with an uploaded file, by its state. */
final class OpenIntakes {

    private OpenIntakes() {}

    static Intake any(Intakes intakes, UUID participant, UUID id) {
        return intakes.find(participant, id).orElseThrow(() -> RefusedException.notFound("intake"));
    }

    /** @throws RefusedException INTAKE_NOT_OPEN when it was confirmed or withdrawn */
    static Intake uploaded(Intakes intakes, UUID participant, UUID id) {
        Intake intake = any(intakes, participant, id);
        if (intake.state() != IntakeState.UPLOADED) {
            throw new RefusedException(
                    ReceivablesRefusal.INTAKE_NOT_OPEN,
                    "the file was confirmed or withdrawn before; upload it again to have it read otherwise");
        }
        return intake;
    }

    /** @throws RefusedException also when its layout is another one by now */
    static Intake uploaded(Intakes intakes, UUID participant, UUID id, int version) {
        Intake intake = uploaded(intakes, participant, id);
        if (intake.version() != version) {
            throw new RefusedException(
                    ReceivablesRefusal.INTAKE_NOT_OPEN,
                    "somebody changed how the file is read; look at it again, it has version " + intake.version());
        }
        return intake;
    }
}
