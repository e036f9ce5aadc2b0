package io.counterfoil.receivables.payable;

import io.counterfoil.kernel.Money;
import io.counterfoil.receivables.onboarding.PersonalAct;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A payable, record and chain together: components are the fields of Payable in openapi.yml.
 *
 * @param documentIds trade documents of who asks that belong to it; null in lists, and for who has none
 * @param payingBank the one that pays now
 * @param askedBank that the debtor wants to pay instead
 * @param confirmBy last day on which it may be confirmed; null where it was confirmed before there was one
 * @param maker and {@code consents} name persons of the debtor: for itself and for who sees all; null for others
 */
public record PayableView(
        UUID id,
        UUID voucherId,
        String invoiceNumber,
        UUID debtor,
        UUID creditor,
        UUID payingBank,
        @Nullable UUID askedBank,
        Money amount,
        LocalDate issuedOn,
        @Nullable LocalDate voucherIssuedOn,
        LocalDate dueOn,
        @Nullable LocalDate overdueOn,
        @Nullable String customsDeclaration,
        @Nullable LocalDate deliveredOn,
        @Nullable String longTenorReason,
        String state,
        @Nullable LocalDate confirmBy,
        @Nullable Boolean frozen,
        @Nullable String refusalReason,
        @Nullable Money live,
        @Nullable Money redeemed,
        @Nullable Money cancelled,
        @Nullable UUID openSettlementId,
        @Nullable List<UUID> documentIds,
        @Nullable PersonalAct maker,
        @Nullable List<PersonalAct> consents) {

    /** @param given by checkers, in the order of their giving */
    public PayableView withPersons(PersonalAct maker, List<PersonalAct> given) {
        return with(documentIds, maker, List.copyOf(given));
    }

    public PayableView withDocuments(List<UUID> documents) {
        return with(List.copyOf(documents), maker, consents);
    }

    private PayableView with(
            @Nullable List<UUID> documents, @Nullable PersonalAct by, @Nullable List<PersonalAct> given) {
        return new PayableView(
                id,
                voucherId,
                invoiceNumber,
                debtor,
                creditor,
                payingBank,
                askedBank,
                amount,
                issuedOn,
                voucherIssuedOn,
                dueOn,
                overdueOn,
                customsDeclaration,
                deliveredOn,
                longTenorReason,
                state,
                confirmBy,
                frozen,
                refusalReason,
                live,
                redeemed,
                cancelled,
                openSettlementId,
                documents,
                by,
                given);
    }
}
