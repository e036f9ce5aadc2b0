package io.counterfoil.receivables.onboarding;

import io.counterfoil.kernel.Money;
import io.counterfoil.kernel.Person;
import io.counterfoil.kernel.RefusedException;
import io.counterfoil.receivables.governance.BusinessDays;
import io.counterfoil.receivables.onboarding.BankAccounts.Standing;
import io.counterfoil.receivables.onboarding.BankAccounts.Statement;
import io.counterfoil.receivables.onboarding.ParticipantChanged.Change;
import io.counterfoil.receivables.onboarding.model.MicroStatement;
import io.counterfoil.receivables.operation.CommandKind;
import io.counterfoil.receivables.operation.CommandPath;
import io.counterfoil.receivables.operation.Detail;
import io.counterfoil.receivables.operation.OperationResult;
import io.counterfoil.receivables.operation.Outcome;
import io.counterfoil.service.web.Request;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** A person of the participant says which micro-statement arrived. What is wrong counts, so it is stored as what is right is. */
@ApplicationScoped
public class StateMicroStatement {

    private final CommandPath path;
    private final Enrolment enrolment;
    private final BankAccounts accounts;
    private final BusinessDays days;

    StateMicroStatement(CommandPath path, Enrolment enrolment, BankAccounts accounts, BusinessDays days) {
        this.path = path;
        this.enrolment = enrolment;
        this.accounts = accounts;
        this.days = days;
    }

    public Outcome state(Request request, Person person, UUID id, Money amount, String reference) {
        return path.once(request, () -> {
            enrolment.requireActive(request);
            own(request, id);
            Detail detail = Detail.of(CommandKind.STATE_MICRO_STATEMENT, id);
            return path.inDatabase(request, detail, () -> {
                Standing account = own(request, id);
                Statement sent = sentFor(account);
                VerifyBankAccount.requireAnother(sent.drawer(), "drew the micro-statement of", person, id);
                int number = account.tries() + 1;
                boolean matches = amount.currency().getCurrencyCode().equals(account.currency())
                        && sent.content().matches(amount.minorUnits(), reference);
                accounts.state(id, number, matches, person, days.today());
                path.tell(detail, new ParticipantChanged(Change.MICRO_STATEMENT_STATED, request.by(), id));
                return matches ? null : OperationResult.ofTriesLeft(MicroStatement.TRIES_MAX - number);
            });
        });
    }

    private static Statement sentFor(Standing account) {
        if (!account.isProposed()) {
            throw VerifyBankAccount.notOpen("it is verified or closed");
        }
        Statement statement = account.statement();
        if (statement == null || !statement.sent()) {
            throw VerifyBankAccount.notOpen("no micro-statement was sent to it yet");
        }
        if (account.tries() >= MicroStatement.TRIES_MAX) {
            throw VerifyBankAccount.notOpen("it was stated wrongly " + MicroStatement.TRIES_MAX
                    + " times; two persons of the operators can verify it, or close it and propose it again");
        }
        return statement;
    }

    private Standing own(Request request, UUID id) {
        return accounts.lock(id)
                .filter(account -> account.participant().equals(request.by()))
                .orElseThrow(() -> RefusedException.notFound("bank account of the caller"));
    }
}
