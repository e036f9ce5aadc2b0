package io.counterfoil.devnode;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.counterfoil.devnode.evm.Keccak;
import io.counterfoil.devnode.evm.Word;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.fisco.bcos.sdk.jni.common.JniException;
import org.fisco.bcos.sdk.v3.eventsub.EventSubParams;
import org.fisco.bcos.sdk.v3.eventsub.EventSubscribe;
import org.fisco.bcos.sdk.v3.model.EventLog;
import org.fisco.bcos.sdk.v3.model.TransactionReceipt;
import org.fisco.bcos.sdk.v3.transaction.manager.AssembleTransactionProcessor;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The event subscription of the unmodified SDK: past and coming logs of a contract, each once and in order. */
class EventSubscriptionTest {

    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final Duration RECONNECT = Duration.ofSeconds(60);

    private static final String ADDED = Keccak.hash(
                    "Added(address,uint256,uint256,uint256)".getBytes(StandardCharsets.US_ASCII))
            .toHex();
    private static final int TAG_TOPIC = 2;

    /** Statuses that the SDK hands to its callback ({@code EventSubStatus}). */
    private static final int SUCCESS = 0;

    private static final int PUSH_COMPLETED = 1;

    @TempDir
    Path data;

    private DevNode node;
    private SdkClient sdk;
    private EventSubscribe subscriptions;
    private AssembleTransactionProcessor processor;
    private String contract;

    @BeforeEach
    void start() throws Exception {
        node = DevNode.start(DevNodeConfig.in(data));
        sdk = SdkClient.connect(node.port());
        subscriptions = subscriptions(sdk);
        processor = OfficialSdkTest.processor(sdk);
        contract = OfficialSdkTest.deploy(processor);
    }

    @AfterEach
    void stop() throws Exception {
        sdk.close(); // the subscriptions are on its connection
        node.close();
    }

    private static EventSubscribe subscriptions(SdkClient sdk) throws JniException {
        EventSubscribe built = EventSubscribe.build(sdk.client());
        built.start();
        return built;
    }

    /** What one subscription was told. */
    private static final class Told {
        private final List<Integer> statuses = new CopyOnWriteArrayList<>();
        private final List<EventLog> logs = new CopyOnWriteArrayList<>();

        void take(String id, int status, List<EventLog> more) {
            if (more != null) {
                logs.addAll(more);
            }
            statuses.add(status);
        }

        List<Long> amounts() {
            return logs.stream().map(Told::amount).toList();
        }

        private static long amount(EventLog log) {
            return Word.fromHex(log.getData().substring(0, 2 + 2 * Word.BYTES))
                    .toBigInteger()
                    .longValueExact();
        }

        void awaitAmounts(Duration patience, Long... amounts) {
            await().atMost(patience).untilAsserted(() -> assertEquals(List.of(amounts), amounts()));
        }

        void awaitAccepted() {
            await().atMost(PATIENCE).until(() -> !statuses.isEmpty());
            assertEquals(SUCCESS, statuses.get(0));
        }
    }

    private static EventSubParams params(long from, long to) {
        EventSubParams params = new EventSubParams();
        params.setFromBlock(BigInteger.valueOf(from));
        params.setToBlock(BigInteger.valueOf(to));
        return params;
    }

    private static String topic(long tag) {
        return Word.of(tag).toHex();
    }

    private TransactionReceipt add(String to, long tag, long amount) throws Exception {
        TransactionReceipt receipt =
                OfficialSdkTest.add(processor, to, tag, amount).getTransactionReceipt();
        assertEquals(0, receipt.getStatus());
        return receipt;
    }

    @Test
    void pastAndComingLogsOfOneContractWithOneTopicArriveOnceEachAndInOrder() throws Exception {
        String other = OfficialSdkTest.deploy(processor);
        TransactionReceipt first = add(contract, 7, 1);
        add(contract, 8, 2); // another tag
        add(other, 7, 3); // another contract
        add(contract, 7, 4);

        Told told = new Told();
        EventSubParams wanted = params(1, -1);
        assertTrue(wanted.addAddress(contract));
        assertTrue(wanted.addTopic(0, ADDED));
        assertTrue(wanted.addTopic(TAG_TOPIC, topic(7)));
        subscriptions.subscribeEvent(wanted, told::take);
        told.awaitAmounts(PATIENCE, 1L, 4L);

        add(other, 7, 5);
        add(contract, 8, 6);
        add(contract, 7, 7);
        TransactionReceipt last = add(contract, 7, 8);
        told.awaitAmounts(PATIENCE, 1L, 4L, 7L, 8L);

        assertIsLogOf(first, told.logs.get(0));
        assertIsLogOf(last, told.logs.get(3));
    }

