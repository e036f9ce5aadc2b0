package io.counterfoil.portal.platform;

import io.counterfoil.kernel.Money;

/** Money on the wire: {@code {"amount":"1234.56","currency":"CNY"}}. */
public record MoneyJson(String amount, String currency) {

    public static MoneyJson of(Money money) {
        return new MoneyJson(money.toDecimal(), money.currency().getCurrencyCode());
    }

    public Money money() {
        return Money.parse(amount, currency);
    }
}
