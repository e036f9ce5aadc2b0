package io.counterfoil.receivables.payable.postgres;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.util.UUID;
import org.hibernate.annotations.Immutable;

/** One row of {@code payable_consent}: to a payable. */
@Immutable
@Entity(name = "PayableConsent")
@Table(schema = "records", name = "payable_consent")
@IdClass(PayableConsentRow.Key.class)
class PayableConsentRow extends ConsentRow {

    record Key(UUID payableId, String subject) {}

    @Id
    @Column(name = "payable_id")
    UUID payableId;
}
