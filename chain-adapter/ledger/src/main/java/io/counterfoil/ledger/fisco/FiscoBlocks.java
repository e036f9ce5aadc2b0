package io.counterfoil.ledger.fisco;

import io.counterfoil.ledger.ChainMismatchException;
import io.counterfoil.ledger.ContractName;
import io.counterfoil.ledger.Deployment;
import io.counterfoil.ledger.LedgerBlock;
import io.counterfoil.ledger.LedgerBlocks;
import io.counterfoil.ledger.LedgerTransaction;
import io.counterfoil.ledger.LedgerUnavailableException;
import io.counterfoil.ledger.LoggedEvent;
import io.counterfoil.ledger.TransactionHash;
import io.counterfoil.ledger.abi.EventCodec;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.LongConsumer;
import org.fisco.bcos.sdk.v3.client.protocol.response.BcosBlock;
import org.fisco.bcos.sdk.v3.model.TransactionReceipt;

final class FiscoBlocks implements LedgerBlocks {

    private final NodeClient questions;
    private final Doorbell doorbell;
    private final Map<String, ContractName> contracts = new HashMap<>();

    FiscoBlocks(Deployment deployment, NodeClient questions, Doorbell doorbell) {
        this.questions = questions;
        this.doorbell = doorbell;
        for (ContractName contract : ContractName.values()) {
            contracts.put(deployment.addressOf(contract), contract);
        }
    }

    @Override
    public long height() {
        return questions.height();
    }

    @Override
    public CompletionStage<LedgerBlock> block(long number) {
        return questions.block(number).thenCompose(block -> withReceipts(number, block));
    }

    @Override
    public Runnable onNewHeight(LongConsumer listener) {
        return doorbell.add(listener);
    }

    /** All receipts of a block are asked for at once: a block has a limited number of transactions. */
    private CompletableFuture<LedgerBlock> withReceipts(long number, BcosBlock.Block block) {
        List<String> hashes = block.getTransactionHashes().stream()
                .map(BcosBlock.TransactionHash::get)
                .toList();
        List<CompletableFuture<LedgerTransaction>> transactions = new ArrayList<>();
        for (int i = 0; i < hashes.size(); i++) {
            int index = i;
            String hash = hashes.get(i);
            transactions.add(questions
                    .receipt(hash)
                    .thenApply(receipt -> transaction(number, index, hash, existing(number, hash, receipt))));
        }
        return CompletableFuture.allOf(transactions.toArray(CompletableFuture[]::new))
                .thenApply(all -> new LedgerBlock(
                        block.getNumber(),
                        block.getHash(),
                        parentHash(block),
                        Instant.ofEpochMilli(block.getTimestamp()),
                        transactions.stream().map(CompletableFuture::join).toList()));
    }

    private static TransactionReceipt existing(long number, String hash, Optional<TransactionReceipt> receipt) {
        return receipt.orElseThrow(() ->
                new LedgerUnavailableException("block " + number + " has " + hash + ", but no receipt of it", null));
    }

    private static String parentHash(BcosBlock.Block block) {
        return block.getParentInfo() == null || block.getParentInfo().isEmpty()
                ? "" // the genesis block
                : block.getParentInfo().get(0).getBlockHash();
    }

    private LedgerTransaction transaction(long number, int index, String hash, TransactionReceipt receipt) {
        return new LedgerTransaction(
                index,
                new TransactionHash(hash),
                String.valueOf(receipt.getFrom()).toLowerCase(Locale.ROOT),
                receipt.getStatus(),
                Receipts.output(receipt),
                Receipts.failure(receipt),
                receipt.getStatus() == 0 ? events(number, hash, receipt) : List.of());
    }

    private List<LoggedEvent> events(long number, String hash, TransactionReceipt receipt) {
        List<LoggedEvent> events = new ArrayList<>();
        List<TransactionReceipt.Logs> logs = receipt.getLogEntries() == null ? List.of() : receipt.getLogEntries();
        for (int i = 0; i < logs.size(); i++) {
            TransactionReceipt.Logs log = logs.get(i);
            ContractName contract = contracts.get(prefixed(log.getAddress()));
            if (contract != null) {
                int logIndex = i;
                try {
                    EventCodec.decode(contract, log.getTopics(), log.getData())
                            .ifPresent(event -> events.add(new LoggedEvent(logIndex, event)));
                } catch (IllegalArgumentException | DateTimeException notOurs) {
                    throw new ChainMismatchException("block " + number + ", transaction " + hash + ", log " + i
                            + ": the contract on chain is not the one of this build: " + notOurs.getMessage());
                }
            }
        }
        return events;
    }

    private static String prefixed(String address) {
        String lower = address.toLowerCase(Locale.ROOT);
        return lower.startsWith("0x") ? lower : "0x" + lower;
    }
}
