package io.counterfoil.portal.voucher;

import io.counterfoil.kernel.Money;
import io.counterfoil.kernel.TokenRole;
import io.counterfoil.portal.form.Mistakes;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A page of what was found; parties by name.
 *
 * @param next address of the page after this one; empty on the last
 * @param firstPage address of the first page; empty on it
 * @param role of the reader
 * @param from first day of the file of payments that is proposed: a month until {@code to}
 */
public record SearchView(
        Map<String, String> typed,
        Mistakes mistakes,
        List<Row> rows,
        String next,
        String firstPage,
        TokenRole role,
        LocalDate from,
        LocalDate to) {

    private static final List<String> CURRENCIES = List.of("CNY", "USD", "EUR", "HKD");

    /**
     * One piece.
     *
     * @param recipient empty unless it is offered
     * @param packageNumber null of an old voucher that is not numbered yet
     */
    public record Row(
            UUID id,
            String debtor,
            String holder,
            String recipient,
            Money value,
            LocalDate dueOn,
            @Nullable LocalDate changedOn,
            Piece.State state,
            @Nullable String packageNumber) {}

    /** Where a piece is shown to this reader: its address without the id. */
    public String readersPage() {
        return role == TokenRole.SUPPLIER ? "/vouchers/" : "/trees/";
    }

    /** Whether the reader may take the file of all vouchers. */
    public boolean isExtract() {
        return role == TokenRole.REGULATOR;
    }

    /** Whether the reader finds what is everybody's. */
    public boolean isWatches() {
        return role == TokenRole.REGULATOR || role == TokenRole.OPERATOR;
    }

    /** Whether the reader is the one who pays. */
    public boolean isOwes() {
        return role == TokenRole.ENTERPRISE_MAKER || role == TokenRole.ENTERPRISE_CHECKER;
    }

    public List<Piece.State> states() {
        return Arrays.asList(Piece.State.values());
    }

    public List<SearchOrder> orders() {
        return Arrays.asList(SearchOrder.values());
    }

    public List<String> currencies() {
        return CURRENCIES;
    }

    public String typed(String field) {
        return typed.getOrDefault(field, "");
    }

    public boolean isTyped(String field, String value) {
        return typed(field).equals(value);
    }

    public boolean isFirst() {
        return firstPage.isEmpty();
    }

    /** Whether anything was asked for. */
    public boolean isNarrowed() {
        return typed.values().stream().anyMatch(value -> !value.isEmpty());
    }
}
