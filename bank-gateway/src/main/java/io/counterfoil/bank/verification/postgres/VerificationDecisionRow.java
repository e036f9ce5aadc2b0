package io.counterfoil.bank.verification.postgres;

import io.counterfoil.bank.verification.Check;
import io.counterfoil.bank.verification.CheckCode;
import io.counterfoil.bank.verification.Decision;
import io.counterfoil.bank.verification.Finding;
import io.counterfoil.bank.verification.Reports.Decided;
import io.counterfoil.bank.verification.Source;
import io.counterfoil.kernel.Person;
import io.counterfoil.ledger.Bytes32;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A row of {@code verification_decision}: what a person decided, with what the check had found. */
@Entity(name = "VerificationDecision")
@Table(schema = "bank", name = "verification_decision")
@IdClass(VerificationDecisionRow.Key.class)
class VerificationDecisionRow {

    record Key(UUID bank, UUID requestId, int number) {}

    @Id
    @Column
    UUID bank;

    @Id
    @Column(name = "request_id")
    UUID requestId;

    @Id
    @Column
    int number;

    @Enumerated(EnumType.STRING)
    @Column
    CheckCode code;

    @Column
    @Nullable
    String fingerprint;

    @Enumerated(EnumType.STRING)
    @Column
    Finding finding;

    @Column(columnDefinition = "text[]")
    String[] arguments;

    @Enumerated(EnumType.STRING)
    @Column
    Source source;

    @Column(name = "checked_at")
    Instant checkedAt;

    @Column
    boolean accepted;

    @Column
    String reason;

    @Column
    String subject;

    @Column
    String name;

    @Column
    String client;

    @Column(name = "decided_at")
    Instant decidedAt;

    static VerificationDecisionRow of(UUID bank, UUID request, int number, Decided decided) {
        VerificationDecisionRow row = new VerificationDecisionRow();
        Check check = decided.check();
        row.bank = bank;
        row.requestId = request;
        row.number = number;
        row.code = check.code();
        row.fingerprint = check.document() == null ? null : check.document().hex();
        row.finding = check.finding();
        row.arguments = check.arguments().toArray(new String[0]);
        row.source = check.source();
        row.checkedAt = check.at();
        row.accepted = decided.decision().accepted();
        row.reason = decided.decision().reason();
        row.subject = decided.decision().by().subject();
        row.name = decided.decision().by().name();
        row.client = decided.decision().by().client();
        row.decidedAt = decided.decision().at();
        return row;
    }

    Decided decided() {
        Check check = new Check(
                code,
                fingerprint == null ? null : new Bytes32(fingerprint),
                finding,
                List.of(arguments),
                source,
                checkedAt);
        return new Decided(check, new Decision(accepted, reason, new Person(subject, name, client), decidedAt));
    }
}
