package io.counterfoil.devnode.differential;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.fasterxml.jackson.databind.JsonNode;
import io.counterfoil.devnode.differential.Anvil.Request;
import io.counterfoil.devnode.evm.Account;
import io.counterfoil.devnode.evm.Address;
import io.counterfoil.devnode.evm.BlockContext;
import io.counterfoil.devnode.evm.Code;
import io.counterfoil.devnode.evm.CreationRule;
import io.counterfoil.devnode.evm.Evm;
import io.counterfoil.devnode.evm.Log;
import io.counterfoil.devnode.evm.MapState;
import io.counterfoil.devnode.evm.Slot;
import io.counterfoil.devnode.evm.StateChanges;
import io.counterfoil.devnode.evm.Status;
import io.counterfoil.devnode.evm.TransactionContext;
import io.counterfoil.devnode.evm.TransactionResult;
import io.counterfoil.devnode.evm.Word;
import io.counterfoil.devnode.evm.WorldState;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The same transactions on anvil and on our EVM, with every result compared: status, gas to the last unit, return data,
 * logs, and each account and slot that ours changed. Addresses agree because contracts are created by Ethereum's rule.
 */
final class Twin {

    private final Anvil anvil;
    private final MapState state = new MapState();
    private final Map<Long, Word> blockHashes = new HashMap<>();

    Twin(Anvil anvil) {
        this.anvil = anvil;
    }

    /** Puts an account on both sides. */
    void setAccount(Address address, Word balance, byte[] code) throws IOException, InterruptedException {
        state.setAccount(address, new Account(code.length == 0 ? 0 : 1, balance, new Code(code)));
        List<JsonNode> answers = anvil.ask(List.of(
                new Request("anvil_setBalance", List.of(address.toHex(), hex(balance))),
                new Request("anvil_setCode", List.of(address.toHex(), hex(code))),
                new Request("anvil_setNonce", List.of(address.toHex(), code.length == 0 ? "0x0" : "0x1"))));
        answers.forEach(answer -> assertFalse(answer.has("error"), answer::toString));
    }

    /** Calls without keeping changes, and compares. */
    TransactionResult call(Address from, Address to, byte[] input, long gas) throws IOException, InterruptedException {
        List<JsonNode> answers = anvil.ask(List.of(
                new Request("eth_getBlockByNumber", List.of("latest", false)),
                new Request("eth_call", List.of(transaction(from, to, input, Word.ZERO, gas), "latest"))));
        TransactionResult ours = run(block(answers.get(0)), from, to, input, Word.ZERO, gas);
        JsonNode theirs = answers.get(1);
        boolean succeeded = ours.status() == Status.SUCCESS;
        assertEquals(!theirs.has("error"), succeeded, () -> "status: " + ours.status() + " and " + theirs);
        String output =
                succeeded ? theirs.asText() : theirs.path("error").path("data").asText("0x");
        assertEquals(output, hex(ours.output()), "return data");
        return ours;
    }

    /** Sends, keeps the changes, and compares. */
    TransactionResult send(Address from, @Nullable Address to, byte[] input, Word value, long gas)
            throws IOException, InterruptedException {
        JsonNode hash = anvil.ask("eth_sendTransaction", transaction(from, to, input, value, gas));
        assertFalse(hash.has("error"), hash::toString);
        JsonNode receipt = receipt(hash.asText());
        JsonNode block =
                anvil.ask("eth_getBlockByNumber", receipt.path("blockNumber").asText(), false);
        rememberHash(block.path("parentHash").asText(), number(block.path("number")) - 1);
        TransactionResult ours = run(block(block), from, to, input, value, gas);
        state.apply(ours.changes());
        Account sender = state.account(from);
        state.setAccount(from, new Account(sender.nonce() + 1, sender.balance(), sender.code()));
        compare(receipt, ours);
        compareState(ours.changes());
        return ours;
    }

    private TransactionResult run(
            BlockContext block, Address from, @Nullable Address to, byte[] input, Word value, long gas) {
        TransactionContext transaction = new TransactionContext(from, Word.ZERO);
        return new Evm(block, transaction, new WorldState(state), CreationRule.ETHEREUM)
                .transact(from, to, input, value, gas);
    }

    private JsonNode receipt(String hash) throws IOException, InterruptedException {
        JsonNode receipt;
        do {
            receipt = anvil.ask("eth_getTransactionReceipt", hash);
        } while (receipt.isNull());
        return receipt;
    }

