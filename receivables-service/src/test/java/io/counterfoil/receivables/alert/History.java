package io.counterfoil.receivables.alert;

import io.counterfoil.receivables.alert.model.AlertKind;
import io.counterfoil.service.sql.Sql;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;

/**
 * A year of trade between made-up companies, with patterns of fraud in it, as rows of the projection and of accounts. Amounts of
 * a debtor scatter around what is usual for it; most suppliers pass parts on, and some get another account for good reasons.
 */
final class History {

    static final int DAYS = 365;
    static final String CURRENCY = "MVR"; // no other test uses it

    private static final long USUAL_MIN = 5_000_000; // minor units
    private static final long VALUE_OF_PLANTED = 20_000_000;

    private final Random random;
    private final LocalDate first;
    private final List<UUID> debtors;
    private final List<UUID> suppliers;
    private final List<UUID> banks;
    private final Map<UUID, Long> usual = new HashMap<>();
    private int ids;

    private record Payable(
            UUID id, UUID debtor, UUID creditor, long value, LocalDate issued, LocalDate due, boolean paid) {}

    private record Movement(String kind, UUID payable, UUID giver, UUID taker, long value, LocalDate day) {}

    private record Account(UUID participant, LocalDate verified) {}

    private final List<Payable> payables = new ArrayList<>();
    private final List<Movement> movements = new ArrayList<>();
    private final List<Account> accounts = new ArrayList<>();

    /** By kind, the participants or payables that an alert of it has to name. */
    final Map<AlertKind, Set<UUID>> planted = new HashMap<>();

    History(long seed, LocalDate today, int receivables, int ofEachPattern) {
        random = new Random(seed);
        first = today.minusDays(DAYS);
        debtors = companies(Math.max(8, receivables / 250));
        suppliers = companies(Math.max(60, receivables / 30));
        banks = companies(5);
        debtors.forEach(debtor -> usual.put(debtor, USUAL_MIN + random.nextInt(50_000_000)));
        suppliers.forEach(supplier -> accounts.add(new Account(supplier, first.minusDays(100))));
        for (int i = 0; i < receivables; i++) {
            trade();
        }
        suppliers.stream()
                .filter(supplier -> random.nextInt(12) == 0)
                .forEach(supplier -> accounts.add(new Account(supplier, first.plusDays(random.nextInt(DAYS)))));
        for (int i = 0; i < ofEachPattern; i++) {
            plantSplitting(20 + random.nextInt(45));
            plantCircle(3 + random.nextInt(3));
            plantGrowth();
            plantAmount(12 + random.nextInt(30));
            plantAccount(1 + random.nextInt(8));
        }
    }

    int receivables() {
        return payables.size();
    }

    boolean isPlanted(AlertKind kind, Set<UUID> named) {
        return planted.getOrDefault(kind, Set.of()).stream().anyMatch(named::contains);
    }

    private List<UUID> companies(int number) {
        List<UUID> made = new ArrayList<>();
        for (int i = 0; i < number; i++) {
            made.add(id());
        }
        return made;
    }

    private UUID id() {
        return new UUID(random.nextLong(), ++ids);
    }

    private <T> T any(List<T> of) {
        return of.get(random.nextInt(of.size()));
    }

    private LocalDate anyDay(int notBefore, int notAfter) {
        return first.plusDays(notBefore + random.nextInt(notAfter - notBefore));
    }

    private void trade() {
        UUID debtor = any(debtors);
        long value = Math.max(1_000, Math.round(usual.get(debtor) * Math.exp(0.7 * random.nextGaussian())));
        // What began in the first days is the history that growth is measured against.
        Payable payable = issued(debtor, any(suppliers), value, anyDay(0, DAYS));
        UUID holder = payable.creditor();
        LocalDate day = payable.issued();
        for (int level = 0; level < 3 && random.nextInt(100) < 55; level++) {
            day = day.plusDays(1 + random.nextInt(20));
            UUID next = any(suppliers);
            for (int part = random.nextInt(4); part >= 0 && !next.equals(holder); part--) {
                UUID taker = part == 0 ? next : any(suppliers);
                if (!taker.equals(holder)) {
                    moved("PASSED_ON", payable, holder, taker, 1 + value / 10, day);
                }
            }
            holder = next;
        }
        if (random.nextInt(100) < 40) {
            moved("FINANCED", payable, holder, any(banks), 1 + value / 10, day.plusDays(1 + random.nextInt(10)));
        }
    }

