package io.counterfoil.devnode.protocol;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.counterfoil.devnode.evm.Address;
import io.counterfoil.devnode.evm.Keccak;
import io.counterfoil.devnode.evm.Log;
import io.counterfoil.devnode.ledger.Block;
import io.counterfoil.devnode.ledger.BlockHeader;
import io.counterfoil.devnode.ledger.MinedTransaction;
import io.counterfoil.devnode.ledger.Receipt;
import io.counterfoil.devnode.ledger.Transaction;
import io.counterfoil.devnode.ledger.TransactionData;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;

/** Blocks, transactions and receipts in the JSON of FISCO BCOS 3. */
final class LedgerJson {

    private LedgerJson() {}

    static ObjectNode receipt(MinedTransaction mined) {
        Transaction transaction = mined.transaction();
        Receipt receipt = mined.receipt();
        Address contract = receipt.contract();
        ObjectNode json = Json.object()
                .put("version", receipt.version())
                .put("contractAddress", contract == null ? "" : contract.toHex())
                .put("checksumContractAddress", contract == null ? "" : checksummed(contract))
                .put("gasUsed", Long.toString(receipt.gasUsed()))
                .put("status", receipt.status().code())
                .put("blockNumber", receipt.blockNumber())
                .put("output", Json.hex(receipt.output()))
                .put("message", receipt.status().text())
                .put("transactionHash", transaction.hash().toHex())
                .put("hash", receipt.hash().toHex())
                .put("from", transaction.sender().toHex())
                .put("to", transaction.data().to())
                .put("input", Json.hex(transaction.data().input()))
                .put("extraData", transaction.signed().extraData());
        ArrayNode logs = json.putArray("logEntries");
        receipt.logs().forEach(log -> logs.add(log(log)));
        if (receipt.version() >= 1) {
            json.put("effectiveGasPrice", "0x0");
        }
        return json;
    }

    /** The address of a log has no 0x, unlike all other addresses. */
    static ObjectNode log(Log log) {
        ObjectNode json = Json.object()
                .put("address", Json.withoutPrefix(log.address().toHex()))
                .put("data", Json.hex(log.data()));
        ArrayNode topics = json.putArray("topics");
        log.topics().forEach(topic -> topics.add(topic.toHex()));
        return json;
    }

    /** EIP-55. */
    private static String checksummed(Address address) {
        String digits = Json.withoutPrefix(address.toHex());
        String hash = Json.withoutPrefix(
                Keccak.hash(digits.getBytes(StandardCharsets.US_ASCII)).toHex());
        StringBuilder result = new StringBuilder("0x");
        for (int i = 0; i < digits.length(); i++) {
            boolean upper = Character.digit(hash.charAt(i), 16) >= 8;
            result.append(upper ? Character.toUpperCase(digits.charAt(i)) : digits.charAt(i));
        }
        return result.toString();
    }

    static ObjectNode transaction(Transaction transaction) {
        TransactionData data = transaction.data();
        ObjectNode json = Json.object()
                .put("version", data.version())
                .put("hash", transaction.hash().toHex())
                .put("nonce", HexFormat.of().formatHex(data.nonce().getBytes(StandardCharsets.UTF_8)))
                .put("blockLimit", data.blockLimit())
                .put("to", data.to())
                .put("input", Json.hex(data.input()))
                .put("from", transaction.sender().toHex())
                .put("importTime", transaction.signed().importTime())
                .put("chainID", data.chainId())
                .put("groupID", data.groupId())
                .put("abi", data.abi())
                .put("signature", Json.hex(transaction.signed().signature()))
                .put("extraData", transaction.signed().extraData());
        if (data.version() >= 1) {
            json.put("value", data.value())
                    .put("gasPrice", data.gasPrice())
                    .put("gasLimit", data.gasLimit())
                    .put("maxFeePerGas", data.maxFeePerGas())
                    .put("maxPriorityFeePerGas", data.maxPriorityFeePerGas());
        }
        return json;
    }

    static ObjectNode header(Block block) {
        BlockHeader header = block.header();
        ObjectNode json = Json.object()
                .put("hash", block.hash().toHex())
                .put("version", GroupInfo.COMPATIBILITY_VERSION)
                .put("txsRoot", header.transactionsRoot().toHex())
                .put("receiptsRoot", header.receiptsRoot().toHex())
                .put("stateRoot", header.stateRoot().toHex())
                .put("number", header.number())
                .put("gasUsed", Long.toString(header.gasUsed()))
                .put("timestamp", header.timestamp())
                .put("sealer", 0)
                .put("extraData", "0x");
        json.putArray("consensusWeights").add(1);
        json.putArray("sealerList").add("0x" + GroupInfo.NODE_ID);
        ArrayNode parents = json.putArray("parentInfo");
        if (header.number() > 0) {
            parents.addObject()
                    .put("blockNumber", header.number() - 1)
                    .put("blockHash", header.parentHash().toHex());
        }
        json.putArray("signatureList");
        return json;
    }

    static ObjectNode block(Block block, boolean onlyHeader, boolean onlyHashes) {
        ObjectNode json = header(block);
        if (onlyHeader) {
            return json;
        }
        ArrayNode transactions = json.putArray("transactions");
        for (Transaction transaction : block.transactions()) {
            if (onlyHashes) {
                transactions.add(transaction.hash().toHex());
            } else {
                transactions.add(transaction(transaction));
            }
        }
        return json;
    }
}
