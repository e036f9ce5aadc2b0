package io.counterfoil.receivables.voucher.model;

import io.counterfoil.kernel.Rejection;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.LongFunction;

/**
 * A dated limit as a rule asks it.
 *
 * @param rule its name, as rejections give it
 * @param unset what is said when no limit is in force
 */
record Limit(String rule, String unset, Timeline<Long> values) {

    /** @param reason why this limit is passed; empty: it is kept */
    Optional<Rejection> judge(LocalDate day, LongFunction<Optional<String>> reason) {
        return judge(day, reason, Long::toString);
    }

    /** @param written the limit's value as the API writes it */
    Optional<Rejection> judge(LocalDate day, LongFunction<Optional<String>> reason, LongFunction<String> written) {
        Optional<Dated<Long>> limit = values.inForceOn(day);
        if (limit.isEmpty()) {
            return Optional.of(
                    new Rejection(rule, unset + " on " + day + "; the operators set one", "consortium policy"));
        }
        Dated<Long> found = limit.get();
        return reason.apply(found.value())
                .map(why ->
                        new Rejection(rule, why, found.source(), written.apply(found.value()), found.effectiveFrom()));
    }
}
