package io.counterfoil.receivables.financing;

import io.counterfoil.kernel.FinancingTerms;
import io.counterfoil.kernel.Money;
import io.counterfoil.kernel.RefusedException;
import io.counterfoil.receivables.operation.ReceivablesRefusal;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Asking banks, and what they answer: off chain until a quote is taken. */
public interface FinancingRequests {

    /**
     * A document that a request rests on.
     *
     * @param documentId null, as version, year and face value, of what was asked before documents were stored
     * @param issuer USCC or LEI of its owner; of what was asked before, as it was typed
     * @param number normalised
     * @param year of the number, where the kind's numbers begin again
     */
    record Backing(
            @Nullable UUID documentId,
            @Nullable Integer version,
            String kind,
            @Nullable String issuer,
            String number,
            @Nullable Integer year,
            @Nullable Long faceValue,
            long amount,
            String fingerprint) {}

    /** Where a request stands until a quote is taken; what comes then the chain says. */
    enum Standing {
        REQUESTED,
        WITHDRAWN,
        LAPSED;

        /** As the API and the database write it. */
        public String wireName() {
            return name().toLowerCase(Locale.ROOT);
        }

        /** @throws RefusedException when nobody can quote or take a quote any more */
        void requireOpen() {
            if (this == WITHDRAWN) {
                throw new RefusedException(ReceivablesRefusal.FINANCING_NOT_OPEN, "the request was withdrawn");
            }
            if (this == LAPSED) {
                throw new RefusedException(
                        ReceivablesRefusal.FINANCING_NOT_OPEN,
                        "the request has lapsed: no quote came, or none was taken, in time; ask the banks again");
            }
        }
    }

    /**
     * @param quoteBy last day on which it waits for a first quote; null of what was asked before there was one
     * @param lockedId the piece that will be split off when a quote is taken
     */
    record FinancingRequest(
            UUID id,
            UUID voucherId,
            UUID payableId,
            UUID supplier,
            Money value,
            LocalDate requestedOn,
            @Nullable LocalDate quoteBy,
            UUID lockedId,
            Standing standing,
            List<Backing> documents,
            List<UUID> banks) {}

    record Quote(UUID id, FinancingTerms terms, LocalDate validUntil, String termsHash) {}

    void insert(FinancingRequest request);

    Optional<FinancingRequest> ofSupplier(UUID supplier, UUID id);

    Optional<UUID> supplierOf(UUID id);

    /** Of a payable that a piece was asked about; so it is on chain. */
    UUID debtorOf(UUID payableId);

    /** Only if this bank was asked. */
    Optional<FinancingRequest> askedOf(UUID bank, UUID id);

    /** Only if this bank was asked, and may still decide on it or has financed it: the request is open, or this bank's quote was taken and was not undone. */
    Optional<FinancingRequest> ofConcernTo(UUID bank, UUID id);

    int quotesOf(UUID bank, UUID requestId);

    void insert(Quote quote);

    Optional<Quote> quote(UUID requestId, UUID quoteId);

    /** Takes hold of it until the end of the transaction: it is not ended meanwhile. @return where it stands */
    Standing hold(UUID requestId);

    /** @return false when it was withdrawn or had lapsed before */
    boolean withdraw(UUID requestId);

    /** Requests whose last day for a first quote was before the day, and of which no quote is valid any more or was taken; the longest ago first. */
    List<UUID> unansweredSince(LocalDate day, int max);

    /**
     * Open requests of which there is no quote, and that may still have one on a day.
     *
     * @param after they have later ids
     */
    List<FinancingRequest> unquoted(LocalDate day, UUID after, int max);

    /**
     * In the transaction of the caller: nobody can quote or take a quote any more.
     *
     * @return empty when it is not one of those above any more
     */
    Optional<FinancingRequest> lapse(UUID requestId, LocalDate day);

    /** State of the financing on chain, empty when no quote was taken. */
    Optional<String> stateOnChain(UUID requestId);

    /** Whether the bank's last day for the money is past; false before the approval. */
    boolean isPaymentLate(UUID requestId);

    /** Whether a command that locks for this request is on its way. */
    boolean isBeingLocked(UUID requestId);
}
