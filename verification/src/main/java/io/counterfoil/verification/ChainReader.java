package io.counterfoil.verification;

import static io.counterfoil.verification.ProjectionTable.ACT;
import static io.counterfoil.verification.ProjectionTable.ACT_SUPPORT;
import static io.counterfoil.verification.ProjectionTable.AUDIT_ANCHOR;
import static io.counterfoil.verification.ProjectionTable.BUSINESS_DATE;
import static io.counterfoil.verification.ProjectionTable.CHECKPOINT;
import static io.counterfoil.verification.ProjectionTable.DOCUMENT;
import static io.counterfoil.verification.ProjectionTable.FINANCING;
import static io.counterfoil.verification.ProjectionTable.PARTICIPANT;
import static io.counterfoil.verification.ProjectionTable.PAYABLE;
import static io.counterfoil.verification.ProjectionTable.PIECE;
import static io.counterfoil.verification.ProjectionTable.POLICY_LIMIT;
import static io.counterfoil.verification.ProjectionTable.RESERVATION;
import static io.counterfoil.verification.ProjectionTable.RETIRED_KEY;
import static io.counterfoil.verification.ProjectionTable.SETTLEMENT;
import static io.counterfoil.verification.ProjectionTable.THRESHOLD;
import static io.counterfoil.verification.ProjectionTable.TRADE_GROUP;

import io.counterfoil.ledger.Bytes32;
import io.counterfoil.ledger.CallData;
import io.counterfoil.ledger.LedgerLimit;
import io.counterfoil.ledger.LedgerPayable;
import io.counterfoil.ledger.LedgerPiece;
import io.counterfoil.ledger.LedgerReads;
import io.counterfoil.ledger.LedgerReservations;
import io.counterfoil.ledger.LimitKind;
import io.counterfoil.ledger.abi.CommandCodec;
import io.counterfoil.verification.progress.HowFar;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/**
 * What the contracts say, asked with calls. Ids come from the chain's logs; what a contract does not keep (who made an
 * offer that has ended, the day by which a root was to be accepted) stays as the logs told it, everything else is
 * overwritten by the contract's answer.
 */
final class ChainReader {

    private static final int BATCH = 100;

    private final LedgerReads reads;
    private final ExecutorService threads;
    private final HowFar howFar;

    /** @param threads calls are answered one at a time on each */
    ChainReader(LedgerReads reads, ExecutorService threads, HowFar howFar) {
        this.reads = reads;
        this.threads = threads;
        this.howFar = howFar;
    }

    /**
     * Lays the contracts' answers over what was folded from the logs.
     *
     * @param lastBlock the block up to which the logs were read
     */
    void overlay(Tables chain, long lastBlock, String lastBlockHash, Instant lastSealedAt) {
        Map<UUID, LedgerPayable> payables = payables(chain);
        List<Callable<Void>> calls = new ArrayList<>();
        for (UUID payable : payables.keySet()) {
            calls.add(() -> pieces(chain, payable));
        }
        for (String key : List.copyOf(chain.of(FINANCING).keys())) {
            calls.add(() -> financing(chain, key));
        }
        for (String key : List.copyOf(chain.of(SETTLEMENT).keys())) {
            calls.add(() -> settlement(chain, key));
        }
        for (String key : List.copyOf(chain.of(DOCUMENT).keys())) {
            calls.add(() -> document(chain, key));
        }
        for (String key : List.copyOf(chain.of(TRADE_GROUP).keys())) {
            calls.add(() -> tradeGroup(chain, key));
        }
        for (String key : List.copyOf(chain.of(PARTICIPANT).keys())) {
            calls.add(() -> participant(chain, key));
        }
        for (String key : List.copyOf(chain.of(ACT).keys())) {
            calls.add(() -> act(chain, key));
        }
        for (String key : List.copyOf(chain.of(AUDIT_ANCHOR).keys())) {
            calls.add(() -> anchor(chain, key));
        }
        for (String key : List.copyOf(chain.of(RETIRED_KEY).keys())) {
            calls.add(() -> retiredKey(chain, key));
        }
        all(calls);
        limits(chain);
        if (chain.of(THRESHOLD).has("1")) {
            chain.of(THRESHOLD).set("1", "operators", reads.operatorCounts().threshold());
        }
        if (chain.of(BUSINESS_DATE).has("1")) {
            chain.of(BUSINESS_DATE).set("1", "today", reads.today());
            chain.of(BUSINESS_DATE).set("1", "moves", reads.dateMoves());
        }
        chain.of(CHECKPOINT).set("1", "block_number", lastBlock);
        chain.of(CHECKPOINT).set("1", "block_hash", lastBlockHash);
        chain.of(CHECKPOINT).set("1", "sealed_at", lastSealedAt);
    }

