package io.counterfoil.receivables.adapter.rest;

import io.counterfoil.kernel.Money;
import org.jspecify.annotations.Nullable;

/** {@code {"amount":"1234.56","currency":"CNY"}} */
record MoneyJson(@Nullable String amount, @Nullable String currency) {

    static MoneyJson of(Money money) {
        return new MoneyJson(money.toDecimal(), money.currency().getCurrencyCode());
    }
}
