package io.counterfoil.receivables.governance;

import io.counterfoil.ledger.LedgerCommand.Advance;
import io.counterfoil.ledger.LedgerCommand.ChangePayingBank;
import io.counterfoil.ledger.LedgerCommand.CloseSettlement;
import io.counterfoil.ledger.LedgerCommand.DecideGroup;
import io.counterfoil.ledger.LedgerCommand.Enrol;
import io.counterfoil.ledger.LedgerCommand.Governed;
import io.counterfoil.ledger.LedgerCommand.LeaveGroup;
import io.counterfoil.ledger.LedgerCommand.MergeGroups;
import io.counterfoil.ledger.LedgerCommand.Reinstate;
import io.counterfoil.ledger.LedgerCommand.Restate;
import io.counterfoil.ledger.LedgerCommand.RotateKey;
import io.counterfoil.ledger.LedgerCommand.SetFrozen;
import io.counterfoil.ledger.LedgerCommand.SetLimit;
import io.counterfoil.ledger.LedgerCommand.SetPayableFrozen;
import io.counterfoil.ledger.LedgerCommand.SetThreshold;
import io.counterfoil.ledger.LedgerCommand.Suspend;
import io.counterfoil.ledger.LedgerCommand.UndoPayout;
import io.counterfoil.ledger.LedgerCommand.Unfreeze;
import io.counterfoil.receivables.operation.CommandKind;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What an act of the operators is about, whoever proposed it. */
public record Act(CommandKind kind, @Nullable UUID resourceId) {

    public static Act of(Governed call) {
        if (call instanceof Enrol enrol) {
            return new Act(CommandKind.ENROL_PARTICIPANT, enrol.id());
        } else if (call instanceof Suspend suspend) {
            return new Act(CommandKind.SUSPEND_PARTICIPANT, suspend.id());
        } else if (call instanceof Reinstate reinstate) {
            return new Act(CommandKind.REINSTATE_PARTICIPANT, reinstate.id());
        } else if (call instanceof RotateKey rotate) {
            return new Act(CommandKind.ROTATE_KEY, rotate.id());
        } else if (call instanceof SetFrozen piece) {
            return new Act(piece.frozen() ? CommandKind.FREEZE_VOUCHER : CommandKind.UNFREEZE_VOUCHER, piece.pieceId());
        } else if (call instanceof SetPayableFrozen payable) {
            return new Act(
                    payable.frozen() ? CommandKind.FREEZE_PAYABLE : CommandKind.UNFREEZE_PAYABLE, payable.payableId());
        } else if (call instanceof UndoPayout undo) {
            return new Act(CommandKind.UNDO_PAYOUT, undo.financingId());
        } else if (call instanceof ChangePayingBank change) {
            return new Act(CommandKind.CHANGE_PAYING_BANK, change.payableId());
        } else if (call instanceof CloseSettlement close) {
            return new Act(CommandKind.CLOSE_SETTLEMENT, close.settlementId());
        }
        return new Act(withoutResource(call), null);
    }

    private static CommandKind withoutResource(Governed call) {
        if (call instanceof Advance) {
            return CommandKind.ADVANCE_BUSINESS_DATE;
        } else if (call instanceof SetLimit) {
            return CommandKind.ADD_POLICY;
        } else if (call instanceof SetThreshold) {
            return CommandKind.SET_THRESHOLD;
        } else if (call instanceof Unfreeze) {
            return CommandKind.UNFREEZE_DOCUMENT;
        } else if (call instanceof Restate) {
            return CommandKind.RESTATE_DOCUMENT;
        } else if (call instanceof LeaveGroup) {
            return CommandKind.LEAVE_TRADE_GROUP;
        } else if (call instanceof DecideGroup) {
            return CommandKind.DECIDE_TRADE_GROUP;
        } else if (call instanceof MergeGroups) {
            return CommandKind.MERGE_TRADE_GROUPS;
        }
        throw new IllegalStateException("no kind of act for " + call.getClass());
    }
}