    private Map<UUID, LedgerPayable> payables(Tables chain) {
        List<UUID> ids = chain.of(PAYABLE).keys().stream().map(UUID::fromString).toList();
        List<Callable<Map<UUID, LedgerPayable>>> calls = new ArrayList<>();
        for (int from = 0; from < ids.size(); from += BATCH) {
            List<UUID> batch = ids.subList(from, Math.min(ids.size(), from + BATCH));
            calls.add(() -> reads.payables(batch));
        }
        Map<UUID, LedgerPayable> found = new HashMap<>();
        all(calls).forEach(found::putAll);
        Rows rows = chain.of(PAYABLE);
        for (UUID id : ids) {
            LedgerPayable payable = found.get(id);
            if (payable == null) {
                rows.remove(id.toString());
            } else {
                set(rows, id.toString(), payable);
            }
        }
        return found;
    }

    private static void set(Rows rows, String key, LedgerPayable payable) {
        rows.set(key, "debtor", payable.debtor());
        rows.set(key, "creditor", payable.creditor());
        rows.set(key, "paying_bank", payable.payingBank());
        rows.set(key, "currency", payable.currency());
        rows.set(key, "state", payable.state());
        rows.set(key, "frozen", payable.frozen());
        rows.set(key, "long_tenor_explained", payable.longTenorExplained());
        rows.set(key, "issued_on", payable.issuedOn());
        rows.set(key, "due_on", payable.dueOn());
        rows.set(key, "issued", payable.issued());
        rows.set(key, "live", payable.live());
        rows.set(key, "redeemed", payable.redeemed());
        rows.set(key, "cancelled", payable.cancelled());
        rows.set(key, "contested", payable.contested());
        rows.set(key, "open_holds", payable.openHolds());
        rows.set(key, "live_pieces", payable.livePieces());
        rows.set(key, "settlement_id", payable.settlementId());
    }

    private @Nullable Void pieces(Tables chain, UUID payable) {
        long offset = 0;
        Map<UUID, LedgerPiece> page;
        do {
            page = reads.pieces(payable, offset, BATCH);
            offset += page.size();
            synchronized (chain) {
                page.forEach((id, piece) -> set(chain.of(PIECE), id.toString(), piece));
            }
        } while (page.size() == BATCH);
        return null;
    }

    private static void set(Rows rows, String key, LedgerPiece piece) {
        rows.set(key, "payable_id", piece.payableId());
        rows.set(key, "parent_id", piece.parentId());
        rows.set(key, "financing_id", piece.financingId());
        rows.set(key, "holder", piece.holder());
        rows.set(key, "recipient", piece.recipient());
        rows.set(key, "value", piece.value());
        rows.set(key, "redeemed", piece.redeemed());
        rows.set(key, "last_day", piece.lastDay());
        rows.set(key, "depth", piece.depth());
        rows.set(key, "open_offers", piece.openOffers());
        rows.set(key, "state", piece.state());
        rows.set(key, "frozen", piece.frozen());
    }

