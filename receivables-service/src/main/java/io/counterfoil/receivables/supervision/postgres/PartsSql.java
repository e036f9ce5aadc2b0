package io.counterfoil.receivables.supervision.postgres;

import io.counterfoil.receivables.supervision.By;

/**
 * SQL that sums parts up. What is owed now is in the rows of payables; what was owed on a past day is what was issued until
 * then less what was redeemed (ADR 21), and late is what was due before that day.
 */
final class PartsSql {

    private static final String OWED_NOW = """
            select y.debtor, y.paying_bank, y.issued_on, y.due_on, y.live, y.state in ('OVERDUE', 'DEFAULTED') as late
            from projection.payable y
            where y.currency = :currency and y.live > 0 and y.state in ('ISSUED', 'OVERDUE', 'DEFAULTED')
            """;

    private static final String OWED_THEN = """
            select y.debtor, y.paying_bank, y.issued_on, y.due_on, m.live, y.due_on < :day as late
            from (select payable_id, sum(case kind when 'ISSUED' then value else -value end) as live
                  from projection.movement
                  where currency = :currency and kind in ('ISSUED', 'REDEEMED') and day <= :day
                  group by payable_id) m
            join projection.payable y on y.id = m.payable_id
            where m.live > 0
            """;

    private static final String HELD_NOW = """
            select of, number, value, null::bigint as late_number, null::numeric as late_value
            from projection.figure where measure = 'HOLDER' and currency = :currency
            """;

    /** Of a past day nobody knows how many pieces they were. */
    private static final String HELD_THEN = """
            select holder::text as of, null::bigint as number, sum(value) as value, null::bigint as late_number,
                   null::numeric as late_value
            from (select taker as holder, value from projection.movement
                  where currency = :currency and kind in ('ISSUED', 'PASSED_ON', 'FINANCED') and day <= :day
                  union all
                  select giver, -value from projection.movement
                  where currency = :currency and kind in ('PASSED_ON', 'FINANCED', 'REDEEMED') and day <= :day) h
            group by holder having sum(value) > 0
            """;

    private static final String BANKS_ONLY = """
            select h.* from (%s) h join projection.participant p on p.id = h.of::uuid where p.roles & 4 > 0
            """;

    /** The last version of each; of who has none, nothing is known. */
    static final String PROFILES = """
            (select distinct on (participant) participant, industry,
                    case when region ~ '^[0-9]' then left(region, 2) else region end as region
             from records.participant_profile order by participant, version desc)
            """;

    private PartsSql() {}

    /** @return rows of, number, value, late_number, late_value; parameters currency and day */
    static String lines(By by, boolean past) {
        if (!by.isOwed()) {
            String held = past ? HELD_THEN : HELD_NOW;
            return by == By.BANK ? BANKS_ONLY.formatted(held) : held;
        }
        return """
                select %s as of, count(*) as number, sum(o.live) as value, count(*) filter (where o.late) as late_number,
                       coalesce(sum(o.live) filter (where o.late), 0) as late_value
                from (%s) o %s where %s group by 1
                """.formatted(
                        key(by), past ? OWED_THEN : OWED_NOW, needsProfile(by) ? profileOf("o.debtor") : "", those(by));
    }

    static String profileOf(String participant) {
        return "left join " + PROFILES + " p on p.participant = " + participant;
    }

    static boolean needsProfile(By by) {
        return by == By.INDUSTRY || by == By.REGION || by == By.INDUSTRY_REGION;
    }

    private static String those(By by) {
        return switch (by) {
            case DUE -> "not o.late";
            case AGEING -> "o.late";
            default -> "true";
        };
    }

    private static String key(By by) {
        return switch (by) {
            case DEBTOR -> "o.debtor::text";
            case PAYING_BANK -> "o.paying_bank::text";
            case INDUSTRY, REGION, INDUSTRY_REGION -> ofProfile(by);
            case TENOR -> days("o.due_on - o.issued_on", 30, 90, 180, 365);
            case DUE -> days("o.due_on - cast(:day as date)", 30, 90, 180, 365);
            case AGEING -> days("cast(:day as date) - o.due_on", 30, 60, 90, 180);
            case HOLDER, BANK -> throw new IllegalArgumentException("nobody owes by " + by);
        };
    }

    static String ofProfile(By by) {
        String industry = "coalesce(p.industry, 'unknown')";
        String region = "coalesce(p.region, 'unknown')";
        return switch (by) {
            case INDUSTRY -> industry;
            case REGION -> region;
            default -> industry + " || '/' || " + region;
        };
    }

    /** Up to each of these, and over the last: {@code 0-30}, {@code 31-90} .. {@code 366-}. */
    static String days(String number, int... upTo) {
        StringBuilder cases = new StringBuilder("case");
        int from = 0;
        for (int to : upTo) {
            cases.append(" when %s <= %d then '%d-%d'".formatted(number, to, from, to));
            from = to + 1;
        }
        return cases.append(" else '%d-' end".formatted(from)).toString();
    }
}