    private Payable issued(UUID debtor, UUID creditor, long value, LocalDate day) {
        LocalDate due = day.plusDays(30 + random.nextInt(150));
        boolean paid = due.isBefore(first.plusDays(DAYS)) && random.nextInt(50) > 0;
        Payable payable = new Payable(id(), debtor, creditor, value, day, due, paid);
        payables.add(payable);
        moved("ISSUED", payable, debtor, creditor, value, day);
        if (paid) {
            moved("REDEEMED", payable, creditor, debtor, value, due);
        }
        return payable;
    }

    private void moved(String kind, Payable payable, UUID giver, UUID taker, long value, LocalDate day) {
        if (day.isBefore(first.plusDays(DAYS))) {
            movements.add(new Movement(kind, payable.id(), giver, taker, value, day));
        }
    }

    private void plant(AlertKind kind, UUID about) {
        planted.computeIfAbsent(kind, first -> new HashSet<>()).add(about);
    }

    private void plantSplitting(int parts) {
        LocalDate day = anyDay(100, DAYS - 10);
        Payable payable = issued(any(debtors), any(suppliers), usual.get(debtors.get(0)), day);
        for (int part = 0; part < parts; part++) {
            moved("PASSED_ON", payable, payable.creditor(), id(), 1 + payable.value() / parts, day.plusDays(part % 6));
        }
        plant(AlertKind.SPLITTING, payable.id());
    }

    private void plantCircle(int participants) {
        LocalDate day = anyDay(100, DAYS - 40);
        Payable payable = issued(any(debtors), id(), VALUE_OF_PLANTED / 4, day);
        UUID holder = payable.creditor();
        for (int hop = 1; hop < participants; hop++) {
            UUID next = id();
            moved("PASSED_ON", payable, holder, next, payable.value(), day.plusDays(hop * 3L));
            holder = next;
        }
        moved("PASSED_ON", payable, holder, payable.creditor(), payable.value(), day.plusDays(participants * 3L));
        plant(AlertKind.CIRCULAR, payable.id());
    }

    /** A debtor of its own, quiet for most of a year. */
    private void plantGrowth() {
        UUID debtor = id();
        int burst = 280 + random.nextInt(50);
        for (int day = 5; day < burst; day += 12) {
            issued(debtor, any(suppliers), 4_000_000, first.plusDays(day));
        }
        for (int i = 0; i < 20; i++) {
            issued(debtor, any(suppliers), 9_000_000, first.plusDays(burst + i));
        }
        plant(AlertKind.GROWTH, debtor);
    }

    private void plantAmount(int times) {
        UUID debtor = any(debtors);
        Payable payable = issued(debtor, any(suppliers), usual.get(debtor) * times * 2, anyDay(300, DAYS - 5));
        plant(AlertKind.AMOUNT, payable.id());
    }

    private void plantAccount(int days) {
        LocalDate day = anyDay(100, DAYS - 20);
        UUID supplier = id();
        accounts.add(new Account(supplier, first.minusDays(30)));
        accounts.add(new Account(supplier, day));
        Payable payable = issued(any(debtors), supplier, VALUE_OF_PLANTED, day.minusDays(20));
        moved("FINANCED", payable, supplier, any(banks), VALUE_OF_PLANTED, day.plusDays(days));
        plant(AlertKind.ACCOUNT, supplier);
    }

    /** In the transaction of the caller, which rolls it back. */
    void write(Sql sql) {
        writeParticipants(sql);
        writePayables(sql);
        writeMovements(sql);
        writeAccounts(sql);
        sql.update(
                "analyze projection.movement, projection.payable, records.bank_account, records.bank_account_verification");
    }

    private void writeParticipants(Sql sql) {
        Set<UUID> all = new HashSet<>();
        accounts.forEach(account -> all.add(account.participant()));
        payables.forEach(payable -> all.add(payable.debtor()));
        List<UUID> ordered = List.copyOf(all);
        sql.update("""
                insert into records.participant_record (id, name, hosted, signing_address)
                select id, 'Company ' || n, true, '0x' || left(md5(id::text), 40) from unnest(?) with ordinality as p (id, n)
                """, ordered);
        sql.update("""
                insert into records.participant_profile (participant, version, industry, region, subject, name, client)
                select id, 1, substr('CFG', 1 + (n % 3)::int, 1), (array['440300', '310000', 'GB'])[1 + (n % 3)::int], 'li', 'Li', 'portal'
                from unnest(?) with ordinality as p (id, n) where n % 10 > 0
                """, ordered);
    }

