package io.counterfoil.bank.verification.postgres;

import io.counterfoil.bank.verification.Check;
import io.counterfoil.bank.verification.CheckCode;
import io.counterfoil.bank.verification.CheckResult;
import io.counterfoil.bank.verification.Finding;
import io.counterfoil.bank.verification.Source;
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

/** A row of {@code verification_check}. */
@Entity(name = "VerificationCheck")
@Table(schema = "bank", name = "verification_check")
@IdClass(VerificationCheckRow.Key.class)
class VerificationCheckRow {

    record Key(UUID bank, UUID requestId, int position) {}

    @Id
    @Column
    UUID bank;

    @Id
    @Column(name = "request_id")
    UUID requestId;

    @Id
    @Column
    int position;

    @Enumerated(EnumType.STRING)
    @Column
    CheckCode code;

    @Column
    @Nullable
    String fingerprint;

    @Enumerated(EnumType.STRING)
    @Column
    Finding finding;

    /** Of the finding; in a column of its own for those who count. */
    @Enumerated(EnumType.STRING)
    @Column
    CheckResult result;

    @Column(columnDefinition = "text[]")
    String[] arguments;

    @Enumerated(EnumType.STRING)
    @Column
    Source source;

    @Column(name = "checked_at")
    Instant checkedAt;

    static VerificationCheckRow of(UUID bank, UUID request, int position, Check check) {
        VerificationCheckRow row = new VerificationCheckRow();
        row.bank = bank;
        row.requestId = request;
        row.position = position;
        row.code = check.code();
        row.fingerprint = check.document() == null ? null : check.document().hex();
        row.finding = check.finding();
        row.result = check.result();
        row.arguments = check.arguments().toArray(new String[0]);
        row.source = check.source();
        row.checkedAt = check.at();
        return row;
    }

    Check check() {
        return new Check(
                code,
                fingerprint == null ? null : new Bytes32(fingerprint),
                finding,
                List.of(arguments),
                source,
                checkedAt);
    }
}
