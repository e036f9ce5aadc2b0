package io.counterfoil.ledger;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.counterfoil.ledger.abi.CommandCodec;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Prints figures; asserts only that what was measured happened. Node, SDK and JUnit share the machine's cores. */
class MeasurementTest {

    private static final int COUNT = Boolean.getBoolean("counterfoil.full") ? 20_000 : 1_000;
    private static final int IN_FLIGHT = 64;

    @TempDir
    static Path folder;

    private static Consortium consortium;

    @BeforeAll
    static void start() {
        consortium = Consortium.start(folder);
    }

    @AfterAll
    static void stop() {
        consortium.close();
    }

    @Test
    void encodingAndSigning() {
        List<LedgerCommand> commands = commands(COUNT);
        commands.forEach(command -> consortium.ledger.sign(consortium.debtor, command)); // warm
        ThreadMXBean processor = ManagementFactory.getThreadMXBean();
        long encoding = processor.getCurrentThreadCpuTime();
        commands.forEach(
                command -> CommandCodec.encode(command, contract -> consortium.deployment.addressOf(contract)));
        long signing = processor.getCurrentThreadCpuTime();
        byte[] hash = new byte[32];
        String address = consortium.vault.addressOf(consortium.debtor);
        commands.forEach(command -> consortium.vault.sign(consortium.debtor, address, hash));
        long all = processor.getCurrentThreadCpuTime();
        commands.forEach(command -> consortium.ledger.sign(consortium.debtor, command));
        long end = processor.getCurrentThreadCpuTime();
        System.out.printf(
                "processor time of one command: encoded in %.1f us, its hash signed in %.1f us, all of sign() %.1f us%n",
                (signing - encoding) / 1e3 / COUNT, (all - signing) / 1e3 / COUNT, (end - all) / 1e3 / COUNT);
        assertEquals(COUNT, commands.size());
    }

    @Test
    void manyInFlight() throws InterruptedException {
        Semaphore places = new Semaphore(IN_FLIGHT);
        List<CompletableFuture<Receipt>> receipts = new ArrayList<>();
        long from = System.nanoTime();
        for (LedgerCommand command : commands(COUNT)) {
            places.acquire();
            receipts.add(consortium
                    .ledger
                    .send(consortium.ledger.sign(consortium.debtor, command))
                    .toCompletableFuture()
                    .whenComplete((receipt, failure) -> places.release()));
        }
        long confirmed = receipts.stream()
                .map(CompletableFuture::join)
                .filter(receipt -> receipt.failure() == null)
                .count();
        double seconds = (System.nanoTime() - from) / 1e9;
        System.out.printf("%d issues, %d in flight: %.0f transactions/s%n", COUNT, IN_FLIGHT, COUNT / seconds);
        assertEquals(COUNT, confirmed);
    }

    @Test
    void fromTheReceiptToTheBlockReadersHand() throws InterruptedException {
        int blocks = 100;
        Map<Long, Long> handedOver = new ConcurrentHashMap<>();
        LedgerBlocks chain = consortium.node.blocks(consortium.deployment);
        LedgerBlock last = chain.block(chain.height()).toCompletableFuture().join();
        Semaphore arrived = new Semaphore(0);
        long[] micros = new long[blocks];
        BlockConsumer consumer = taken -> {
            taken.forEach(block -> handedOver.put(block.number(), System.nanoTime()));
            arrived.release(taken.size());
        };
        try (BlockReader reader = new BlockReader(chain, last.checkpoint(), consumer, BlockReader.Settings.usual())) {
            reader.start();
            List<LedgerCommand> commands = commands(blocks);
            for (int i = 0; i < blocks; i++) {
                Receipt receipt = consortium.does(consortium.debtor, commands.get(i));
                long receivedAt = System.nanoTime();
                arrived.acquire();
                micros[i] = (handedOver.get(receipt.blockNumber()) - receivedAt) / 1_000;
            }
        }
        Arrays.sort(micros);
        System.out.printf(
                "a block is with its reader after its receipt is with its sender: median %.1f ms, 90 %% within %.1f ms%n",
                micros[blocks / 2] / 1e3, micros[blocks * 9 / 10] / 1e3);
        assertEquals(blocks, handedOver.size());
    }

    private static List<LedgerCommand> commands(int count) {
        NewPayable sample = consortium.newPayable(UUID.randomUUID(), UUID.randomUUID(), 1_000);
        return IntStream.range(0, count)
                .<LedgerCommand>mapToObj(i -> new LedgerCommand.Issue(new NewPayable(
                        UUID.randomUUID(),
                        UUID.randomUUID(),
                        sample.creditor(),
                        sample.payingBank(),
                        sample.currency(),
                        sample.value(),
                        sample.dueOn(),
                        sample.acceptBy(),
                        false)))
                .toList();
    }
}