    private @Nullable Void financing(Tables chain, String key) {
        UUID id = UUID.fromString(key);
        var financing = reads.financing(id);
        LedgerReservations reservations = reads.reservations(id);
        synchronized (chain) {
            Rows rows = chain.of(FINANCING);
            if (financing.isEmpty()) {
                rows.remove(key);
                return null;
            }
            var told = financing.get();
            rows.set(key, "piece_id", told.pieceId());
            rows.set(key, "supplier", told.supplier());
            rows.set(key, "bank", told.bank());
            rows.set(key, "terms_hash", told.termsHash());
            rows.set(key, "payment_ref", told.paymentRef());
            rows.set(key, "value", told.value());
            rows.set(key, "approve_by", told.approveBy());
            rows.set(key, "fund_by", told.fundBy());
            rows.set(key, "attest_by", told.attestBy());
            rows.set(key, "answer_by", told.answerBy());
            rows.set(key, "state", told.state());
            rows.set(key, "supplier_agrees_to_undo", told.supplierAgreesToUndo());
            rows.set(key, "bank_agrees_to_undo", told.bankAgreesToUndo());
            for (int i = 0; i < reservations.fingerprints().size(); i++) {
                chain.of(RESERVATION)
                        .set(
                                Rows.key(key, reservations.fingerprints().get(i)),
                                "amount",
                                reservations.amounts().get(i));
            }
        }
        return null;
    }

    private @Nullable Void settlement(Tables chain, String key) {
        var settlement = reads.settlement(UUID.fromString(key));
        synchronized (chain) {
            Rows rows = chain.of(SETTLEMENT);
            if (settlement.isEmpty()) {
                rows.remove(key);
                return null;
            }
            var told = settlement.get();
            rows.set(key, "payable_id", told.payableId());
            rows.set(key, "payment_ref", told.paymentRef());
            rows.set(key, "payment", told.payment());
            rows.set(key, "live", told.live());
            rows.set(key, "paid", told.paid());
            rows.set(key, "pieces", told.pieces());
            rows.set(key, "redeemed_pieces", told.redeemedPieces());
            rows.set(key, "open", told.open());
            rows.set(key, "last_day", told.lastDay());
            rows.set(key, "delays_overdue", told.delaysOverdue());
            rows.set(key, "expired", !told.open() && told.redeemedPieces() == 0);
        }
        return null;
    }

    private @Nullable Void document(Tables chain, String key) {
        var document = reads.document(new Bytes32(key));
        synchronized (chain) {
            Rows rows = chain.of(DOCUMENT);
            if (document.isEmpty()) {
                rows.remove(key);
                return null;
            }
            var told = document.get();
            rows.set(key, "kind", told.kind());
            rows.set(key, "owner", told.owner());
            rows.set(key, "currency", told.currency());
            rows.set(key, "face_value", told.faceValue());
            rows.set(key, "financeable", told.limit());
            rows.set(key, "reserved", told.reserved());
            rows.set(key, "drawn", told.drawn());
            rows.set(key, "released", told.released());
            rows.set(key, "attester", told.attester());
            rows.set(key, "trade_group", told.group() == 0 ? null : told.group());
            rows.set(key, "frozen", told.frozen());
        }
        return null;
    }

    private @Nullable Void tradeGroup(Tables chain, String key) {
        var group = reads.group(Long.parseLong(key));
        synchronized (chain) {
            Rows rows = chain.of(TRADE_GROUP);
            if (group.isEmpty()) {
                rows.remove(key);
                return null;
            }
            var told = group.get();
            rows.set(key, "currency", told.currency());
            rows.set(key, "financeable", told.limit());
            rows.set(key, "reserved", told.reserved());
            rows.set(key, "drawn", told.drawn());
            rows.set(key, "released", told.released());
            rows.set(key, "merged_into", told.mergedInto() == 0 ? null : told.mergedInto());
            rows.set(key, "frozen", told.frozen());
        }
        return null;
    }

    private @Nullable Void participant(Tables chain, String key) {
        var participant = reads.participant(UUID.fromString(key));
        synchronized (chain) {
            Rows rows = chain.of(PARTICIPANT);
            if (participant.isEmpty()) {
                rows.remove(key);
                return null;
            }
            var told = participant.get();
            rows.set(key, "signing_key", told.key());
            rows.set(key, "roles", RegisterFold.bits(told.roles()));
            rows.set(key, "suspended", told.suspended());
        }
        return null;
    }

