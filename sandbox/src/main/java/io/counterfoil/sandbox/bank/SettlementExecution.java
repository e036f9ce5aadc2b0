package io.counterfoil.sandbox.bank;

import com.fasterxml.jackson.databind.JsonNode;
import io.counterfoil.kernel.Money;
import io.counterfoil.kernel.PaymentReference;
import io.counterfoil.ledger.Bytes32;
import io.counterfoil.ledger.EvenShares;
import io.counterfoil.ledger.FinancingState;
import io.counterfoil.ledger.LedgerCommand;
import io.counterfoil.ledger.LedgerFinancing;
import io.counterfoil.ledger.LedgerPayable;
import io.counterfoil.ledger.LedgerPiece;
import io.counterfoil.ledger.LedgerReads;
import io.counterfoil.ledger.LedgerSettlement;
import io.counterfoil.ledger.PieceState;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

/**
 * Pays a payable's holders on the debtor's instruction: opens the settlement on chain, ends open offers and locks, and
 * redeems every live piece in batches. Each step begins with what the chain says, so a call after a crash goes on where
 * the earlier one stopped; the shares are stored before the first is redeemed, so it goes on with the same ones.
 */
final class SettlementExecution implements BankAct {

    private static final int PAGE = 100;
    /** Redeeming more pieces than this would hold one request's thread for minutes. */
    private static final int PIECES_MAX = 100_000;

    private final UUID bank;
    private final ServiceApi service;
    private final LedgerReads chain;
    private final BankSignatures signatures;
    private final BankRecords records;
    private final int piecesMax;

    SettlementExecution(UUID bank, BankTools tools) {
        this(bank, tools, PIECES_MAX);
    }

    SettlementExecution(UUID bank, BankTools tools, int piecesMax) {
        this.bank = bank;
        this.service = tools.service();
        this.chain = tools.chain();
        this.signatures = tools.signatures();
        this.records = tools.records();
        this.piecesMax = piecesMax;
    }

    @Override
    public Outcome on(UUID id, String key) {
        Instruction instruction = instruction(id);
        List<Outcome.Operation> done = new ArrayList<>();
        open(instruction).ifPresent(done::add);
        LedgerSettlement settlement = opened(instruction);
        if (settlement.open() && settlement.redeemedPieces() == 0) {
            endHolds(instruction, done);
        }
        redeem(instruction, settlement, done);
        boolean open = opened(instruction).open();
        if (!open && !done.isEmpty()) {
            String last = done.get(done.size() - 1).transactionHash();
            done.add(new Outcome.Operation("settlement-closed", id.toString(), last));
        }
        return new Outcome(done, open ? "open" : "closed");
    }

    /** What the debtor asked for. The service shows it to the paying bank only; the chain checks the rest again. */
    private record Instruction(UUID id, UUID payableId, Money amount, Bytes32 paymentRef, boolean withdrawn) {}

    private Instruction instruction(UUID id) {
        JsonNode settlement = service.get("/api/v1/settlements/" + id);
        if (!settlement.path("payingBank").asText().equals(bank.toString())) {
            throw RefusedException.notFound("settlement " + id + " is not for this bank to execute");
        }
        return new Instruction(
                id,
                UUID.fromString(settlement.path("payableId").asText()),
                Money.parse(
                        settlement.path("amount").path("amount").asText(),
                        settlement.path("amount").path("currency").asText()),
                new Bytes32(
                        new PaymentReference(settlement.path("paymentReference").asText()).hash()),
                settlement.path("state").asText().equals("withdrawn"));
    }

