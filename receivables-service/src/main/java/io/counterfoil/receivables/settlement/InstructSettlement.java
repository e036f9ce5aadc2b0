package io.counterfoil.receivables.settlement;

import io.counterfoil.kernel.Ids;
import io.counterfoil.kernel.Money;
import io.counterfoil.kernel.PaymentReference;
import io.counterfoil.kernel.RefusedException;
import io.counterfoil.receivables.governance.BusinessDays;
import io.counterfoil.receivables.operation.CommandKind;
import io.counterfoil.receivables.operation.CommandPath;
import io.counterfoil.receivables.operation.Detail;
import io.counterfoil.receivables.operation.Outcome;
import io.counterfoil.receivables.operation.ReceivablesRefusal;
import io.counterfoil.receivables.payable.PayableRecords;
import io.counterfoil.receivables.payable.PayableRecords.IssuedPayable;
import io.counterfoil.receivables.settlement.SettlementInstructions.SettlementInstruction;
import io.counterfoil.service.web.Request;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;

/** The debtor tells its paying bank to settle a payable. Only the bank can execute it on chain: it attests that it paid. */
@ApplicationScoped
public class InstructSettlement {

    private static final Set<String> CAN_BE_SETTLED = Set.of("ISSUED", "OVERDUE");

    private final CommandPath path;
    private final PayableRecords payables;
    private final SettlementInstructions instructions;
    private final BusinessDays days;

    InstructSettlement(
            CommandPath path, PayableRecords payables, SettlementInstructions instructions, BusinessDays days) {
        this.path = path;
        this.payables = payables;
        this.instructions = instructions;
        this.days = days;
    }

    public Outcome instruct(Request request, UUID payableId, Money amount, PaymentReference reference) {
        return path.once(request, () -> {
            if (payables.ofDebtor(request.by(), List.of(payableId)).isEmpty()) {
                throw RefusedException.notFound("payable of the caller");
            }
            IssuedPayable payable = payables.issued(request.by(), payableId)
                    .orElseThrow(() -> new RefusedException(
                            ReceivablesRefusal.PAYABLE_NOT_OPEN, "the payable is not on chain yet"));
            requireOpen(payable);
            requirePayable(payable, amount);
            LocalDate today = days.today();
            UUID id = Ids.next();
            SettlementInstruction instruction = new SettlementInstruction(
                    id,
                    payableId,
                    request.by(),
                    payable.creditor(),
                    payable.payingBank(),
                    amount,
                    reference.value(),
                    today);
            Detail detail = Detail.of(CommandKind.INSTRUCT_SETTLEMENT, id);
            return path.inDatabase(request, detail, () -> {
                if (instructions.hasUnfinished(payableId, payable.payingBank())) {
                    throw new RefusedException(
                            ReceivablesRefusal.SETTLEMENT_OPEN, "an instruction for this payable is not finished yet");
                }
                if (instructions.hasSettled(payableId, reference)) {
                    throw new RefusedException(
                            ReceivablesRefusal.PAYMENT_SETTLED_BEFORE,
                            "the payment " + reference.value()
                                    + " has settled this payable before; give the reference of the new payment");
                }
                instructions
                        .withdrawOfFormerBanks(payableId, payable.payingBank())
                        .forEach(former -> path.tell(detail, SettlementWithdrawn.of(former)));
                instructions.insert(instruction);
                path.tell(detail, SettlementInstructed.of(instruction));
                return null;
            });
        });
    }

    private static void requireOpen(IssuedPayable payable) {
        if (!CAN_BE_SETTLED.contains(payable.state())) {
            throw new RefusedException(
                    ReceivablesRefusal.PAYABLE_NOT_OPEN,
                    "the payable is " + payable.state().toLowerCase(Locale.ROOT));
        }
        if (payable.settlementOpen()) {
            throw new RefusedException(ReceivablesRefusal.SETTLEMENT_OPEN, "a settlement of this payable is open");
        }
    }

    private static void requirePayable(IssuedPayable payable, Money amount) {
        if (!amount.currency().getCurrencyCode().equals(payable.currency())) {
            throw RefusedException.malformed("amount.currency", "must be " + payable.currency());
        }
        if (amount.isZero()) {
            throw RefusedException.malformed("amount.amount", "must be above zero");
        }
        Money live = new Money(payable.live(), amount.currency());
        if (live.isLessThan(amount)) {
            throw RefusedException.policy("live", "at most " + live, "no more is paid than is owed");
        }
    }
}
