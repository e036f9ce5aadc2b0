package io.counterfoil.receivables.onboarding.postgres;

import io.counterfoil.kernel.Person;
import io.counterfoil.receivables.onboarding.model.MicroStatement;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.UUID;

/** Adds what persons say of bank accounts. The keys of the tables hold that a copied person is the one who acted before. */
@ApplicationScoped
class AccountFacts {

    private final BankAccountCheckRepository checks;
    private final MicroStatementRepository statements;
    private final MicroStatementSendingRepository sendings;
    private final MicroStatementTryRepository tries;
    private final BankAccountVerificationRepository verifications;
    private final BankAccountClosingRepository closings;

    AccountFacts(
            BankAccountCheckRepository checks,
            MicroStatementRepository statements,
            MicroStatementSendingRepository sendings,
            MicroStatementTryRepository tries,
            BankAccountVerificationRepository verifications,
            BankAccountClosingRepository closings) {
        this.checks = checks;
        this.statements = statements;
        this.sendings = sendings;
        this.tries = tries;
        this.verifications = verifications;
        this.closings = closings;
    }

    void check(BankAccountRow account, String evidence, Person checker) {
        BankAccountCheckRow check = new BankAccountCheckRow();
        check.accountId = account.id;
        check.person = PersonColumns.of(checker);
        check.evidence = evidence;
        check.proposerSubject = account.proposer.subject();
        checks.persistAndFlush(check);
    }

    void verifyTogether(BankAccountRow account, Person second, LocalDate today) {
        BankAccountVerificationRow verification = verification(account, "operators", second, today);
        verification.checkerSubject = checks.findById(account.id).person.subject();
        verifications.persistAndFlush(verification);
    }

    void draw(BankAccountRow account, MicroStatement statement, Person drawer) {
        MicroStatementRow drawn = new MicroStatementRow();
        drawn.accountId = account.id;
        drawn.person = PersonColumns.of(drawer);
        drawn.value = statement.value();
        drawn.reference = statement.reference();
        drawn.proposerSubject = account.proposer.subject();
        statements.persistAndFlush(drawn);
    }

    void send(UUID account, Person drawer, LocalDate today) {
        MicroStatementSendingRow sending = new MicroStatementSendingRow();
        sending.accountId = account;
        sending.subject = drawer.subject();
        sending.sentOn = today;
        sendings.persistAndFlush(sending);
    }

    void state(BankAccountRow account, int number, boolean matches, Person person, LocalDate today) {
        MicroStatementTryRow stated = new MicroStatementTryRow();
        stated.accountId = account.id;
        stated.number = number;
        stated.matches = matches;
        stated.person = PersonColumns.of(person);
        stated.senderSubject = sendings.findById(account.id).subject;
        tries.persistAndFlush(stated);
        if (matches) {
            BankAccountVerificationRow verification = verification(account, "micro-statement", person, today);
            verification.tryNumber = number;
            verification.tryMatches = true;
            verifications.persistAndFlush(verification);
        }
    }

    void close(UUID account, String reason, Person person, LocalDate today) {
        BankAccountClosingRow closing = new BankAccountClosingRow();
        closing.accountId = account;
        closing.person = PersonColumns.of(person);
        closing.reason = reason;
        closing.closedOn = today;
        closings.persistAndFlush(closing);
    }

    private static BankAccountVerificationRow verification(
            BankAccountRow account, String method, Person person, LocalDate today) {
        BankAccountVerificationRow verification = new BankAccountVerificationRow();
        verification.accountId = account.id;
        verification.person = PersonColumns.of(person);
        verification.method = method;
        verification.verifiedOn = today;
        verification.proposerSubject = account.proposer.subject();
        return verification;
    }
}