    private Optional<Outcome.Operation> open(Instruction instruction) {
        String subject = instruction.id().toString();
        Optional<LedgerSettlement> existing = chain.settlement(instruction.id());
        if (existing.isPresent()) {
            requireSame(instruction, existing.get());
            return signatures.earlier("settlement-opened", subject, subject);
        }
        if (instruction.withdrawn()) {
            throw new RefusedException(
                    409, "settlement-refused", "the debtor has withdrawn the instruction " + instruction.id());
        }
        LedgerPayable payable = payable(instruction);
        if (!payable.currency().equals(instruction.amount().currency().getCurrencyCode())
                || instruction.amount().minorUnits() > payable.live()) {
            throw new RefusedException(
                    409,
                    "settlement-refused",
                    "the instruction is over " + instruction.amount() + ", on chain " + payable.live()
                            + " minor units of " + payable.currency() + " are live");
        }
        if (payable.livePieces() > piecesMax) {
            // From its opening until the last holder is paid no piece moves, so it is refused now or not at all.
            throw new RefusedException(
                    409,
                    "too-many-pieces",
                    "payable " + instruction.payableId() + " is in " + payable.livePieces()
                            + " live pieces, this bank pays at most " + piecesMax + "; no settlement of it was opened");
        }
        return Optional.of(signatures.confirm(
                "settlement-opened",
                subject,
                subject,
                new LedgerCommand.Settle(
                        instruction.payableId(),
                        instruction.id(),
                        instruction.amount().minorUnits(),
                        instruction.paymentRef())));
    }

    private static void requireSame(Instruction instruction, LedgerSettlement settlement) {
        if (!settlement.payableId().equals(instruction.payableId())
                || settlement.payment() != instruction.amount().minorUnits()
                || !settlement.paymentRef().equals(instruction.paymentRef())) {
            throw new RefusedException(
                    409,
                    "settlement-differs",
                    "settlement " + instruction.id() + " is on chain with another payable, amount or reference than "
                            + "the instruction names");
        }
    }

    private LedgerSettlement opened(Instruction instruction) {
        return chain.settlement(instruction.id())
                .orElseThrow(() -> new RefusedException(
                        503, "ledger-behind", "the node does not show settlement " + instruction.id() + " yet"));
    }

    private LedgerPayable payable(Instruction instruction) {
        return chain.payable(instruction.payableId())
                .orElseThrow(
                        () -> RefusedException.notFound("payable " + instruction.payableId() + " is not on chain"));
    }

    private void endHolds(Instruction instruction, List<Outcome.Operation> done) {
        LedgerPayable payable = payable(instruction);
        if (payable.openHolds() == 0) {
            return;
        }
        Map<UUID, Hold> holds = new LinkedHashMap<>();
        for (Map.Entry<UUID, LedgerPiece> entry : livePieces(instruction.payableId(), payable.livePieces())) {
            LedgerPiece piece = entry.getValue();
            if (piece.state() == PieceState.OFFERED) {
                holds.put(entry.getKey(), new Hold("offer-expired", entry.getKey()));
            } else if (piece.state() == PieceState.LOCKED && piece.financingId() != null) {
                lockOf(piece.financingId()).ifPresent(hold -> holds.put(entry.getKey(), hold));
            }
        }
        for (List<UUID> batch : batches(List.copyOf(holds.keySet()))) {
            String hash = signatures
                    .confirm(
                            "holds-ended",
                            instruction.id() + "/" + Sha256.of(batch.toString()).substring(0, 16),
                            instruction.id().toString(),
                            new LedgerCommand.EndHolds(batch))
                    .transactionHash();
            for (UUID piece : batch) {
                Hold hold = Objects.requireNonNull(holds.get(piece));
                done.add(new Outcome.Operation(hold.end(), hold.subject().toString(), hash));
            }
        }
    }

    /** @param end name of the event that ends it; {@code subject} is that event's */
    private record Hold(String end, UUID subject) {}

    /** A payout under way is no hold: the piece stays with the bank, which is paid like any holder. */
    private Optional<Hold> lockOf(UUID financingId) {
        FinancingState state =
                chain.financing(financingId).map(LedgerFinancing::state).orElse(FinancingState.NONE);
        return switch (state) {
            case LOCKED -> Optional.of(new Hold("financing-expired", financingId));
            case APPROVED -> Optional.of(new Hold("financing-undone", financingId));
            default -> Optional.empty();
        };
    }

    private void redeem(Instruction instruction, LedgerSettlement settlement, List<Outcome.Operation> done) {
        List<BankRecords.Share> plan = records.shares(bank, instruction.id());
        if (plan.isEmpty()) {
            if (!settlement.open()) {
                return; // closed before this bank's records began: there is nothing left to do and nothing to list
            }
            plan = records.storeShares(bank, instruction.id(), shares(instruction, settlement));
        }
        for (int from = 0; from < plan.size(); from += LedgerCommand.BATCH_MAX) {
            List<BankRecords.Share> batch = plan.subList(from, Math.min(plan.size(), from + LedgerCommand.BATCH_MAX));
            redeemBatch(instruction, settlement, from, batch, done);
        }
    }

