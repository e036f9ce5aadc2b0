package io.counterfoil.receivables.onboarding;

import java.time.LocalDate;

/**
 * Where money of a participant may be sent. The number is written out: to a bank that has to pay, and to nobody else.
 *
 * @param method how it was verified
 */
public record VerifiedAccount(String number, String bankCode, String holder, String method, LocalDate verifiedOn) {}
