package io.counterfoil.portal.onboarding;

import io.counterfoil.portal.form.Mistakes;
import io.counterfoil.portal.operation.Attempt;

/** The form for a bank account, as it was typed. */
public record NewAccountView(
        String number, String bankCode, String holder, String currency, Mistakes mistakes, Attempt attempt) {}
