package io.counterfoil.receivables.onboarding;

import io.counterfoil.kernel.FourEyes;
import io.counterfoil.kernel.Person;
import io.counterfoil.kernel.RefusedException;
import io.counterfoil.kernel.Violation;
import io.counterfoil.receivables.governance.BusinessDays;
import io.counterfoil.receivables.onboarding.BankAccounts.Standing;
import io.counterfoil.receivables.onboarding.BankAccounts.Statement;
import io.counterfoil.receivables.onboarding.ParticipantChanged.Change;
import io.counterfoil.receivables.onboarding.model.MicroStatement;
import io.counterfoil.receivables.operation.CommandKind;
import io.counterfoil.receivables.operation.CommandPath;
import io.counterfoil.receivables.operation.Detail;
import io.counterfoil.receivables.operation.Outcome;
import io.counterfoil.receivables.operation.ReceivablesRefusal;
import io.counterfoil.service.web.Request;
import jakarta.enterprise.context.ApplicationScoped;
import java.security.SecureRandom;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What persons of the operators, other ones than its owner, do for an account to be verified. Two of them together: one has seen evidence, the other one agrees. Or one of them draws a
 * micro-statement, sends it, and a person of the participant says what arrived.
 */
@ApplicationScoped
public class VerifyBankAccount {

    static final String ACCOUNT = "bank account";

    private final CommandPath path;
    private final Enrolment enrolment;
    private final BankAccounts accounts;
    private final BusinessDays days;
    private final SecureRandom random = new SecureRandom();

    VerifyBankAccount(CommandPath path, Enrolment enrolment, BankAccounts accounts, BusinessDays days) {
        this.path = path;
        this.enrolment = enrolment;
        this.accounts = accounts;
        this.days = days;
    }

    public Outcome check(Request request, Person checker, UUID id, String evidence) {
        return onProposed(request, CommandKind.CHECK_BANK_ACCOUNT, Change.BANK_ACCOUNT_CHECKED, id, account -> {
            requireAnother(account.proposer(), "proposed", checker, id);
            if (account.checker() != null) {
                throw notOpen("somebody has checked it before");
            }
            accounts.check(id, evidence, checker);
        });
    }

    public Outcome verify(Request request, Person second, UUID id) {
        return onProposed(request, CommandKind.VERIFY_BANK_ACCOUNT, Change.BANK_ACCOUNT_VERIFIED, id, account -> {
            requireAnother(account.proposer(), "proposed", second, id);
            if (account.checker() == null) {
                throw notOpen("another person has to check it before it is verified");
            }
            requireAnother(account.checker(), "checked", second, id);
            accounts.verifyTogether(id, second, days.today());
        });
    }

    public Outcome draw(Request request, Person drawer, UUID id) {
        return onProposed(request, CommandKind.DRAW_MICRO_STATEMENT, Change.MICRO_STATEMENT_DRAWN, id, account -> {
            requireAnother(account.proposer(), "proposed", drawer, id);
            if (account.statement() != null) {
                throw notOpen("a micro-statement was drawn for it before; two persons of the operators can verify it");
            }
            accounts.draw(id, MicroStatement.draw(random), drawer);
        });
    }

    /** Only who drew it knows what is to be sent. */
    public Outcome send(Request request, Person drawer, UUID id) {
        return onProposed(request, CommandKind.SEND_MICRO_STATEMENT, Change.MICRO_STATEMENT_SENT, id, account -> {
            Statement drawn = drawnBy(drawer, account.statement());
            if (drawn.sent()) {
                throw notOpen("the micro-statement was sent before");
            }
            accounts.send(id, drawer, days.today());
        });
    }

    private static Statement drawnBy(Person drawer, @Nullable Statement statement) {
        if (statement == null || !statement.drawer().equals(drawer.subject())) {
            throw RefusedException.notFound("micro-statement that the caller drew");
        }
        return statement;
    }

    private interface Step {
        void take(Standing account);
    }

    private Outcome onProposed(Request request, CommandKind kind, Change change, UUID id, Step step) {
        return path.once(request, () -> {
            found(request, id);
            Detail detail = Detail.of(kind, id);
            return path.inDatabase(request, detail, () -> {
                Standing account = found(request, id);
                if (!account.isProposed()) {
                    throw notOpen("it is verified or closed");
                }
                step.take(account);
                path.tell(detail, new ParticipantChanged(change, account.participant(), id));
                return null;
            });
        });
    }

    private Standing found(Request request, UUID id) {
        enrolment.requireActiveOperator(request, ACCOUNT);
        Standing account = accounts.lock(id).orElseThrow(() -> RefusedException.notFound(ACCOUNT));
        Enrolment.requireAnotherParticipant(request, account.participant(), ACCOUNT);
        return account;
    }

    static void requireAnother(String subject, String did, Person person, UUID id) {
        FourEyes.requireAnother(
                subject,
                person,
                "no one person makes an account verified",
                new Violation("id", id + ": the caller " + did + " it"));
    }

    static RefusedException notOpen(String why) {
        return new RefusedException(ReceivablesRefusal.BANK_ACCOUNT_NOT_OPEN, why);
    }
}
