package io.counterfoil.portal.payable;

import io.counterfoil.kernel.Money;
import io.counterfoil.portal.payable.PayablesApi.PayableJson;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a core enterprise owes.
 *
 * @param maker who recorded it; null to whoever may not see that
 * @param consents of checkers, in the order of their giving
 */
public record Payable(
        UUID id,
        String invoiceNumber,
        UUID debtor,
        UUID creditor,
        UUID payingBank,
        Money amount,
        LocalDate dueOn,
        @Nullable PersonalAct maker,
        List<PersonalAct> consents) {

    /** @param subject the person as the issuer of tokens knows it */
    public record PersonalAct(String subject, String name, Instant at) {

        static PersonalAct of(PayablesApi.PersonalActJson json) {
            return new PersonalAct(json.subject(), json.name(), json.at());
        }
    }

    public Debt debt() {
        return new Debt(debtor, payingBank, dueOn);
    }

    public boolean isMadeBy(String subject) {
        return maker != null && maker.subject().equals(subject);
    }

    public boolean isConsentedToBy(String subject) {
        return consents.stream().anyMatch(consent -> consent.subject().equals(subject));
    }

    static Payable of(PayableJson json) {
        PayablesApi.PersonalActJson maker = json.maker();
        List<PayablesApi.PersonalActJson> consents = json.consents();
        return new Payable(
                json.id(),
                json.invoiceNumber(),
                json.debtor(),
                json.creditor(),
                json.payingBank(),
                json.amount().money(),
                json.dueOn(),
                maker == null ? null : PersonalAct.of(maker),
                consents == null
                        ? List.of()
                        : consents.stream().map(PersonalAct::of).toList());
    }
}
