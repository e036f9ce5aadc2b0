package io.counterfoil.devnode.differential;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.counterfoil.devnode.evm.Address;
import io.counterfoil.devnode.evm.Status;
import io.counterfoil.devnode.evm.TransactionResult;
import io.counterfoil.devnode.evm.Word;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** The product's contracts, called at random by their parties: every answer is the same here and on anvil. */
class ContractSequencesTest {

    private static final boolean FULL = Boolean.getBoolean("counterfoil.full");
    private static final int CALLS = FULL ? 10_000 : 400;
    private static final long GAS = 30_000_000;
    private static final int READS_PER_CALL = 2;
    private static final int LIMIT_KINDS = 10;
    private static final Set<String> FIRST_MOVES = Set.of("issue", "acceptOffer", "offer", "lock", "settle", "attest");

    private final ObjectMapper mapper = new ObjectMapper();
    private final Map<String, Contract> contracts = new TreeMap<>();
    private long acts;

    private record Contract(Address address, List<JsonNode> writes, List<JsonNode> reads) {

        /** The moves that other moves need: picked more often, or nearly all would fail. */
        List<JsonNode> firstMoves() {
            List<JsonNode> first = writes.stream()
                    .filter(write -> FIRST_MOVES.contains(write.path("name").asText()))
                    .toList();
            return first.isEmpty() ? writes : first;
        }
    }

    @Test
    void randomCallsOfTheProductsContractsEndTheSameWayOnBothMachines() throws Exception {
        long seed = Long.getLong("counterfoil.seed", System.nanoTime());
        System.out.println("ContractSequencesTest: " + CALLS + " calls, seed " + seed + " (-Dcounterfoil.seed)");
        Random random = new Random(seed);
        int succeeded = 0;
        try (Anvil anvil = Anvil.start()) {
            Twin twin = new Twin(anvil);
            List<Address> keys = deploy(twin);
            List<Address> known = new ArrayList<>(keys);
            contracts.values().forEach(contract -> known.add(contract.address()));
            RandomCalls calls = new RandomCalls(random, new ContractsPools(random, known));
            for (int i = 0; i < CALLS; i++) {
                try {
                    succeeded += step(twin, random, calls, keys) ? 1 : 0;
                } catch (AssertionError e) {
                    throw new AssertionError("call " + i + " of seed " + seed + ": " + e.getMessage(), e);
                }
            }
        }
        System.out.println("ContractSequencesTest: " + succeeded + " of " + CALLS + " calls succeeded");
        assertTrue(succeeded > 0, "no call succeeded");
    }

    private boolean step(Twin twin, Random random, RandomCalls calls, List<Address> keys) throws Exception {
        List<String> changing = contracts.keySet().stream()
                .filter(each -> !contracts.get(each).writes().isEmpty())
                .toList();
        String name = random.nextInt(6) > 0 ? "Vouchers" : pick(random, changing);
        Contract contract = contracts.get(name);
        List<JsonNode> writes = random.nextInt(2) == 0 ? contract.writes() : contract.firstMoves();
        RandomCalls.Call call = calls.call(pick(random, writes));
        TransactionResult result;
        try {
            Address from = pick(random, keys);
            twin.call(from, contract.address(), call.input(), GAS);
            result = twin.send(from, contract.address(), call.input(), Word.ZERO, GAS);
            for (int i = 0; i < READS_PER_CALL; i++) {
                Contract asked = name.equals("Vouchers") && random.nextBoolean() ? contracts.get("Reader") : contract;
                RandomCalls.Call read = calls.call(pick(random, asked.reads()));
                twin.call(from, asked.address(), read.input(), GAS);
            }
        } catch (AssertionError e) {
            throw new AssertionError(
                    name + "." + call.name() + " " + Twin.hex(call.input()) + ": " + e.getMessage(), e);
        }
        return result.status() == Status.SUCCESS;
    }

    private static <T> T pick(Random random, List<T> list) {
        return list.get(random.nextInt(list.size()));
    }

    // ------------------------------------------------------------ a consortium to start with

