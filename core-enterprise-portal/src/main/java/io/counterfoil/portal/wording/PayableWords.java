package io.counterfoil.portal.wording;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** A payable's facts and states. */
@MessageBundle(value = "payable", locale = "en")
public interface PayableWords {

    @Message("Payable")
    String title();

    @Message("Payable {invoice}")
    String titleOf(String invoice);

    @Message("Supplier")
    String supplier();

    @Message("Invoice no.")
    String invoice();

    @Message("Invoice of")
    String issuedOn();

    @Message("Due")
    String dueOn();

    @Message("Paying bank")
    String payingBank();

    @Message("Recorded by")
    String recordedBy();

    @Message("Amount")
    String amount();

    @Message("State")
    String state();

    @Message("To be confirmed by")
    String confirmBy();

    @Message("Why it is due so late")
    String longTenorReason();

    @Message(
            "{#when state}{#is 'RECORDED'}Waits for a checker{#is 'REFUSED'}Refused{#is 'LAPSED'}Lapsed: not confirmed in time{#is 'PROPOSED'}Waits for the supplier{#is 'ISSUED'}Issued{#is 'OVERDUE'}Overdue{#is 'DEFAULTED'}In default{#is 'SETTLED'}Settled{#else}Cancelled{/when}")
    String stateOf(String state);
}
