package io.counterfoil.portal.voucher;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** How what was found is sorted, in one choice. */
public enum SearchOrder {
    DUE_SOONEST("due", "ascending"),
    DUE_LATEST("due", "descending"),
    AMOUNT_LARGEST("amount", "descending"),
    AMOUNT_SMALLEST("amount", "ascending"),
    CHANGE_LATEST("change", "descending"),
    CHANGE_OLDEST("change", "ascending");

    private final String sort;
    private final String direction;

    SearchOrder(String sort, String direction) {
        this.sort = sort;
        this.direction = direction;
    }

    /** As the address names it. */
    public String wireName() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    String sort() {
        return sort;
    }

    String direction() {
        return direction;
    }

    boolean isByAmount() {
        return sort.equals("amount");
    }

    /** Empty for what is none. */
    static Optional<SearchOrder> find(String wireName) {
        return Arrays.stream(values())
                .filter(order -> order.wireName().equals(wireName))
                .findFirst();
    }
}
