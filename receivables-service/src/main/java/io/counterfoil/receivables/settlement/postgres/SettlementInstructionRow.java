package io.counterfoil.receivables.settlement.postgres;

import io.counterfoil.kernel.Money;
import io.counterfoil.receivables.settlement.SettlementInstructions.SettlementInstruction;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.Currency;
import java.util.UUID;

/** One row of {@code settlement_instruction}; it changes once, when it is withdrawn. */
@Entity(name = "SettlementInstruction")
@Table(schema = "records", name = "settlement_instruction")
class SettlementInstructionRow {

    @Id
    @Column
    UUID id;

    @Column(name = "payable_id", updatable = false)
    UUID payableId;

    @Column(updatable = false)
    UUID debtor;

    @Column(updatable = false)
    UUID creditor;

    @Column(name = "paying_bank", updatable = false)
    UUID payingBank;

    @Column(updatable = false)
    String currency;

    @Column(updatable = false)
    long value;

    @Column(name = "payment_reference", updatable = false)
    String paymentReference;

    @Column(name = "instructed_on", updatable = false)
    LocalDate instructedOn;

    @Column
    boolean withdrawn;

    static SettlementInstructionRow of(SettlementInstruction instruction) {
        SettlementInstructionRow row = new SettlementInstructionRow();
        row.id = instruction.id();
        row.payableId = instruction.payableId();
        row.debtor = instruction.debtor();
        row.creditor = instruction.creditor();
        row.payingBank = instruction.payingBank();
        row.currency = instruction.value().currency().getCurrencyCode();
        row.value = instruction.value().minorUnits();
        row.paymentReference = instruction.paymentReference();
        row.instructedOn = instruction.instructedOn();
        return row;
    }

    SettlementInstruction instruction() {
        Money money = new Money(value, Currency.getInstance(currency));
        return new SettlementInstruction(
                id, payableId, debtor, creditor, payingBank, money, paymentReference, instructedOn);
    }
}