    private void writePayables(Sql sql) {
        sql.update(
                """
                insert into projection.payable (id, root_id, debtor, creditor, paying_bank, currency, state, frozen, long_tenor_explained,
                    issued_on, due_on, accept_by, issued, live, redeemed, cancelled, open_holds, live_pieces, block)
                select id, id, debtor, creditor, bank, 'MVR', case when paid then 'SETTLED' when day + days < d.today then 'OVERDUE' else 'ISSUED' end,
                       false, true, day, day + days, day, value, case when paid then 0 else value end, case when paid then value else 0 end,
                       0, 0, case when paid then 0 else 1 end, 1
                from (select p.id, p.debtor, p.creditor, p.bank, p.day::date as day, p.days, p.value, p.paid = 1 as paid
                      from unnest(?, ?, ?, ?, ?, ?, ?, ?) as p (id, debtor, creditor, bank, day, days, value, paid)) rows,
                     (select today from projection.business_date) d
                """,
                payables.stream().map(Payable::id).toList(),
                payables.stream().map(Payable::debtor).toList(),
                payables.stream().map(Payable::creditor).toList(),
                payables.stream().map(payable -> banks.get(0)).toList(),
                payables.stream().map(payable -> payable.issued().toString()).toList(),
                payables.stream()
                        .map(payable -> (int) payable.issued().until(payable.due(), ChronoUnit.DAYS))
                        .toList(),
                payables.stream().map(Payable::value).toList(),
                payables.stream().map(payable -> payable.paid() ? 1 : 0).toList());
    }

    private void writeMovements(Sql sql) {
        List<Movement> inOrder =
                movements.stream().sorted(Comparator.comparing(Movement::day)).toList();
        sql.update(
                """
                insert into projection.movement (id, kind, currency, value, day, payable_id, piece_id, giver, taker, block)
                select ('0198aaaa-0000-7000-8000-' || lpad(to_hex(n), 12, '0'))::uuid, kind, 'MVR', value, day::date, payable, payable, giver, taker, 1
                from unnest(?, ?, ?, ?, ?, ?) with ordinality as m (kind, payable, giver, taker, value, day, n)
                """,
                inOrder.stream().map(Movement::kind).toList(),
                inOrder.stream().map(Movement::payable).toList(),
                inOrder.stream().map(Movement::giver).toList(),
                inOrder.stream().map(Movement::taker).toList(),
                inOrder.stream().map(Movement::value).toList(),
                inOrder.stream().map(movement -> movement.day().toString()).toList());
    }

    private void writeAccounts(Sql sql) {
        List<UUID> keys = accounts.stream().map(account -> id()).toList();
        sql.update("""
                insert into records.bank_account (id, participant, number, bank_code, holder, currency, proposer_subject, proposer_name, proposer_client)
                select id, participant, 'ACC-' || n, '102100099996', 'Company', 'MVR', 'li', 'Li', 'portal'
                from unnest(?, ?) with ordinality as a (id, participant, n)
                """, keys, accounts.stream().map(Account::participant).toList());
        sql.update("""
                insert into records.bank_account_check (account_id, evidence, subject, name, client, proposer_subject)
                select id, 'a letter', 'wang', 'Wang', 'portal', 'li' from unnest(?) as a (id)
                """, keys);
        sql.update(
                """
                insert into records.bank_account_verification (account_id, method, subject, name, client, verified_on, given_at, proposer_subject, checker_subject)
                select id, 'operators', 'zhao', 'Zhao', 'portal', day::date, day::date, 'li', 'wang' from unnest(?, ?) as a (id, day)
                """,
                keys,
                accounts.stream().map(account -> account.verified().toString()).toList());
    }

    /** What is owed at the close of a day, counted from the generated rows. */
    long owedOn(LocalDate day) {
        return movements.stream()
                .filter(movement -> !movement.day().isAfter(day))
                .mapToLong(movement -> switch (movement.kind()) {
                    case "ISSUED" -> movement.value();
                    case "REDEEMED" -> -movement.value();
                    default -> 0;
                })
                .sum();
    }

    long owedNow() {
        return payables.stream()
                .filter(payable -> !payable.paid())
                .mapToLong(Payable::value)
                .sum();
    }

    LocalDate firstDay() {
        return first;
    }
}
