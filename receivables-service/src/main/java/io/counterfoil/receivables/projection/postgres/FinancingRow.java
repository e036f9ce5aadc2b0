package io.counterfoil.receivables.projection.postgres;

import io.counterfoil.ledger.FinancingState;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One row of {@code financing}: a piece locked for a bank, and on to its funds or its end. */
@Entity(name = "ProjectedFinancing")
@Table(name = "financing")
class FinancingRow {

    @Id
    @Column
    UUID id;

    @Column(name = "piece_id")
    UUID pieceId;

    @Column(name = "payable_id")
    UUID payableId;

    @Column
    UUID supplier;

    @Column
    UUID bank;

    @Column(name = "terms_hash")
    String termsHash;

    @Column(name = "payment_ref")
    @Nullable
    String paymentRef;

    /** Of the newest payment after the attested one came back. */
    @Column(name = "paid_again_ref")
    @Nullable
    String paidAgainRef;

    @Column
    String currency;

    @Column
    long value;

    @Column(name = "approve_by")
    LocalDate approveBy;

    @Column(name = "fund_by")
    @Nullable
    LocalDate fundBy;

    @Enumerated(EnumType.STRING)
    @Column
    FinancingState state;

    @Column(name = "supplier_agrees_to_undo")
    boolean supplierAgreesToUndo;

    @Column(name = "bank_agrees_to_undo")
    boolean bankAgreesToUndo;

    @Column(name = "attest_by")
    @Nullable
    LocalDate attestBy;

    /** Business date of the attestation; also null of one that was projected before the day was kept. */
    @Column(name = "funded_on")
    @Nullable
    LocalDate fundedOn;

    @Column(name = "answer_by")
    @Nullable
    LocalDate answerBy;

    /** The newest payment. */
    @Column(name = "funds_disputed")
    boolean fundsDisputed;

    @Column
    long block;
}
