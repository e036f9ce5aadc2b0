package io.counterfoil.receivables.settlement.postgres;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

@ApplicationScoped
class SettlementInstructionRepository implements PanacheRepositoryBase<SettlementInstructionRow, UUID> {

    /** What the chain says of an instruction counts for more than what the record says. */
    boolean hasUnfinished(UUID payable, UUID payingBank) {
        return count(
                        "from SettlementInstruction i left join OpenedSettlement s on s.id = i.id"
                                + " where i.payableId = ?1 and (s.open = true or s.id is null and i.withdrawn = false and i.payingBank = ?2)",
                        payable,
                        payingBank)
                > 0;
    }

    /** At most one for each bank that paid the payable: see {@link #hasUnfinished}. */
    List<SettlementInstructionRow> unopenedOfOthers(UUID payable, UUID payingBank) {
        return list(
                "from SettlementInstruction i where i.payableId = ?1 and i.payingBank <> ?2 and i.withdrawn = false"
                        + " and not exists (select s.id from OpenedSettlement s where s.id = i.id)",
                payable,
                payingBank);
    }

    boolean hasSettled(UUID payable, String reference) {
        return count(
                        "from SettlementInstruction i join OpenedSettlement s on s.id = i.id"
                                + " where i.payableId = ?1 and i.paymentReference = ?2 and s.expired = false",
                        payable,
                        reference)
                > 0;
    }

    /** @return whether it could be until now: not withdrawn, and not begun on chain */
    boolean withdraw(UUID id) {
        return update(
                        "update SettlementInstruction i set i.withdrawn = true where i.id = ?1 and i.withdrawn = false"
                                + " and not exists (select s.id from OpenedSettlement s where s.id = i.id)",
                        id)
                == 1;
    }
}
