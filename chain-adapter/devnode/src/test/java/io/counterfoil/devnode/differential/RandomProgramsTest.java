package io.counterfoil.devnode.differential;

import io.counterfoil.devnode.evm.Address;
import io.counterfoil.devnode.evm.Status;
import io.counterfoil.devnode.evm.TransactionResult;
import io.counterfoil.devnode.evm.Word;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Bytecode that nobody wrote does the same here and on anvil, to the last unit of gas. */
class RandomProgramsTest {

    private static final boolean FULL = Boolean.getBoolean("counterfoil.full");
    private static final int PROGRAMS = FULL ? 5_000 : 250;
    private static final int STEPS_MAX = 60;
    private static final long GAS = 2_000_000;
    private static final Address SENDER = Address.fromHex("0x00000000000000000000000000000000000a11ce");

    @Test
    void randomProgramsLeaveTheSameTraceOnBothMachines() throws Exception {
        long seed = Long.getLong("counterfoil.seed", System.nanoTime());
        System.out.println("RandomProgramsTest: " + PROGRAMS + " programs, seed " + seed + " (-Dcounterfoil.seed)");
        Map<Status, Integer> statuses = new EnumMap<>(Status.class);
        try (Anvil anvil = Anvil.start()) {
            Twin twin = new Twin(anvil);
            twin.setAccount(SENDER, Word.of(1_000_000_000), new byte[0]);
            for (int i = 0; i < PROGRAMS; i++) {
                Random random = new Random(seed + i);
                try {
                    statuses.merge(run(twin, random, i).status(), 1, Integer::sum);
                } catch (AssertionError e) {
                    throw new AssertionError("program " + i + " of seed " + seed + ": " + e.getMessage(), e);
                }
            }
        }
        System.out.println("RandomProgramsTest: " + statuses);
    }

    private static TransactionResult run(Twin twin, Random random, int round) throws Exception {
        List<Address> accounts = accounts(round);
        List<Address> known = new ArrayList<>(accounts);
        known.add(SENDER);
        known.add(Address.fromHex("0x00000000000000000000000000000000deadbeef"));
        for (int i = 1; i <= 5; i++) {
            known.add(new Address(Word.of(i)));
        }
        for (Address account : accounts) {
            byte[] code = new RandomProgram(random, known).make(1 + random.nextInt(STEPS_MAX));
            twin.setAccount(account, Word.of(random.nextInt(100)), code);
        }
        byte[] input = new byte[random.nextInt(100)];
        random.nextBytes(input);
        if (random.nextInt(5) == 0) {
            byte[] initCode = new RandomProgram(random, known).make(1 + random.nextInt(STEPS_MAX));
            return twin.send(SENDER, null, initCode, Word.of(random.nextInt(3)), GAS);
        }
        return twin.send(SENDER, accounts.get(0), input, Word.of(random.nextInt(3)), GAS);
    }

    /** Fresh ones each round, so that storage of an earlier round does not matter. */
    private static List<Address> accounts(int round) {
        List<Address> accounts = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            accounts.add(new Address(Word.of(0x1_0000_0000L + round * 16L + i)));
        }
        return accounts;
    }
}
