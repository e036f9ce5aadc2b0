package io.counterfoil.devnode.differential;

import io.counterfoil.devnode.evm.Address;
import io.counterfoil.devnode.evm.Word;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;

/** Values for the product's contracts: a handful of parties, payables, pieces, days and amounts. */
final class ContractsPools implements RandomCalls.Pools {

    /** The operator, two that are enterprise and supplier, then the banks: a bank has no other role. */
    static final int PARTICIPANTS = 5;

    static final int FIRST_BANK = 4;

    /** Consecutive days of business, starting with the day on which the contracts begin. */
    private static final List<Integer> DAYS = List.of(
            20250101, 20250102, 20250103, 20250106, 20250107, 20250108, 20250109, 20250110, 20250113, 20250114,
            20250115, 20250116, 20250117, 20250120, 20250121, 20250122, 20250123, 20250124, 20250127, 20250131,
            20250228, 20250301, 20250401, 20250430, 20250530, 20250630, 20250731, 20250829, 20250930, 20251031,
            20251128, 20251231);

    private final Random random;
    private final List<Address> accounts;
    private final Map<Integer, Integer> lastIds = new HashMap<>();
    private int today;

    ContractsPools(Random random, List<Address> accounts) {
        this.random = random;
        this.accounts = accounts;
    }

    @Override
    public Word word(String name, String type) {
        String lower = name.toLowerCase(Locale.ROOT).replace("_", "");
        return switch (type) {
            case "address" -> accounts.get(random.nextInt(accounts.size())).word();
            case "bytes32" -> bytes32(lower);
            case "uint256" -> id(lower);
            case "uint64" -> Word.of(amount(lower));
            case "uint32" -> Word.of(day(lower));
            case "uint8" -> Word.of(random.nextInt(9));
            default -> Word.of(random.nextInt(40));
        };
    }

    private long amount(String name) {
        if (random.nextInt(10) == 0) {
            return random.nextInt(1_000);
        }
        return name.equals("limit") || name.equals("payment") ? 100 : 10L * (1 + random.nextInt(4));
    }

    /** The business date goes on slowly; last days lie shortly after it, due dates far. */
    private int day(String name) {
        if (random.nextInt(20) == 0) {
            return 20250229;
        }
        if (name.equals("day") && random.nextInt(3) == 0) {
            today = Math.min(today + 1, DAYS.size() - 1);
            return DAYS.get(today);
        }
        int ahead = name.startsWith("due") ? 10 + random.nextInt(10) : random.nextInt(6);
        return DAYS.get(Math.min(today + ahead, DAYS.size() - 1));
    }

    private Word bytes32(String name) {
        if (List.of("creditor", "payingbank", "bank").contains(name) && random.nextInt(8) > 0) {
            return Word.of((name.equals("creditor") ? 2 : FIRST_BANK) + random.nextInt(2));
        }
        boolean party = List.of(
                        "id", "creditor", "payingbank", "recipient", "bank", "debtor", "participant", "operatorid")
                .contains(name);
        return Word.of(party ? 1 + random.nextInt(PARTICIPANTS) : 1_000 + random.nextInt(3));
    }

    /** Ids of a kind count up from its base: now and then a new one, mostly one of the last few. */
    private Word id(String name) {
        if (name.contains("payable") || name.contains("slot")) {
            return id(10_000, name.equals("payableid") ? 3 : 5);
        }
        if (name.contains("financing")) {
            return id(30_000, 4);
        }
        if (name.contains("settlement")) {
            return id(40_000, 3);
        }
        if (name.contains("root")) {
            return id(20_000, 1);
        }
        if (name.contains("piece") || name.contains("parent") || name.contains("token")) {
            return id(20_000, name.contains("parent") ? 6 : 3);
        }
        return Word.of(random.nextInt(50));
    }

    private Word id(int base, int recent) {
        int last = lastIds.getOrDefault(base, 0);
        if (random.nextInt(recent) == 0) {
            lastIds.put(base, last + 1);
            return Word.of(base + last + 1L);
        }
        return Word.of(base + Math.max(1L, last - random.nextInt(5)));
    }

    @Override
    public String text(String name) {
        return random.nextInt(40) == 0 ? "USD" : "CNY";
    }
}
