package io.counterfoil.workflow.caseflow;

import io.counterfoil.workflow.platform.PlatformFact;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** Who sees a case because of an event. */
final class PartiesOf {

    private static final String PAYING_BANK = "payingBank";

    private PartiesOf() {}

    /** From its beginning. */
    static Set<UUID> begun(ProcessName process, PlatformFact fact) {
        return switch (process) {
            case CONFIRMATION -> fact.ids("debtor", "creditor");
            case CIRCULATION -> fact.ids("offeredBy", "recipient");
            case FINANCING -> fact.ids("supplier");
            case LIQUIDATION -> fact.ids("debtor", "creditor", PAYING_BANK);
        };
    }

    /** From this event on: the bank whose quote was taken. Of the others nobody learns here that they were asked. */
    static Set<UUID> joined(ProcessName process, PlatformFact fact) {
        return process == ProcessName.FINANCING && fact.type().equals("io.counterfoil.financing.piece-locked.v1")
                ? fact.ids("bank")
                : Set.of();
    }

    /** Who is to be paid, or pays, from this event on: a new holder of record, a bank that has paid one out, a new paying bank. */
    static Set<UUID> joinedLiquidation(PlatformFact fact) {
        return switch (fact.type()) {
            case "io.counterfoil.piece.offer-accepted.v1" -> fact.ids("recipient");
            case "io.counterfoil.financing.funds-attested.v1" -> fact.ids("bank");
            case "io.counterfoil.payable.paying-bank-changed.v1" -> fact.ids("to");
            default -> Set.of();
        };
    }

    /** Whom a settlement is awaited from, since this event; empty where it says nothing of that. */
    static Map<String, Object> payingBank(PlatformFact fact) {
        return fact.type().equals("io.counterfoil.payable.paying-bank-changed.v1")
                ? Map.of(PAYING_BANK, fact.id("to").toString())
                : Map.of();
    }
}
