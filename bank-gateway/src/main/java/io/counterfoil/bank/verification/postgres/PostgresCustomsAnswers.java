package io.counterfoil.bank.verification.postgres;

import io.counterfoil.bank.verification.CustomsAnswer;
import io.counterfoil.bank.verification.CustomsAnswers;
import io.counterfoil.kernel.Money;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Optional;
import java.util.UUID;

@ApplicationScoped
@Transactional(Transactional.TxType.REQUIRES_NEW)
class PostgresCustomsAnswers implements CustomsAnswers {

    private static final String KEEP = """
            insert into bank.customs_answer (bank, number, status, minor_units, currency, exporter, as_of)
            values (?1, ?2, ?3, ?4, ?5, ?6, ?7)
            on conflict (bank, number) do update set status = excluded.status, minor_units = excluded.minor_units,
                currency = excluded.currency, exporter = excluded.exporter, as_of = excluded.as_of""";

    private final CustomsAnswerRows rows;

    PostgresCustomsAnswers(CustomsAnswerRows rows) {
        this.rows = rows;
    }

    @Override
    public Optional<CustomsAnswer.Declared> find(UUID bank, String number) {
        return rows.findByIdOptional(new CustomsAnswerRow.Key(bank, number)).map(CustomsAnswerRow::answer);
    }

    /** SQL: on conflict, for two requests may ask about one declaration at the same moment. */
    @Override
    public void keep(UUID bank, String number, CustomsAnswer.Declared answer) {
        Money value = answer.value();
        rows.getEntityManager()
                .createNativeQuery(KEEP)
                .setParameter(1, bank)
                .setParameter(2, number)
                .setParameter(3, answer.status().name())
                .setParameter(4, value == null ? null : value.minorUnits())
                .setParameter(5, value == null ? null : value.currency().getCurrencyCode())
                .setParameter(6, answer.exporter())
                .setParameter(7, answer.asOf())
                .executeUpdate();
    }

    @Override
    public void forget(UUID bank, String number) {
        rows.delete("bank = ?1 and number = ?2", bank, number);
    }
}
