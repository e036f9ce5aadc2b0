package io.counterfoil.sandbox.portal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.counterfoil.replay.client.ProblemException;
import io.counterfoil.sandbox.infrastructure.Sandbox;
import io.counterfoil.sandbox.replay.SharedInstallation;
import java.io.IOException;
import java.util.concurrent.ThreadLocalRandom;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The gateway of the sandbox asks the sandbox's customs, a process of its own, before a bank quotes on a declaration. */
class CustomsOfTheSandboxTest {

    private static final String BANK = "bank-b";
    private static final String AMOUNT = "4200.00";

    private Trade trade;
    private StandIns outside;
    private String serial;

    @BeforeEach
    void trade() throws IOException {
        Sandbox sandbox = SharedInstallation.get().sandbox();
        trade = Trade.of(sandbox);
        outside = new StandIns(sandbox);
        serial = newSerial();
    }

    private static String newSerial() {
        return "%09d".formatted(ThreadLocalRandom.current().nextInt(1_000_000_000));
    }

    @AfterEach
    void behaveAgain() {
        outside.behaves("customs", "none", 0);
    }

    private String askedOnTheDeclaration() {
        String voucher = trade.held("INV-" + serial, AMOUNT);
        return trade.askedOn(voucher, trade.declared(serial, AMOUNT), AMOUNT, BANK);
    }

    private ProblemException refused(String request) {
        return assertThrows(ProblemException.class, () -> trade.quoted(request, BANK));
    }

    @Test
    void whatCustomsReleasedIsQuotedOnceAnOfficerDecidedTheRest() {
        outside.customsHas(trade.declarationNumber(serial), "released", AMOUNT, trade.supplierUscc());
        String request = askedOnTheDeclaration();
        assertEquals("status-released", trade.checks(BANK).finds(request, "customs-status"));
        trade.checks(BANK).acceptWhatWaits(request);
        trade.quoted(request, BANK);
        trade.quoteTaken(request);
        assertEquals("locked", trade.states().sale(request));
    }

    @Test
    void whatCustomsDoesNotKnowIsRefused() {
        ProblemException none = refused(askedOnTheDeclaration());
        assertTrue(none.getMessage().contains("not-verified"), none.getMessage());
        assertTrue(none.getMessage().contains("customs knows no declaration"), none.getMessage());
    }

    @Test
    void whatCustomsAmendedOrHasOtherwiseIsRefused() {
        outside.customsHas(trade.declarationNumber(serial), "amended", AMOUNT, trade.supplierUscc());
        assertTrue(refused(askedOnTheDeclaration()).getMessage().contains("customs: amended"));
        serial = newSerial();
        outside.customsHas(trade.declarationNumber(serial), "released", "4200.01", trade.supplierUscc());
        String other = refused(askedOnTheDeclaration()).getMessage();
        assertTrue(other.contains("the document says 4200.00 CNY, customs 4200.01 CNY"), other);
    }

    @Test
    void customsThatIsDownDecidesNothing() {
        outside.customsHas(trade.declarationNumber(serial), "released", AMOUNT, trade.supplierUscc());
        outside.behaves("customs", "down", 0);
        String request = askedOnTheDeclaration();
        assertEquals("status-no-answer", trade.checks(BANK).finds(request, "customs-status"));
        assertTrue(refused(request).getMessage().contains("verification-undecided"));
    }
}
