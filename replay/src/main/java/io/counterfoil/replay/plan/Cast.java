package io.counterfoil.replay.plan;

import io.counterfoil.intake.Receivable;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Who plays: debtors and creditors come from the file, everybody else is made up and says so. */
public final class Cast {
    /** With ten creditors these are the 40 suppliers in three tiers of the demonstration. */
    private static final int TIER_2_PARTIES = 16;

    private static final int TIER_3_PARTIES = 14;

    /** Names are those in the paths of the banks' server, which says who they are on the platform. */
    private static final List<Party> BANKS =
            List.of(new Party(Party.Kind.BANK, "bank-a"), new Party(Party.Kind.BANK, "bank-b"));

    private static final List<Party> TIER_2 = numbered(Party.Kind.TIER_2, "Tier 2 supplier", TIER_2_PARTIES);
    private static final List<Party> TIER_3 = numbered(Party.Kind.TIER_3, "Tier 3 supplier", TIER_3_PARTIES);

    private Cast() {}

    public static List<Party> banks() {
        return BANKS;
    }

    /** Where a supplier of this tier finds its own suppliers; empty below the third. */
    static List<Party> suppliersBelow(int tier) {
        return switch (tier) {
            case 1 -> TIER_2;
            case 2 -> TIER_3;
            default -> List.of();
        };
    }

    static Party debtor(Receivable receivable) {
        return new Party(Party.Kind.DEBTOR, receivable.debtor());
    }

    static Party creditor(Receivable receivable) {
        return new Party(Party.Kind.CREDITOR, receivable.creditor());
    }

    /** One bank for each debtor, whatever the seed. */
    static Party payingBank(Party debtor) {
        return BANKS.get(Math.floorMod(Derived.seed("paying bank", debtor.name()), BANKS.size()));
    }

    /** Everybody but the banks, who are enrolled with keys of their own. */
    public static Set<Party> hosted(List<Receivable> receivables) {
        Set<Party> parties = new TreeSet<>();
        for (Receivable receivable : receivables) {
            parties.add(debtor(receivable));
            parties.add(creditor(receivable));
        }
        Stream.of(TIER_2, TIER_3).forEach(parties::addAll);
        return parties;
    }

    private static List<Party> numbered(Party.Kind kind, String name, int count) {
        return IntStream.rangeClosed(1, count)
                .mapToObj(number -> new Party(kind, "%s %02d".formatted(name, number)))
                .toList();
    }
}
