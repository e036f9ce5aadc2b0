package io.counterfoil.receivables.policy;

import io.counterfoil.kernel.Money;
import io.counterfoil.kernel.Rejection;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What is under way and could be refused by a policy: payables that wait, pieces, requests for financing. */
public interface LiveCases {

    /** At most so many are looked at for one page. */
    int LOOKED_MAX = 500;

    /** In the order in which the database has ids, which is not that of {@link UUID#compareTo}. */
    Comparator<UUID> IN_ORDER = Comparator.comparing(UUID::toString);

    /** Whether policies of this kind decide on such cases. */
    boolean judges(ProposedPolicy policy);

    /**
     * @param day by which they are judged
     * @param after they have later ids
     * @param most cases that are wanted
     */
    Found refusedBy(ProposedPolicy policy, LocalDate day, UUID after, int most);

    /**
     * @param kind payable, voucher or financing-request
     * @param number of the payable's invoice; null of others
     * @param participant who would be refused: its debtor, holder or supplier
     */
    record Case(
            String kind, UUID id, @Nullable String number, UUID participant, Money value, List<Rejection> rejections) {

        public Case {
            rejections = List.copyOf(rejections);
        }
    }

    /** @param lookedTo the last one that was looked at; null: there are no more */
    record Found(List<Case> items, int looked, @Nullable UUID lookedTo) {

        public Found {
            items = List.copyOf(items);
        }

        /**
         * Judges live things one by one, until enough are refused.
         *
         * @param live one more than are looked at, if there are more
         * @param refused by the policy, and not without it
         */
        public static <T> Found of(
                List<T> live,
                int most,
                Function<T, UUID> id,
                Function<T, List<Rejection>> refused,
                BiFunction<T, List<Rejection>, Case> shown) {
            List<Case> items = new ArrayList<>();
            int looked = 0;
            for (T one : live) {
                if (looked == LOOKED_MAX || items.size() == most) {
                    return new Found(items, looked, id.apply(live.get(looked - 1)));
                }
                List<Rejection> rejections = refused.apply(one);
                if (!rejections.isEmpty()) {
                    items.add(shown.apply(one, rejections));
                }
                looked++;
            }
            return new Found(items, looked, null);
        }
    }

    /** Those that the policy adds: rules that say no with it and not without it. */
    static List<Rejection> added(List<Rejection> with, List<Rejection> without) {
        List<String> before = without.stream().map(Rejection::rule).toList();
        return with.stream().filter(one -> !before.contains(one.rule())).toList();
    }
}
