package io.counterfoil.portal.financing;

import io.counterfoil.kernel.DocumentKind;
import io.counterfoil.kernel.Money;
import io.counterfoil.portal.financing.FinancingApi.FinancingRequestJson;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A holder's question to banks, and what came of it.
 *
 * @param voucher the piece that a part of is to be sold
 * @param bank whose quote was taken; null before
 * @param banks those that were asked
 * @param quotes those that the reader may see
 * @param steps what banks told of their work, as far as the reader may see it
 * @param taken the quote that was taken; null before
 * @param standingInstruction under which it was taken; null if a person took it
 * @param quoteBy last day on which it waits for a first quote; null of what was asked before there was one
 * @param approveBy last day for the bank's approval; null before a quote is taken
 * @param fundBy last day for the money; null before the approval
 * @param attestBy last day for the bank to attest that it paid; null before the payout is instructed
 * @param answerBy last day for the bank to attest once the supplier has said that no money came; null before
 */
public record FinancingRequest(
        UUID id,
        UUID voucher,
        UUID supplier,
        @Nullable UUID bank,
        Money value,
        List<Document> documents,
        List<UUID> banks,
        List<Quote> quotes,
        List<Step> steps,
        @Nullable UUID taken,
        @Nullable UUID standingInstruction,
        State state,
        @Nullable LocalDate quoteBy,
        @Nullable LocalDate approveBy,
        @Nullable LocalDate fundBy,
        @Nullable LocalDate attestBy,
        @Nullable LocalDate answerBy,
        boolean supplierAgreesToUndo,
        boolean bankAgreesToUndo,
        boolean fundsDisputed) {

    public enum State {
        REQUESTED(true),
        LOCKED(true),
        APPROVED(true),
        PAYOUT_INSTRUCTED(true),
        FUNDED(false),
        WITHDRAWN(false),
        LAPSED(false),
        DECLINED(false),
        EXPIRED(false),
        UNDONE(false);

        private final boolean open;

        State(boolean open) {
            this.open = open;
        }

        /** Whether somebody still has to do something. */
        public boolean isOpen() {
            return open;
        }

        static List<State> whileOpen() {
            return Arrays.stream(values()).filter(State::isOpen).toList();
        }

        String wireName() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        static State of(String wireName) {
            return valueOf(wireName.toUpperCase(Locale.ROOT).replace('-', '_'));
        }
    }

    /**
     * What backs it.
     *
     * @param id null of what was asked before documents were stored
     * @param fingerprint by which the chain knows it
     */
    public record Document(@Nullable UUID id, DocumentKind kind, String number, String fingerprint) {}

    /**
     * What a bank told of its own work.
     *
     * @param registrationNumber at the movable-property registry; null of the verification
     */
    public record Step(
            UUID bank,
            Kind kind,
            List<Reason> reasons,
            @Nullable String registrationNumber,
            LocalDate toldOn) {

        public enum Kind {
            VERIFIED,
            NOT_VERIFIED,
            UNDECIDED,
            REGISTERED
        }

        /**
         * @param check as banks name it
         * @param sentence in the bank's own words
         */
        public record Reason(String check, String sentence) {}

        static Step of(FinancingApi.StepJson json) {
            return new Step(
                    json.bank(),
                    Kind.valueOf(json.step().toUpperCase(Locale.ROOT).replace('-', '_')),
                    json.reasons().stream()
                            .map(reason -> new Reason(reason.check(), reason.sentence()))
                            .toList(),
                    json.registrationNumber(),
                    json.toldOn());
        }
    }

    /** Of what has to be done next; null while quotes are awaited. */
    public @Nullable LocalDate lastDay() {
        return switch (state) {
            case LOCKED -> approveBy;
            case APPROVED -> fundBy;
            case PAYOUT_INSTRUCTED -> answerBy == null ? attestBy : answerBy;
            default -> null;
        };
    }

    public boolean isFunded() {
        return state == State.FUNDED;
    }

    /** Until the bank approves. */
    public boolean canBeWithdrawn() {
        return state == State.REQUESTED || state == State.LOCKED;
    }

    /** Approved, and not paid in time. */
    public boolean canBeUndone(LocalDate today) {
        return state == State.APPROVED && fundBy != null && fundBy.isBefore(today);
    }

    /** Instructed, not attested in time, and the supplier has not said yet that no money came. */
    public boolean canSayNotReceived(LocalDate today) {
        return state == State.PAYOUT_INSTRUCTED && answerBy == null && attestBy != null && attestBy.isBefore(today);
    }

    /** The supplier has said that no money came, and the bank has not answered. */
    public boolean isSaidNotReceived() {
        return state == State.PAYOUT_INSTRUCTED && answerBy != null;
    }

    /** Approved, and nothing is attested yet: the two parties may undo it together. */
    public boolean isBeforeFunds() {
        return state == State.APPROVED || state == State.PAYOUT_INSTRUCTED;
    }

    /** Once the payout is instructed the supplier says first that it has no money. */
    public boolean canBankAgreeToUndo() {
        return !bankAgreesToUndo
                && (state == State.APPROVED || (state == State.PAYOUT_INSTRUCTED && supplierAgreesToUndo));
    }

    /** The bank says that it has paid; once. */
    public boolean canBeDisputed() {
        return state == State.FUNDED && !fundsDisputed;
    }

    /** How many banks were asked and have not quoted. */
    public int silentBanks() {
        return (int) banks.stream()
                .filter(asked -> quotes.stream().noneMatch(quote -> quote.bank().equals(asked)))
                .count();
    }

    public Optional<Quote> quote(@Nullable UUID wanted) {
        return quotes.stream().filter(quote -> quote.id().equals(wanted)).findFirst();
    }

    static FinancingRequest of(FinancingRequestJson json) {
        return new FinancingRequest(
                json.id(),
                json.voucherId(),
                json.supplier(),
                json.bank(),
                json.value().money(),
                json.documents().stream()
                        .map(document -> new Document(
                                document.documentId(),
                                DocumentKind.of(document.kind()).orElseThrow(),
                                document.number(),
                                document.fingerprint()))
                        .toList(),
                json.banks(),
                json.quotes().stream().map(Quote::of).toList(),
                json.steps().stream().map(Step::of).toList(),
                json.acceptedQuoteId(),
                json.standingInstructionId(),
                State.of(json.state()),
                json.quoteBy(),
                json.approveBy(),
                json.fundBy(),
                json.attestBy(),
                json.answerBy(),
                Boolean.TRUE.equals(json.supplierAgreesToUndo()),
                Boolean.TRUE.equals(json.bankAgreesToUndo()),
                Boolean.TRUE.equals(json.fundsDisputed()));
    }
}
