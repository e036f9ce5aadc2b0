package io.counterfoil.portal.wording;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** What is said of fields. */
@MessageBundle(value = "form", locale = "en")
public interface FormWords {

    @Message("Nothing was changed. Please correct:")
    String mend();

    @Message("Something is missing here.")
    String required();

    @Message("The platform does not take this: {message}")
    String notTaken(String message);

    @Message("An amount in figures with at most {decimals} decimals, such as 40,000.00.")
    String amountMalformed(int decimals);

    @Message("More than zero.")
    String amountZero();

    @Message("At most {most}: that is what you hold here.")
    String amountTooMuch(String most);

    @Message("Write an amount.")
    String amountMissing();
}
