package io.counterfoil.receivables.onboarding.postgres;

import io.counterfoil.kernel.Person;
import io.counterfoil.receivables.onboarding.BankAccounts;
import io.counterfoil.receivables.onboarding.model.AccountNumber;
import io.counterfoil.receivables.onboarding.model.BankAccount;
import io.counterfoil.receivables.onboarding.model.BankCode;
import io.counterfoil.receivables.onboarding.model.MicroStatement;
import io.counterfoil.service.sql.Row;
import io.counterfoil.service.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Rows are added, never changed. */
@ApplicationScoped
@Transactional
class PostgresBankAccounts implements BankAccounts {

    private final ParticipantRecordRepository participants;
    private final BankAccountRepository accounts;
    private final AccountFacts facts;
    private final Sql sql;

    PostgresBankAccounts(
            ParticipantRecordRepository participants, BankAccountRepository accounts, AccountFacts facts, Sql sql) {
        this.participants = participants;
        this.accounts = accounts;
        this.facts = facts;
        this.sql = sql;
    }

    @Override
    public int lockAndCountOpen(UUID participant) {
        participants.lock(participant);
        return Math.toIntExact(accounts.countOpen(participant));
    }

    @Override
    public boolean isOpen(UUID participant, AccountNumber number, BankCode bank, String currency) {
        return accounts.isOpen(participant, number, bank, currency);
    }

    @Override
    public void insert(BankAccount account) {
        accounts.persistAndFlush(BankAccountRow.of(account));
    }

    /** SQL: one statement in place of six finds. It comes after the lock, so as to see what its last owner has added. */
    @Override
    public Optional<Standing> lock(UUID id) {
        accounts.findById(id, LockModeType.PESSIMISTIC_WRITE);
        return sql.named("""
                        select a.participant, a.currency, a.proposer_subject, k.subject as checker, m.value, m.reference, m.subject as drawer,
                               s.account_id is not null as sent, v.account_id is not null as verified, c.account_id is not null as closed,
                               (select count(*) from records.micro_statement_try t where t.account_id = a.id) as tries
                        from records.bank_account a
                        left join records.bank_account_check k on k.account_id = a.id
                        left join records.micro_statement m on m.account_id = a.id
                        left join records.micro_statement_sending s on s.account_id = a.id
                        left join records.bank_account_verification v on v.account_id = a.id
                        left join records.bank_account_closing c on c.account_id = a.id
                        where a.id = :id
                        """).with("id", id).first(PostgresBankAccounts::standing);
    }

    private static Standing standing(Row row) {
        return new Standing(
                row.id("participant"),
                row.text("currency"),
                row.text("proposer_subject"),
                row.textOrNull("checker"),
                statement(row),
                row.count("tries"),
                row.flag("verified"),
                row.flag("closed"));
    }

    private static @Nullable Statement statement(Row row) {
        String drawer = row.textOrNull("drawer");
        return drawer == null
                ? null
                : new Statement(
                        new MicroStatement(row.count("value"), row.text("reference")), drawer, row.flag("sent"));
    }

    @Override
    public void check(UUID id, String evidence, Person checker) {
        facts.check(accounts.findById(id), evidence, checker);
    }

    @Override
    public void verifyTogether(UUID id, Person second, LocalDate today) {
        facts.verifyTogether(accounts.findById(id), second, today);
    }

    @Override
    public void draw(UUID id, MicroStatement statement, Person drawer) {
        facts.draw(accounts.findById(id), statement, drawer);
    }

    @Override
    public void send(UUID id, Person drawer, LocalDate today) {
        facts.send(id, drawer, today);
    }

    @Override
    public void state(UUID id, int number, boolean matches, Person person, LocalDate today) {
        facts.state(accounts.findById(id), number, matches, person, today);
    }

    @Override
    public void close(UUID id, String reason, Person person, LocalDate today) {
        facts.close(id, reason, person, today);
    }
}
