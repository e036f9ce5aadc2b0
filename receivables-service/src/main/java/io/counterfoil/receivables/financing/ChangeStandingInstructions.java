package io.counterfoil.receivables.financing;

import io.counterfoil.kernel.Ids;
import io.counterfoil.kernel.Person;
import io.counterfoil.kernel.RefusedException;
import io.counterfoil.ledger.Role;
import io.counterfoil.receivables.financing.StandingInstructionChanged.Change;
import io.counterfoil.receivables.financing.StandingInstructions.StandingInstruction;
import io.counterfoil.receivables.onboarding.Participants;
import io.counterfoil.receivables.operation.CommandKind;
import io.counterfoil.receivables.operation.CommandPath;
import io.counterfoil.receivables.operation.Detail;
import io.counterfoil.receivables.operation.Outcome;
import io.counterfoil.receivables.operation.ReceivablesRefusal;
import io.counterfoil.service.web.Request;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** A person of a supplier gives a standing instruction, in the place of the one of the same debtor, or stops it. */
@ApplicationScoped
public class ChangeStandingInstructions {

    private final CommandPath path;
    private final StandingInstructions instructions;
    private final Participants participants;

    ChangeStandingInstructions(CommandPath path, StandingInstructions instructions, Participants participants) {
        this.path = path;
        this.instructions = instructions;
        this.participants = participants;
    }

    public Outcome give(Request request, Person giver, UUID debtor, BigDecimal yearlyCostMax) {
        return path.once(request, () -> {
            if (!participants
                    .rolesOf(List.of(debtor))
                    .getOrDefault(debtor, Set.of())
                    .contains(Role.ENTERPRISE)) {
                throw RefusedException.notFound("enterprise: debtor");
            }
            StandingInstruction given = new StandingInstruction(Ids.next(), request.by(), debtor, yearlyCostMax);
            Detail detail = Detail.of(CommandKind.GIVE_STANDING_INSTRUCTION, given.id());
            return path.inDatabase(request, detail, () -> {
                instructions
                        .active(request.by(), debtor)
                        .filter(before -> instructions.stop(before.id(), giver))
                        .ifPresent(before -> tell(detail, Change.STANDING_INSTRUCTION_STOPPED, before));
                instructions.insert(given, giver);
                tell(detail, Change.STANDING_INSTRUCTION_GIVEN, given);
                return null;
            });
        });
    }

    public Outcome stop(Request request, Person stopper, UUID id) {
        return path.once(request, () -> {
            StandingInstruction found = instructions
                    .ofSupplier(request.by(), id)
                    .orElseThrow(() -> RefusedException.notFound("standing instruction of the caller"));
            Detail detail = Detail.of(CommandKind.STOP_STANDING_INSTRUCTION, id);
            return path.inDatabase(request, detail, () -> {
                if (!instructions.stop(id, stopper)) {
                    throw new RefusedException(
                            ReceivablesRefusal.NOT_INSTRUCTED, "the standing instruction was stopped before");
                }
                tell(detail, Change.STANDING_INSTRUCTION_STOPPED, found);
                return null;
            });
        });
    }

    private void tell(Detail detail, Change change, StandingInstruction instruction) {
        path.tell(detail, new StandingInstructionChanged(change, instruction));
    }
}