    /** Deploys, enrols the parties in their roles, and sets limits. Returns their keys and one stranger's. */
    private List<Address> deploy(Twin twin) throws Exception {
        List<Address> keys = new ArrayList<>();
        for (int i = 0; i <= ContractsPools.PARTICIPANTS; i++) {
            keys.add(new Address(Word.of(0xa11ce00L + i)));
            twin.setAccount(keys.get(i), Word.ZERO, new byte[0]);
        }
        Address operator = keys.get(0);
        Word participants = deploy(twin, operator, "Participants", Word.ONE, operator.word());
        Word date = deploy(twin, operator, "BusinessDate", participants, Word.of(20250101), Word.of(5_000));
        Word limits = deploy(twin, operator, "Limits", participants);
        Word documents = deploy(twin, operator, "Documents", participants, date, limits);
        Word statements = deploy(twin, operator, "Statements", participants, date, limits);
        Word vouchers = deploy(twin, operator, "Vouchers", participants, date, documents, limits, statements);
        Word reader = deploy(twin, operator, "Reader", vouchers);
        // A list of targets: where it begins, how many there are, and they.
        Word[] targets = {participants, date, Word.of(96), Word.of(5), participants, date, documents, limits, vouchers};
        Word operators = deploy(twin, operator, "Operators", targets);
        deploy(twin, operator, "AuditAnchor", participants, date);
        send(twin, operator, "Documents", "bind", vouchers);
        send(twin, operator, "Statements", "bindReader", reader);
        send(twin, operator, "Participants", "bindGovernance", operators);
        for (int i = 1; i < ContractsPools.PARTICIPANTS; i++) {
            support(
                    twin,
                    operator,
                    "Participants",
                    "enrol",
                    Word.of(i + 1),
                    keys.get(i).word(),
                    Word.of(i + 1 < ContractsPools.FIRST_BANK ? 3 : 4));
        }
        int[] values = {0, 24, 12, 50, 20, 1, 10, 5, 10, 3, 60};
        for (int kind = 1; kind <= LIMIT_KINDS; kind++) {
            Word currency = kind == 5 ? Word.fromHex("434e59" + "00".repeat(29)) : Word.ZERO;
            support(
                    twin,
                    operator,
                    "Limits",
                    "setLimit",
                    Word.of(kind),
                    currency,
                    Word.of(20200101),
                    Word.of(values[kind]));
        }
        return keys;
    }

    private Word deploy(Twin twin, Address from, String name, Word... arguments) throws Exception {
        JsonNode abi = mapper.readTree(resource(name + ".abi"));
        ByteArrayOutputStream code = new ByteArrayOutputStream();
        code.writeBytes(HexFormat.of().parseHex(resource(name + ".bin").trim()));
        for (Word argument : arguments) {
            code.writeBytes(argument.toBytes());
        }
        TransactionResult result = twin.send(from, null, code.toByteArray(), Word.ZERO, GAS);
        assertEquals(Status.SUCCESS, result.status(), name);
        List<JsonNode> writes = RandomCalls.functions(abi, false);
        Contract contract = new Contract(result.created(), writes, RandomCalls.functions(abi, true));
        contracts.put(name, contract);
        return contract.address().word();
    }

    private void send(Twin twin, Address from, String name, String function, Word... arguments) throws Exception {
        send(twin, from, name, function, input(name, function, arguments));
    }

    /** The first operator is alone, and so it is the operators together: what it supports is done at once. */
    private void support(Twin twin, Address operator, String name, String function, Word... arguments)
            throws Exception {
        byte[] data = input(name, function, arguments);
        ByteArrayOutputStream input = new ByteArrayOutputStream();
        input.writeBytes(input(
                "Operators",
                "support",
                Word.of(++acts),
                contracts.get(name).address().word(),
                Word.of(96),
                Word.of(data.length)));
        input.writeBytes(Arrays.copyOf(data, (data.length + 31) / 32 * 32));
        send(twin, operator, "Operators", "support", input.toByteArray());
    }

    private byte[] input(String name, String function, Word... arguments) {
        JsonNode abi = contracts.get(name).writes().stream()
                .filter(entry -> entry.path("name").asText().equals(function))
                .findFirst()
                .orElseThrow();
        ByteArrayOutputStream input = new ByteArrayOutputStream();
        input.writeBytes(RandomCalls.selector(abi));
        for (Word argument : arguments) {
            input.writeBytes(argument.toBytes());
        }
        return input.toByteArray();
    }

    private void send(Twin twin, Address from, String name, String function, byte[] input) throws Exception {
        TransactionResult result = twin.send(from, contracts.get(name).address(), input, Word.ZERO, GAS);
        assertEquals(Status.SUCCESS, result.status(), () -> name + "." + function + ": " + Twin.hex(result.output()));
    }

    private static String resource(String name) throws IOException {
        try (InputStream in = ContractSequencesTest.class.getResourceAsStream("/io/counterfoil/contracts/" + name)) {
            if (in == null) {
                throw new IOException("contracts-solidity has no " + name);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
