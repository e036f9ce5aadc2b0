package io.counterfoil.devnode;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.counterfoil.devservers.tls.Certificates;
import io.counterfoil.wire.TlsFiles;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocket;
import org.fisco.bcos.sdk.v3.BcosSDKException;
import org.fisco.bcos.sdk.v3.model.TransactionReceipt;
import org.fisco.bcos.sdk.v3.model.callback.TransactionCallback;
import org.fisco.bcos.sdk.v3.transaction.manager.AssembleTransactionProcessor;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A node with disable_ssl=false: who has a certificate of its authority gets in, and nobody else. */
@Timeout(120)
class OfficialSdkOverTlsTest {

    private static final String ABI = SdkClient.resource("Counter.abi");

    @TempDir
    Path folder;

    private DevNode node;

    @BeforeEach
    void startNode() throws IOException {
        Certificates chain = chain("chain");
        chain.issue("ssl");
        chain.issue("sdk");
        node = DevNode.start(DevNodeConfig.in(folder.resolve("data")).withTls(folder.resolve("chain")));
    }

    @AfterEach
    void stopNode() throws IOException {
        node.close();
    }

    @Test
    void theSdkWithACertificateOfTheAuthorityDoesAllThatItDoesWithoutTls() throws Exception {
        int count = 500;
        try (SdkClient sdk = SdkClient.connect(node.port(), folder.resolve("chain"))) {
            AssembleTransactionProcessor processor = OfficialSdkTest.processor(sdk);
            String contract = OfficialSdkTest.deploy(processor);
            byte[] addOne = processor.encodeFunction(ABI, "add", List.of(BigInteger.ONE, BigInteger.ONE));
            TestTransactions sender = new TestTransactions(9);
            ConcurrentLinkedQueue<Integer> statuses = new ConcurrentLinkedQueue<>();
            CountDownLatch done = new CountDownLatch(count);
            for (int i = 0; i < count; i++) {
                String transaction = sender.signed(TestTransactions.data(contract, addOne, 600));
                sdk.client().sendTransactionAsync(transaction, false, new TransactionCallback() {
                    @Override
                    public void onResponse(TransactionReceipt receipt) {
                        statuses.add(receipt.getStatus());
                        done.countDown();
                    }
                });
            }
            assertTrue(done.await(60, TimeUnit.SECONDS), "answers are missing");
            assertEquals(Set.of(0), Set.copyOf(statuses));
            assertEquals(BigInteger.valueOf(count), OfficialSdkTest.total(processor, contract));
        }
    }

    @Test
    void theSdkWithAnotherAuthoritysCertificateIsRefused() throws Exception {
        Certificates foreign = chain("foreign");
        TlsFiles stranger = foreign.issue("sdk");
        // It trusts the node: only what it shows is wrong.
        Path mixed = Files.createDirectory(folder.resolve("mixed"));
        Files.copy(chain("chain").authority(), mixed.resolve("ca.crt"));
        Files.copy(stranger.certificate(), mixed.resolve("sdk.crt"));
        Files.copy(stranger.key(), mixed.resolve("sdk.key"));
        assertThrows(BcosSDKException.class, () -> SdkClient.connect(node.port(), mixed));
    }

    @Test
    void theSdkRefusesANodeOfAnotherAuthority() throws Exception {
        chain("foreign").issue("sdk");
        assertThrows(BcosSDKException.class, () -> SdkClient.connect(node.port(), folder.resolve("foreign")));
    }

    @Test
    void theSdkWithoutTlsIsRefused() {
        assertThrows(BcosSDKException.class, () -> SdkClient.connect(node.port()));
    }

    @Test
    void aClientWithoutACertificateIsRefused() throws Exception {
        SSLContext anonymous = TlsFiles.trusting(chain("chain").authority());
        assertThrows(IOException.class, () -> askForAWebSocket(anonymous));
        assertTrue(askForAWebSocket(chain("chain").of("sdk").context()).startsWith("HTTP/1.1 101"));
    }

    private String askForAWebSocket(SSLContext tls) throws IOException {
        try (SSLSocket socket = (SSLSocket) tls.getSocketFactory().createSocket("127.0.0.1", node.port())) {
            String request = "GET / HTTP/1.1\r\nHost: localhost\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n"
                    + "Sec-WebSocket-Version: 13\r\nSec-WebSocket-Key: MDEyMzQ1Njc4OTAxMjM0NQ==\r\n\r\n";
            socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            return new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.US_ASCII))
                    .readLine();
        }
    }

    private Certificates chain(String name) {
        return new Certificates(folder.resolve(name), Clock.systemUTC());
    }
}
