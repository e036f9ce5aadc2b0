package io.counterfoil.sandbox.portal;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.counterfoil.sandbox.replay.SharedInstallation;
import io.counterfoil.sandbox.replay.TestInstallation;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The gateway of the sandbox registers at the sandbox's registry, a process of its own, before a bank pays. */
@Timeout(600)
class RegistryOfTheSandboxTest {

    private static final String BANK = "bank-a";
    private static final String AMOUNT = "5300.00";
    private static final Duration LONG = Duration.ofMinutes(4);

    private TestInstallation parts;
    private Trade trade;
    private StandIns outside;
    private String request;

    @BeforeEach
    void approved() throws Exception {
        parts = SharedInstallation.get();
        trade = Trade.of(parts.sandbox());
        outside = new StandIns(parts.sandbox());
        String invoice = Portal.invoice();
        request = trade.asked(trade.held(invoice, AMOUNT), invoice, AMOUNT, BANK);
        trade.quoted(request, BANK);
        trade.quoteTaken(request);
        trade.approved(BANK, request);
    }

    @AfterEach
    void behaveAgain() {
        outside.behaves("registry", "none", 0);
    }

    @Test
    void whatIsPaidIsRegistered() {
        trade.paidOut(BANK, request);
        await().atMost(LONG).until(() -> trade.states().sale(request).equals("funded")); // reads follow by some blocks
        assertEquals(1, outside.inForceUnder(request).size());
    }

    /** It has sent the registration, and is gone when the registry makes it: started again, it asks, and finds its own. */
    @Test
    void aBankThatIsKilledWhileItRegistersIsRegisteredOnceAndPays() throws Exception {
        outside.behaves("registry", "none", 1_900, "POST /registrations");
        CompletableFuture<Void> asking = CompletableFuture.runAsync(() -> trade.paidOut(BANK, request));
        await().atMost(LONG)
                .pollInterval(Duration.ofMillis(20))
                .until(() -> parts.countIn(
                                "banks",
                                "select count(*) from bank.registration where state = 'SENT' and financing_id = '"
                                        + request + "'")
                        == 1);
        parts.killMinusNine("banks");
        assertEquals("approved", trade.states().sale(request));
        parts.up();
        await().atMost(LONG).until(() -> trade.states().sale(request).equals("funded"));
        assertEquals(1, outside.inForceUnder(request).size());
        asking.handle((done, failed) -> true).join();
        assertTrue(parts.countIn(
                        "banks",
                        "select count(*) from bank.registration where state = 'REGISTERED' and financing_id = '"
                                + request + "'")
                == 1);
    }
}
