package io.counterfoil.messages;

import io.counterfoil.documents.Reason;
import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;

/** Why a bank's message is refused, beside what can be wrong with any XML file. */
public enum MessageReason implements Reason {
    NOT_A_MESSAGE(
            "a file that begins with {0} of the namespace {1} is no message of ISO 20022; send the file as the bank gave it"),
    NOT_A_STATEMENT(
            "this is {0}, which does not say what was booked on an account; send a camt.052, camt.053 or camt.054"),
    NOT_A_STATUS_REPORT("this is {0}, which does not say what became of an instruction; send a pain.002"),
    VERSION_UNKNOWN("version {0} of {1} is not read here, versions {2} to {3} are; ask the bank to send one of them"),
    MESSAGE_TWICE("there is a second message in this file; send each in a file of its own"),
    ACCOUNT_MISSING("the account has no IBAN and no other number; ask the bank for a complete file"),
    DIRECTION_UNKNOWN("{0} is neither CRDT nor DBIT; ask the bank for a corrected file"),
    NOT_A_FLAG("{0} is neither true nor false; ask the bank for a corrected file"),
    NOT_A_DATE(
            "\"{0}\" is neither a day, such as 2026-07-01, nor a day with a time; ask the bank for a corrected file"),
    DATE_OUT_OF_RANGE("{0} is not between {1} and {2}; ask the bank for a corrected file"),
    NOT_A_COUNT("{0} is not a number of payments; ask the bank for a corrected file"),
    AMOUNT_BELOW_ZERO(
            "the amount is negative, but CRDT and DBIT say in which direction it goes; ask the bank for a corrected file"),
    STATUS_UNKNOWN("{0} is no state of an instruction, such as ACSC or RJCT; ask the bank for a corrected file");

    private final String sentence;

    MessageReason(String sentence) {
        this.sentence = sentence;
    }

    @Override
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    @Override
    public String sentence(List<String> arguments) {
        return new MessageFormat(sentence.replace("'", "''"), Locale.ROOT).format(arguments.toArray());
    }
}
