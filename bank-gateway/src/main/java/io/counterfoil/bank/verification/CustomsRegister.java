package io.counterfoil.bank.verification;

import java.util.UUID;

/** Customs, asked by a declaration's number. */
public interface CustomsRegister {

    /** Waits for the answer, and never fails: silence is an answer, too. */
    CustomsAnswer ask(UUID bank, String number);

    /** As {@link #ask}, and nothing that it said before counts, however new. */
    CustomsAnswer askAnew(UUID bank, String number);
}
