package io.counterfoil.receivables.settlement;

import io.counterfoil.kernel.RefusedException;
import io.counterfoil.receivables.operation.CommandKind;
import io.counterfoil.receivables.operation.CommandPath;
import io.counterfoil.receivables.operation.Detail;
import io.counterfoil.receivables.operation.Outcome;
import io.counterfoil.receivables.operation.ReceivablesRefusal;
import io.counterfoil.receivables.settlement.SettlementInstructions.SettlementInstruction;
import io.counterfoil.service.web.Request;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/**
 * The debtor takes an instruction back that its bank has not begun to execute, and may give another one. A bank that begins in the
 * same moment wins: what the chain says counts.
 */
@ApplicationScoped
public class WithdrawSettlement {

    private final CommandPath path;
    private final SettlementInstructions instructions;

    WithdrawSettlement(CommandPath path, SettlementInstructions instructions) {
        this.path = path;
        this.instructions = instructions;
    }

    public Outcome withdraw(Request request, UUID settlementId) {
        return path.once(request, () -> {
            SettlementInstruction instruction = instructions
                    .ofDebtor(request.by(), settlementId)
                    .orElseThrow(() -> RefusedException.notFound("settlement of the caller"));
            Detail detail = Detail.of(CommandKind.WITHDRAW_SETTLEMENT, settlementId);
            return path.inDatabase(request, detail, () -> {
                if (!instructions.withdraw(settlementId)) {
                    throw new RefusedException(
                            ReceivablesRefusal.SETTLEMENT_OPEN,
                            "the bank has begun to execute it, or it was withdrawn before");
                }
                path.tell(detail, SettlementWithdrawn.of(instruction));
                return null;
            });
        });
    }
}
