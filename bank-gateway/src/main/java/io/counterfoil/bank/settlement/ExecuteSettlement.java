package io.counterfoil.bank.settlement;

import io.counterfoil.bank.BankRefusal;
import io.counterfoil.bank.Outcome;
import io.counterfoil.bank.booking.InstructRedemption;
import io.counterfoil.bank.booking.InstructRedemption.Part;
import io.counterfoil.bank.booking.InstructRedemption.Redemption;
import io.counterfoil.bank.hosting.HostedBank;
import io.counterfoil.bank.platform.SettlementInstruction;
import io.counterfoil.kernel.Money;
import io.counterfoil.kernel.RefusedException;
import io.counterfoil.ledger.LedgerCommand;
import io.counterfoil.ledger.LedgerPayable;
import io.counterfoil.ledger.LedgerPiece;
import io.counterfoil.ledger.LedgerReads;
import io.counterfoil.ledger.LedgerSettlement;
import io.counterfoil.ledger.PieceState;
import io.counterfoil.ledger.ProRataShares;
import io.counterfoil.ledger.ProRataShares.Share;
import io.counterfoil.ledger.RedemptionError;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Pays a payable's holders on the debtor's instruction: opens the settlement on chain, ends open offers and locks, and
 * redeems every live piece in batches. Each step begins with what the chain says, so a call after a crash goes on where
 * the earlier one stopped; the shares are stored before the first is redeemed, so it goes on with the same ones. Those of
 * a settlement that another bank left are computed from the chain. A share with two claimants is kept apart; {@link
 * PayAwardedShares} pays it when it is known whose it is.
 */
@ApplicationScoped
public class ExecuteSettlement {

    static final String CLOSED = "closed";

    /** What the transaction does by which a settlement is opened. */
    static final String OPENED = "settlement-opened";

    /** It goes on, and the answer does not wait for it. */
    public static final Outcome PENDING = new Outcome(List.of(), "pending");

    private final LedgerReads chain;
    private final PaymentsOnce payments;
    private final DebtorsMoney money;
    private final Shares shares;
    private final RemainingShares remaining;
    private final KeptShares kept;
    private final LivePieces livePieces;
    private final EndHolds endHolds;
    private final InstructRedemption instructRedemption;
    private final int piecesMax;

    /** @param piecesMax redeeming more would hold up everybody else's settlements for minutes */
    ExecuteSettlement(
            LedgerReads chain,
            PaymentsOnce payments,
            DebtorsMoney money,
            Shares shares,
            RemainingShares remaining,
            KeptShares kept,
            LivePieces livePieces,
            EndHolds endHolds,
            InstructRedemption instructRedemption,
            @ConfigProperty(name = "counterfoil.settlement.pieces-max", defaultValue = "100000") int piecesMax) {
        this.chain = chain;
        this.payments = payments;
        this.money = money;
        this.shares = shares;
        this.remaining = remaining;
        this.kept = kept;
        this.livePieces = livePieces;
        this.endHolds = endHolds;
        this.instructRedemption = instructRedemption;
        this.piecesMax = piecesMax;
    }

    /** @throws RefusedException 404 when the debtor's instruction is not for this bank */
    SettlementInstruction instruction(HostedBank bank, UUID id) {
        SettlementInstruction instruction = bank.platform().settlement(id);
        if (!instruction.payingBank().equals(bank.participant())) {
            throw RefusedException.notFound("settlement for this bank to execute: " + id);
        }
        return instruction;
    }

    /** Says before each step whether it may still be done; what it throws ends the execution there. */
    interface BeforeEachStep {
        void check();
    }

    /** Goes on where it stands, to the end. */
    Outcome execute(HostedBank bank, UUID id, BeforeEachStep step) {
        SettlementInstruction instruction = instruction(bank, id);
        List<Outcome.Operation> done = new ArrayList<>();
        open(bank, instruction, step).ifPresent(done::add);
        LedgerSettlement settlement = opened(instruction);
        requireNotExpired(instruction, settlement);
        if (settlement.open() && settlement.redeemedPieces() == 0) {
            endHolds.of(bank, id, instruction.payableId(), payable(instruction), step, done);
        }
        redeem(bank, instruction, settlement, step, done);
        boolean open = opened(instruction).open();
        if (!open && !done.isEmpty()) {
            String last = done.get(done.size() - 1).transactionHash();
            done.add(new Outcome.Operation("settlement-closed", id.toString(), last));
        }
        return new Outcome(done, open ? "open" : CLOSED);
    }