    /** A log tells where it stands on the chain, and what the receipt says. */
    private void assertIsLogOf(TransactionReceipt receipt, EventLog log) {
        assertEquals(receipt.getBlockNumber(), log.getBlockNumber());
        assertEquals(receipt.getTransactionHash(), log.getTransactionHash());
        assertEquals(BigInteger.ZERO, log.getTransactionIndex());
        assertEquals(BigInteger.ZERO, log.getLogIndex());
        assertEquals(plain(contract), plain(log.getAddress()));
        TransactionReceipt.Logs inReceipt = receipt.getLogEntries().get(0);
        assertEquals(inReceipt.getTopics(), log.getTopics());
        assertEquals(inReceipt.getData(), log.getData());
    }

    private static String plain(String address) {
        return address.startsWith("0x") ? address.substring(2) : address;
    }

    @Test
    void alternativesOfATopicAndOfTheAddressAreAllTaken() throws Exception {
        String other = OfficialSdkTest.deploy(processor);
        String third = OfficialSdkTest.deploy(processor);
        add(contract, 1, 1);
        add(other, 2, 2);
        add(other, 3, 3); // not a tag that is asked for
        add(third, 1, 4); // not a contract that is asked for

        Told told = new Told();
        EventSubParams wanted = params(1, -1);
        assertTrue(wanted.addAddress(contract));
        assertTrue(wanted.addAddress(other));
        assertTrue(wanted.addTopic(TAG_TOPIC, topic(1)));
        assertTrue(wanted.addTopic(TAG_TOPIC, topic(2)));
        subscriptions.subscribeEvent(wanted, told::take);
        add(contract, 2, 5);
        told.awaitAmounts(PATIENCE, 1L, 2L, 5L);
    }

    @Test
    void withoutAFirstBlockOnlyWhatComesIsTold() throws Exception {
        add(contract, 1, 1);
        Told told = new Told();
        EventSubParams wanted = params(-1, -1);
        assertTrue(wanted.addAddress(contract));
        subscriptions.subscribeEvent(wanted, told::take);
        told.awaitAccepted();
        add(contract, 1, 2);
        told.awaitAmounts(PATIENCE, 2L);
    }

    @Test
    void aSubscriptionWithALastBlockEndsThereEvenIfThatBlockIsStillToCome() throws Exception {
        add(contract, 1, 1);
        long last = node.height() + 1;
        Told told = new Told();
        EventSubParams wanted = params(1, last);
        assertTrue(wanted.addAddress(contract));
        subscriptions.subscribeEvent(wanted, told::take);
        told.awaitAmounts(PATIENCE, 1L);
        assertFalse(told.statuses.contains(PUSH_COMPLETED), "ended before its last block");

        add(contract, 1, 2);
        await().atMost(PATIENCE).until(() -> told.statuses.contains(PUSH_COMPLETED));
        assertEquals(List.of(1L, 2L), told.amounts());
        Told fence = new Told();
        subscriptions.subscribeEvent(params(last + 1, -1), fence::take);
        add(contract, 1, 3);
        add(contract, 1, 4);
        fence.awaitAmounts(PATIENCE, 3L, 4L);
        assertEquals(List.of(1L, 2L), told.amounts());
    }

    @Test
    void whoUnsubscribesIsToldNoMore() throws Exception {
        Told leaves = new Told();
        Told stays = new Told();
        String id = subscriptions.subscribeEvent(params(1, -1), leaves::take);
        subscriptions.subscribeEvent(params(1, -1), stays::take);
        add(contract, 1, 1);
        leaves.awaitAmounts(PATIENCE, 1L);
        stays.awaitAmounts(PATIENCE, 1L);

        subscriptions.unsubscribeEvent(id); // on the connection before what follows
        add(contract, 1, 2);
        add(contract, 1, 3);
        stays.awaitAmounts(PATIENCE, 1L, 2L, 3L);
        assertEquals(List.of(1L), leaves.amounts());
    }

    @Test
    void aSubscriptionGoesOnAfterARestartOfTheNodeWithoutAGapOrARepetition() throws Exception {
        Told told = new Told();
        EventSubParams wanted = params(1, -1);
        assertTrue(wanted.addAddress(contract));
        subscriptions.subscribeEvent(wanted, told::take);
        add(contract, 1, 1);
        told.awaitAmounts(PATIENCE, 1L);

        int port = node.port();
        node.close();
        node = DevNode.start(DevNodeConfig.in(data).withPort(port));
        // A log that the subscriber is not connected for: another client makes it.
        try (SdkClient another = SdkClient.connect(port)) {
            processor = OfficialSdkTest.processor(another);
            add(contract, 1, 2);
            add(contract, 1, 3);
            told.awaitAmounts(RECONNECT, 1L, 2L, 3L);
            add(contract, 1, 4);
            told.awaitAmounts(PATIENCE, 1L, 2L, 3L, 4L);
        }
    }
}