    /** Of the call the contract keeps only a hash; contract and call stay as the logs told them, and are held against it. */
    private @Nullable Void act(Tables chain, String key) {
        UUID id = UUID.fromString(key);
        var act = reads.act(id);
        List<UUID> supporters = reads.supporters(id);
        synchronized (chain) {
            Rows rows = chain.of(ACT);
            if (act.isEmpty()) {
                rows.remove(key);
                return null;
            }
            var told = act.get();
            rows.set(key, "proposer", told.proposer());
            rows.set(key, "last_day", told.lastDay());
            rows.set(key, "last_move", told.lastMove());
            rows.set(key, "state", told.state());
            rows.set(key, "supporters", supporters.size());
            for (int i = 0; i < supporters.size(); i++) {
                chain.of(ACT_SUPPORT).set(Rows.key(key, i + 1), "operator", supporters.get(i));
            }
            String target = Rows.told(rows.get(key, "target"));
            String data = Rows.told(rows.get(key, "data"));
            if (target != null
                    && data != null
                    && !CommandCodec.contentOf(target, new CallData(data)).equals(told.content())) {
                rows.set(key, "data", "another call, of hash " + told.content());
            }
        }
        return null;
    }

    private @Nullable Void anchor(Tables chain, String key) {
        Rows rows = chain.of(AUDIT_ANCHOR);
        UUID by;
        Bytes32 stream;
        synchronized (chain) {
            by = UUID.fromString(String.valueOf(rows.get(key, "participant")));
            stream = new Bytes32(String.valueOf(rows.get(key, "stream")));
        }
        var anchor = reads.anchor(by, stream);
        synchronized (chain) {
            if (anchor.isEmpty()) {
                rows.remove(key);
                return null;
            }
            rows.set(key, "entries", anchor.get().entries());
            rows.set(key, "head", anchor.get().head());
            rows.set(key, "day", anchor.get().day());
        }
        return null;
    }

    /** A key that still stands for somebody was not retired. */
    private @Nullable Void retiredKey(Tables chain, String key) {
        if (reads.participantOfKey(key).isPresent()) {
            synchronized (chain) {
                chain.of(RETIRED_KEY).remove(key);
            }
        }
        return null;
    }

    private void limits(Tables chain) {
        Rows rows = chain.of(POLICY_LIMIT);
        Set<String> currencies = new LinkedHashSet<>();
        rows.keys().forEach(key -> currencies.add(String.valueOf(rows.get(key, "currency"))));
        for (LimitKind kind : LimitKind.values()) {
            if (kind == LimitKind.SMALLEST_PIECE) {
                currencies.stream()
                        .filter(currency -> !currency.isEmpty())
                        .forEach(currency -> put(rows, kind, currency, reads.limits(kind, currency)));
            } else {
                put(rows, kind, "", reads.limits(kind, null));
            }
        }
    }

    private static void put(Rows rows, LimitKind kind, String currency, List<LedgerLimit> limits) {
        for (LedgerLimit limit : limits) {
            rows.set(Rows.key(kind, currency, limit.effectiveFrom()), "value", limit.value());
        }
    }

    private <T> List<T> all(List<Callable<T>> calls) {
        try {
            AtomicLong answered = howFar.begin(calls.size(), "questions answered by the contracts");
            List<Callable<T>> counted = new ArrayList<>();
            for (Callable<T> call : calls) {
                counted.add(() -> {
                    T answer = Repeated.ask(call);
                    answered.incrementAndGet();
                    return answer;
                });
            }
            List<T> results = new ArrayList<>();
            for (Future<T> future : threads.invokeAll(counted)) {
                results.add(future.get());
            }
            return results;
        } catch (ExecutionException failed) {
            if (failed.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            throw new IllegalStateException(failed);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while reading the chain", e);
        }
    }
}