    private Optional<Outcome.Operation> open(HostedBank bank, SettlementInstruction instruction, BeforeEachStep step) {
        String subject = instruction.id().toString();
        Optional<LedgerSettlement> existing = chain.settlement(instruction.id());
        if (existing.isPresent()) {
            requireSame(instruction, existing.get());
            return bank.signatures().earlier(OPENED, subject, subject);
        }
        if (instruction.withdrawn()) {
            payments.requireNothingSigned(bank, instruction.id());
            throw new RefusedException(
                    BankRefusal.SETTLEMENT_REFUSED, "the debtor has withdrawn the instruction " + instruction.id());
        }
        LedgerPayable payable = payable(instruction);
        if (!payable.currency().equals(instruction.amount().currency().getCurrencyCode())
                || instruction.amount().minorUnits() > payable.live()) {
            throw new RefusedException(
                    BankRefusal.SETTLEMENT_REFUSED,
                    "the instruction is over " + instruction.amount() + ", on chain " + payable.live()
                            + " minor units of " + payable.currency() + " are live");
        }
        if (payable.livePieces() > piecesMax) {
            // From its opening until the last holder is paid no piece moves, so it is refused now or not at all.
            throw new RefusedException(
                    BankRefusal.TOO_MANY_PIECES,
                    "payable " + instruction.payableId() + " is in " + payable.livePieces()
                            + " live pieces, this bank pays at most " + piecesMax + "; no settlement of it was opened");
        }
        payments.use(bank, payable.debtor(), instruction);
        money.require(bank, instruction);
        step.check();
        return Optional.of(bank.signatures()
                .confirm(
                        OPENED,
                        subject,
                        subject,
                        new LedgerCommand.Settle(
                                instruction.payableId(),
                                instruction.id(),
                                instruction.amount().minorUnits(),
                                instruction.paymentRef()),
                        payments.stillUsed(bank, payable.debtor(), instruction)));
    }

    private static void requireNotExpired(SettlementInstruction instruction, LedgerSettlement settlement) {
        if (!settlement.open() && settlement.redeemedPieces() == 0) {
            throw new RefusedException(
                    BankRefusal.SETTLEMENT_EXPIRED,
                    "settlement " + instruction.id() + " was ended on chain after its last day, " + settlement.lastDay()
                            + ": nobody had been paid. The debtor instructs it anew");
        }
    }

    private static void requireSame(SettlementInstruction instruction, LedgerSettlement settlement) {
        if (!settlement.open()
                && settlement.redeemedPieces() < settlement.pieces()
                && settlement.payment() < instruction.amount().minorUnits()) {
            throw new RefusedException(
                    BankRefusal.SETTLEMENT_REFUSED,
                    "settlement " + instruction.id()
                            + " was closed by the operators at what had been paid; the rest is still owed");
        }
        if (!settlement.payableId().equals(instruction.payableId())
                || settlement.payment() != instruction.amount().minorUnits()
                || !settlement.paymentRef().equals(instruction.paymentRef())) {
            throw new RefusedException(
                    BankRefusal.SETTLEMENT_DIFFERS,
                    "settlement " + instruction.id() + " is on chain with another payable, amount or reference than "
                            + "the instruction names");
        }
    }

    private LedgerSettlement opened(SettlementInstruction instruction) {
        return chain.settlement(instruction.id())
                .orElseThrow(() -> new RefusedException(
                        BankRefusal.LEDGER_BEHIND, "the node does not show settlement " + instruction.id() + " yet"));
    }

    private LedgerPayable payable(SettlementInstruction instruction) {
        return chain.payable(instruction.payableId())
                .orElseThrow(() -> RefusedException.notFound("payable on chain: " + instruction.payableId()));
    }

    private void redeem(
            HostedBank bank,
            SettlementInstruction instruction,
            LedgerSettlement settlement,
            BeforeEachStep step,
            List<Outcome.Operation> done) {
        List<Share> plan = shares.of(bank.participant(), instruction.id());
        if (plan.isEmpty() && !settlement.open()) {
            return; // closed before this bank's records began: there is nothing left to do and nothing to list
        }
        if (settlement.open() && !remaining.fit(instruction.id(), settlement, plan)) {
            plan = shares.store(bank.participant(), instruction.id(), planned(bank, instruction, settlement));
        }
        long before = settlement.pieces() - plan.size(); // by the bank that left it
        Set<UUID> claimedTwice = settlement.open() ? locked(instruction) : Set.of();
        for (int from = 0; from < plan.size(); from += LedgerCommand.BATCH_MAX) {
            List<Share> batch = plan.subList(from, Math.min(plan.size(), from + LedgerCommand.BATCH_MAX));
            step.check();
            // Counted from the settlement's first piece: this bank may have been here before another one was.
            String subject = instruction.id() + "/" + (before + from);
            if (settlement.redeemedPieces() - before > from) {
                bank.signatures()
                        .earlier("pieces-redeemed", subject, subject)
                        .ifPresent(sent -> list(sent, batch, done));
            } else {
                list(redeemBatch(bank, instruction, subject, batch, claimedTwice), batch, done);
            }
        }
    }

