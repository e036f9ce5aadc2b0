package io.counterfoil.receivables.settlement.postgres;

import java.util.List;

/** Who may see a settlement, an operator and the regulator aside: debtor, creditor and paying bank of its payable. */
final class SettlementVisibility {

    /** As columns; a list takes what each of them sees from an index of its own. */
    static final List<String> PARTIES = List.of("debtor", "creditor", "paying_bank");

    /** Whether :me may see instruction s. */
    static final String OF_INSTRUCTION = ":me in (s." + String.join(", s.", PARTIES) + ")";

    private SettlementVisibility() {}
}
