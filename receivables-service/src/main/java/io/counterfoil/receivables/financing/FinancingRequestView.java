package io.counterfoil.receivables.financing;

import io.counterfoil.kernel.Money;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A financing request, off chain and on: components are the fields of FinancingRequest in openapi.yml. */
public record FinancingRequestView(
        UUID id,
        UUID voucherId,
        UUID payableId,
        @Nullable UUID lockedVoucherId,
        UUID supplier,
        @Nullable UUID bank,
        Money value,
        List<Document> documents,
        List<UUID> banks,
        List<Quote> quotes,
        List<FinancingStep> steps,
        @Nullable UUID acceptedQuoteId,
        @Nullable UUID standingInstructionId,
        String state,
        @Nullable LocalDate quoteBy,
        @Nullable LocalDate approveBy,
        @Nullable LocalDate fundBy,
        @Nullable LocalDate attestBy,
        @Nullable LocalDate answerBy,
        @Nullable LocalDate fundedOn,
        @Nullable Boolean supplierAgreesToUndo,
        @Nullable Boolean bankAgreesToUndo,
        @Nullable Boolean fundsDisputed) {

    public record Document(
            @Nullable UUID documentId,
            String kind,
            @Nullable String issuer,
            String number,
            @Nullable Integer year,
            @Nullable Money faceValue,
            Money amount,
            String fingerprint) {}

    public record Quote(
            UUID id,
            UUID bank,
            String annualRate,
            Money fee,
            Money netProceeds,
            boolean recourse,
            String payoutAccountRef,
            LocalDate validUntil,
            LocalDate approveBy,
            String termsHash,
            @Nullable QuotePrice price) {

        Quote with(QuotePrice other) {
            return new Quote(
                    id,
                    bank,
                    annualRate,
                    fee,
                    netProceeds,
                    recourse,
                    payoutAccountRef,
                    validUntil,
                    approveBy,
                    termsHash,
                    other);
        }
    }

    FinancingRequestView with(List<Quote> others) {
        return new FinancingRequestView(
                id,
                voucherId,
                payableId,
                lockedVoucherId,
                supplier,
                bank,
                value,
                documents,
                banks,
                others,
                steps,
                acceptedQuoteId,
                standingInstructionId,
                state,
                quoteBy,
                approveBy,
                fundBy,
                attestBy,
                answerBy,
                fundedOn,
                supplierAgreesToUndo,
                bankAgreesToUndo,
                fundsDisputed);
    }
}