    private static void list(Outcome.Operation sent, List<Share> batch, List<Outcome.Operation> done) {
        batch.forEach(share ->
                done.add(new Outcome.Operation("piece-redeemed", share.piece().toString(), sent.transactionHash())));
    }

    /** Pieces with two claimants when it was opened, or when it goes on; of one that is returned meanwhile the chain tells. */
    private Set<UUID> locked(SettlementInstruction instruction) {
        return livePieces.of(instruction.payableId(), payable(instruction).livePieces()).stream()
                .filter(entry -> entry.getValue().state() == PieceState.LOCKED)
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }

    /** Batches go to the chain one after the other in the plan's order, so the chain's count is the place to go on from. */
    private Outcome.Operation redeemBatch(
            HostedBank bank,
            SettlementInstruction instruction,
            String subject,
            List<Share> batch,
            Set<UUID> claimedTwice) {
        List<Share> contested = new ArrayList<>();
        List<Part> paid = new ArrayList<>();
        for (Share share : batch) {
            LedgerPiece piece = chain.piece(share.piece())
                    .orElseThrow(() -> new RefusedException(
                            BankRefusal.LEDGER_BEHIND, "the node does not show piece " + share.piece()));
            if (share.minorUnits() > 0 && claimedTwice.contains(share.piece()) && piece.state() == PieceState.LOCKED) {
                contested.add(share);
            } else {
                paid.add(new Part(share.piece(), piece.holder(), share.minorUnits()));
            }
        }
        instructRedemption.requirePaid(
                bank, new Redemption(instruction.id(), instruction.amount().currency(), chain.today(), paid));
        // Before they are redeemed: whoever stops here in the middle still finds what it has to pay later.
        kept.store(
                bank.participant(),
                instruction.payableId(),
                instruction.id(),
                contested.stream().map(Share::piece).toList());
        try {
            return bank.signatures()
                    .confirm(
                            "pieces-redeemed",
                            subject,
                            subject,
                            new LedgerCommand.Redeem(
                                    instruction.id(),
                                    batch.stream().map(Share::piece).toList(),
                                    batch.stream().map(Share::minorUnits).toList(),
                                    contested.stream()
                                            .mapToLong(Share::minorUnits)
                                            .sum(),
                                    instruction.paymentRef()));
        } catch (RedemptionError.ContestedDiffers decidedMeanwhile) {
            throw new RefusedException(
                    BankRefusal.LEDGER_BEHIND,
                    "whose a share of settlement " + instruction.id()
                            + " is was decided at this moment; it is tried again");
        }
    }

    /** Shares of all live pieces in the order of their ids, by the rule the contract checks to the unit. */
    private List<Share> planned(HostedBank bank, SettlementInstruction instruction, LedgerSettlement settlement) {
        if (settlement.redeemedPieces() > 0) {
            kept.store(
                    bank.participant(),
                    instruction.payableId(),
                    instruction.id(),
                    remaining.keptApart(instruction.id(), instruction.payableId()));
            return remaining.of(
                    instruction.id(),
                    settlement,
                    livePieces.of(instruction.payableId(), payable(instruction).livePieces()));
        }
        List<Map.Entry<UUID, LedgerPiece>> live = livePieces.of(instruction.payableId(), settlement.pieces()).stream()
                .sorted(Comparator.comparing(entry -> entry.getKey().toString())) // as unsigned numbers, unlike UUID
                .toList();
        Currency currency = instruction.amount().currency();
        List<Money> claims = live.stream()
                .map(entry -> new Money(entry.getValue().value(), currency))
                .toList();
        long sum = claims.stream().mapToLong(Money::minorUnits).reduce(0, Math::addExact);
        if (live.size() != settlement.pieces() || sum != settlement.live()) {
            throw new RefusedException(
                    BankRefusal.LEDGER_BEHIND,
                    "the node shows " + live.size() + " live pieces worth " + sum + ", the settlement was opened over "
                            + settlement.pieces() + " worth " + settlement.live() + "; send the same request again");
        }
        return ProRataShares.inOrder(
                live.stream().map(Map.Entry::getKey).toList(),
                claims,
                instruction.amount().allocate(claims),
                instruction.amount());
    }
}