    private void rememberHash(String hash, long number) {
        blockHashes.put(number, Word.fromHex(hash));
    }

    private BlockContext block(JsonNode block) {
        return new BlockContext(
                number(block.path("number")),
                number(block.path("timestamp")),
                Address.fromHex(block.path("miner").asText()),
                Word.fromHex(block.path("mixHash").asText()),
                number(block.path("gasLimit")),
                Word.of(Anvil.CHAIN_ID),
                Word.fromHex(block.path("baseFeePerGas").asText()),
                number -> blockHashes.getOrDefault(number, Word.ZERO));
    }

    private void compare(JsonNode receipt, TransactionResult ours) {
        boolean succeeded = ours.status() == Status.SUCCESS;
        assertEquals(number(receipt.path("status")) == 1, succeeded, () -> "status: " + ours.status() + ", " + receipt);
        assertEquals(number(receipt.path("gasUsed")), ours.gasUsed(), () -> "gas, with status " + ours.status());
        assertEquals(receipt.path("logs").size(), ours.logs().size(), "logs");
        for (int i = 0; i < ours.logs().size(); i++) {
            JsonNode theirs = receipt.path("logs").get(i);
            Log log = ours.logs().get(i);
            assertEquals(theirs.path("address").asText(), log.address().toHex(), "address of log " + i);
            assertEquals(theirs.path("data").asText(), hex(log.data()), "data of log " + i);
            List<String> topics = new ArrayList<>();
            theirs.path("topics").forEach(topic -> topics.add(topic.asText()));
            assertEquals(topics, log.topics().stream().map(Word::toHex).toList(), "topics of log " + i);
        }
        if (succeeded && ours.created() != null) {
            assertEquals(
                    receipt.path("contractAddress").asText(), ours.created().toHex(), "address");
        }
    }

    /** Reads back from anvil what ours says has changed. What only anvil changed shows in the gas. */
    private void compareState(StateChanges changes) throws IOException, InterruptedException {
        List<Request> requests = new ArrayList<>();
        List<String> expected = new ArrayList<>();
        List<String> names = new ArrayList<>();
        for (Map.Entry<Slot, Word> slot : changes.storage().entrySet()) {
            requests.add(new Request(
                    "eth_getStorageAt",
                    List.of(slot.getKey().account().toHex(), slot.getKey().key().toHex(), "latest")));
            expected.add(slot.getValue().toHex());
            names.add("storage " + slot.getKey());
        }
        List<Address> accounts = new ArrayList<>(changes.accounts().keySet());
        accounts.addAll(changes.destroyed());
        for (Address address : accounts) {
            Account account = state.account(address);
            requests.add(new Request("eth_getBalance", List.of(address.toHex(), "latest")));
            expected.add(hex(account.balance()));
            names.add("balance of " + address);
            requests.add(new Request("eth_getTransactionCount", List.of(address.toHex(), "latest")));
            expected.add(hex(Word.of(account.nonce())));
            names.add("nonce of " + address);
            requests.add(new Request("eth_getCode", List.of(address.toHex(), "latest")));
            expected.add(hex(account.code().bytes()));
            names.add("code of " + address);
        }
        if (requests.isEmpty()) {
            return;
        }
        List<JsonNode> answers = anvil.ask(requests);
        for (int i = 0; i < answers.size(); i++) {
            assertEquals(answers.get(i).asText(), expected.get(i), names.get(i));
        }
    }

    private static Map<String, Object> transaction(
            Address from, @Nullable Address to, byte[] input, Word value, long gas) {
        Map<String, Object> transaction = new HashMap<>();
        transaction.put("from", from.toHex());
        if (to != null) {
            transaction.put("to", to.toHex());
        }
        transaction.put("input", hex(input));
        transaction.put("value", hex(value));
        transaction.put("gas", "0x" + Long.toHexString(gas));
        transaction.put("gasPrice", "0x0");
        return transaction;
    }

    private static long number(JsonNode hex) {
        return Word.fromHex(hex.asText()).toLongSaturated();
    }

    private static String hex(Word quantity) {
        return "0x" + quantity.toBigInteger().toString(16);
    }

    static String hex(byte[] bytes) {
        return "0x" + HexFormat.of().formatHex(bytes);
    }
}
