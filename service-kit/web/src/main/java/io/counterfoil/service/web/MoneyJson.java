package io.counterfoil.service.web;

import io.counterfoil.kernel.Money;
import org.jspecify.annotations.Nullable;

/** {@code {"amount":"1234.56","currency":"CNY"}} */
public record MoneyJson(@Nullable String amount, @Nullable String currency) {

    public static MoneyJson of(Money money) {
        return new MoneyJson(money.toDecimal(), money.currency().getCurrencyCode());
    }
}
