package io.counterfoil.receivables.onboarding;

import io.counterfoil.kernel.Ids;
import io.counterfoil.kernel.Person;
import io.counterfoil.kernel.RefusedException;
import io.counterfoil.kernel.Rejection;
import io.counterfoil.kernel.Violation;
import io.counterfoil.receivables.governance.BusinessDays;
import io.counterfoil.receivables.onboarding.BankAccounts.Standing;
import io.counterfoil.receivables.onboarding.ParticipantChanged.Change;
import io.counterfoil.receivables.onboarding.model.AccountNumber;
import io.counterfoil.receivables.onboarding.model.BankAccount;
import io.counterfoil.receivables.onboarding.model.BankCode;
import io.counterfoil.receivables.operation.CommandKind;
import io.counterfoil.receivables.operation.CommandPath;
import io.counterfoil.receivables.operation.Detail;
import io.counterfoil.receivables.operation.Outcome;
import io.counterfoil.receivables.operation.ReceivablesRefusal;
import io.counterfoil.service.web.Request;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/** A participant names an account of its own, or closes one. Nothing else about an account can be changed. */
@ApplicationScoped
public class ProposeBankAccount {

    private final CommandPath path;
    private final Enrolment enrolment;
    private final BankAccounts accounts;
    private final BusinessDays days;

    ProposeBankAccount(CommandPath path, Enrolment enrolment, BankAccounts accounts, BusinessDays days) {
        this.path = path;
        this.enrolment = enrolment;
        this.accounts = accounts;
        this.days = days;
    }

    public record Wish(AccountNumber number, BankCode bank, String holder, String currency) {}

    public Outcome propose(Request request, Person proposer, Wish wish) {
        return path.once(request, () -> {
            enrolment.requireActive(request);
            BankAccount account = new BankAccount(
                    Ids.next(), request.by(), wish.number(), wish.bank(), wish.holder(), wish.currency(), proposer);
            Detail detail = Detail.of(CommandKind.PROPOSE_BANK_ACCOUNT, account.id());
            return path.inDatabase(request, detail, () -> {
                List<Rejection> rejections = account.rejections(accounts.lockAndCountOpen(request.by()));
                if (!rejections.isEmpty()) {
                    throw RefusedException.policy(rejections);
                }
                if (accounts.isOpen(request.by(), wish.number(), wish.bank(), wish.currency())) {
                    throw RefusedException.of(
                            ReceivablesRefusal.DUPLICATE_BANK_ACCOUNT,
                            "the same account is open; close it first",
                            List.of(new Violation("number", wish.number().masked() + " is open")));
                }
                accounts.insert(account);
                path.tell(detail, new ParticipantChanged(Change.BANK_ACCOUNT_PROPOSED, request.by(), account.id()));
                return null;
            });
        });
    }

    public Outcome close(Request request, Person person, UUID id, String reason) {
        return path.once(request, () -> {
            own(request, id);
            Detail detail = Detail.of(CommandKind.CLOSE_BANK_ACCOUNT, id);
            return path.inDatabase(request, detail, () -> {
                if (own(request, id).closed()) {
                    throw new RefusedException(ReceivablesRefusal.BANK_ACCOUNT_NOT_OPEN, "it was closed before");
                }
                accounts.close(id, reason, person, days.today());
                path.tell(detail, new ParticipantChanged(Change.BANK_ACCOUNT_CLOSED, request.by(), id));
                return null;
            });
        });
    }

    private Standing own(Request request, UUID id) {
        return accounts.lock(id)
                .filter(account -> account.participant().equals(request.by()))
                .orElseThrow(() -> RefusedException.notFound("bank account of the caller"));
    }
}
