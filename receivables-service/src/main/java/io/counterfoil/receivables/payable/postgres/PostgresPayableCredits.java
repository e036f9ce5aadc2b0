package io.counterfoil.receivables.payable.postgres;

import io.counterfoil.receivables.payable.PayableCredit;
import io.counterfoil.receivables.payable.PayableCredits;
import io.counterfoil.service.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;

@ApplicationScoped
@Transactional
class PostgresPayableCredits implements PayableCredits {

    private final Sql sql;

    PostgresPayableCredits(Sql sql) {
        this.sql = sql;
    }

    /** SQL: the table has no entity. */
    @Override
    public boolean isUsed(UUID debtor, UUID creditor, PayableCredit.Kind kind, String number, int year) {
        return sql.named("select from records.payable_credit where creditor = :creditor and kind = :kind"
                        + " and number = :number and issue_year = :year and debtor = :debtor")
                .with("debtor", debtor)
                .with("creditor", creditor)
                .with("kind", kind.wireName())
                .with("number", number)
                .with("year", year)
                .isFound();
    }

    /** SQL: on conflict with the one index by which a credit counts once; any other is an error. */
    @Override
    public boolean insert(PayableCredit credit) {
        return sql.update(
                        """
                        insert into records.payable_credit (id, payable_id, replacement_id, kind, debtor, creditor, number, issued_on, currency,
                            amount, maker_subject, maker_name, maker_client)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                        on conflict (creditor, kind, number, issue_year) do nothing
                        """,
                        credit.id(),
                        credit.payableId(),
                        credit.replacementId(),
                        credit.kind().wireName(),
                        credit.debtor(),
                        credit.creditor(),
                        credit.number(),
                        credit.issuedOn(),
                        credit.amount().currency().getCurrencyCode(),
                        credit.amount().minorUnits(),
                        credit.maker().subject(),
                        credit.maker().name(),
                        credit.maker().client())
                == 1;
    }
}