    /** Batches go to the chain one after the other in the plan's order, so the chain's count is the place to go on from. */
    private void redeemBatch(
            Instruction instruction,
            LedgerSettlement settlement,
            int from,
            List<BankRecords.Share> batch,
            List<Outcome.Operation> done) {
        String subject = instruction.id() + "/" + from;
        Optional<Outcome.Operation> sent = settlement.redeemedPieces() > from
                ? signatures.earlier("pieces-redeemed", subject, subject)
                : Optional.of(signatures.confirm(
                        "pieces-redeemed",
                        subject,
                        subject,
                        new LedgerCommand.Redeem(
                                instruction.id(),
                                batch.stream().map(BankRecords.Share::piece).toList(),
                                batch.stream()
                                        .map(BankRecords.Share::minorUnits)
                                        .toList(),
                                instruction.paymentRef())));
        sent.ifPresent(transaction -> batch.forEach(share -> done.add(
                new Outcome.Operation("piece-redeemed", share.piece().toString(), transaction.transactionHash()))));
    }

    /** Shares of all live pieces in the order of their ids, by the rule the contract checks to the unit. */
    private List<BankRecords.Share> shares(Instruction instruction, LedgerSettlement settlement) {
        if (settlement.redeemedPieces() > 0) {
            throw new RefusedException(
                    409,
                    "shares-lost",
                    "settlement " + instruction.id() + " is partly redeemed on chain, but this bank's records do "
                            + "not hold its shares; restore its database");
        }
        List<Map.Entry<UUID, LedgerPiece>> live = livePieces(instruction.payableId(), settlement.pieces()).stream()
                .sorted(Comparator.comparing(entry -> entry.getKey().toString())) // as unsigned numbers, unlike UUID
                .toList();
        Currency currency = instruction.amount().currency();
        List<Money> claims = live.stream()
                .map(entry -> new Money(entry.getValue().value(), currency))
                .toList();
        long sum = claims.stream().mapToLong(Money::minorUnits).reduce(0, Math::addExact);
        if (live.size() != settlement.pieces() || sum != settlement.live()) {
            throw new RefusedException(
                    503,
                    "ledger-behind",
                    "the node shows " + live.size() + " live pieces worth " + sum + ", the settlement was opened over "
                            + settlement.pieces() + " worth " + settlement.live() + "; send the same request again");
        }
        return EvenShares.inOrder(
                        live.stream().map(Map.Entry::getKey).toList(),
                        claims,
                        instruction.amount().allocate(claims),
                        instruction.amount())
                .stream()
                .map(share -> new BankRecords.Share(share.piece(), share.minorUnits()))
                .toList();
    }

    /**
     * Pieces drained by splits may be far more than the live ones, up to the bound of the contract; they are only read past.
     *
     * @param count how many there are; the reading ends with the last of them
     */
    private List<Map.Entry<UUID, LedgerPiece>> livePieces(UUID payableId, long count) {
        List<Map.Entry<UUID, LedgerPiece>> live = new ArrayList<>();
        long read = 0;
        Map<UUID, LedgerPiece> page;
        do {
            page = chain.pieces(payableId, read, PAGE);
            read += page.size();
            for (Map.Entry<UUID, LedgerPiece> entry : page.entrySet()) {
                if (entry.getValue().value() > 0 && entry.getValue().state() != PieceState.CANCELLED) {
                    live.add(entry);
                }
            }
        } while (page.size() == PAGE && live.size() < count);
        return live;
    }

    private static List<List<UUID>> batches(List<UUID> ids) {
        List<List<UUID>> batches = new ArrayList<>();
        for (int from = 0; from < ids.size(); from += LedgerCommand.BATCH_MAX) {
            batches.add(ids.subList(from, Math.min(ids.size(), from + LedgerCommand.BATCH_MAX)));
        }
        return batches;
    }
}
