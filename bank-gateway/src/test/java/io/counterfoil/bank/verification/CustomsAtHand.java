package io.counterfoil.bank.verification;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.counterfoil.bank.GatewayTest;
import io.counterfoil.bank.ScriptedPaper;
import io.counterfoil.devservers.customs.CustomsServer;
import io.counterfoil.devservers.standin.Fault;
import io.counterfoil.devservers.standin.StandIn;
import io.counterfoil.documents.Standing;
import io.counterfoil.documents.TradeDocument;
import io.counterfoil.documents.TradeParty;
import io.counterfoil.kernel.DocumentKind;
import io.counterfoil.kernel.PartyRole;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;

/** Tests that say what customs answers about a declaration of the supplier, which is typed. */
public abstract class CustomsAtHand extends GatewayTest {

    protected static CustomsServer customs;

    @ConfigProperty(name = "counterfoil.test.customs-port")
    int customsPort;

    /** Of a declaration that is new in each test. */
    protected String number;

    @BeforeEach
    final void openCustoms() throws IOException {
        if (customs == null) {
            customs = new CustomsServer(StandIn.Start.plain(customsPort));
        }
        customs.behave(Fault.NONE, Duration.ZERO);
        number = "3101" + issuedOn.getYear() + "0"
                + String.format("%09d", ThreadLocalRandom.current().nextInt(1_000_000_000));
    }

    @AfterAll
    static void closeCustoms() {
        customs.close();
        customs = null;
    }

    protected ScriptedPaper declaration() {
        return ScriptedPaper.typed(new TradeDocument(
                DocumentKind.CUSTOMS_DECLARATION,
                Standing.IN_FORCE,
                number,
                issuedOn,
                List.of(
                        ScriptedPaper.SUPPLIER.as(PartyRole.EXPORTER),
                        new TradeParty(PartyRole.CONSIGNEE, ScriptedPaper.DEBTOR.name(), List.of())),
                money(VALUE),
                List.of(),
                List.of()));
    }

    /** What customs has of it. */
    protected static ObjectNode declared(String status, long value) {
        ObjectNode declaration = new ObjectMapper().createObjectNode().put("status", status);
        declaration.put("exporter", ScriptedPaper.SUPPLIER.uscc());
        declaration.putObject("value").put("amount", money(value).toDecimal()).put("currency", "CNY");
        return declaration;
    }
}
