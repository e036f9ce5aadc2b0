package io.counterfoil.portal.bank;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.runtime.Startup;
import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.net.URI;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the settings say of banks with a gateway of their own, as the portal reads it when it starts. */
class OwnGatewaysTest {

    private static final String OWN = "counterfoil.gateways.own.";
    private static final String BANK_B = "01980000-0000-7000-8000-00000000000b";
    private static final String BANK_C = "01980000-0000-7000-8000-00000000000c";

    private static Map<UUID, URI> read(Map<String, String> settings) {
        Gateways gateways = new SmallRyeConfigBuilder()
                .withMapping(Gateways.class)
                .withSources(new PropertiesConfigSource(settings, "settings", 100))
                .build()
                .getConfigMapping(Gateways.class);
        return OwnGateways.byParticipant(gateways.own());
    }

    private static Map<String, String> bank(String name, String participant, String url) {
        return Map.of(OWN + name + ".participant", participant, OWN + name + ".url", url);
    }

    /** What the log of the start says. */
    private static String refused(Map<String, String> settings) {
        return String.valueOf(
                assertThrows(RuntimeException.class, () -> read(settings)).getMessage());
    }

    @Test
    void eachBankHasItsServer() {
        Map<String, String> settings = new HashMap<>(bank("bankb", BANK_B, "https://gateway.bank-b.example:8443"));
        settings.putAll(bank("bankc", BANK_C.toUpperCase(Locale.ROOT), "http://127.0.0.1:18092/"));
        assertEquals(
                Map.of(
                        UUID.fromString(BANK_B), URI.create("https://gateway.bank-b.example:8443"),
                        UUID.fromString(BANK_C), URI.create("http://127.0.0.1:18092/")),
                read(settings));
    }

    @Test
    void noBankNeedsItsOwn() {
        assertEquals(Map.of(), read(Map.of()));
    }

    @Test
    void aWrongSettingStopsTheStart() {
        assertTrue(AtOwnGateway.class.isAnnotationPresent(Startup.class));
    }

    @Test
    void aBankWithoutAnAddressIsRefused() {
        assertTrue(refused(Map.of(OWN + "bankb.participant", BANK_B)).contains(OWN + "bankb.url is required"));
    }

    @Test
    void anAddressOfNobodyIsRefused() {
        assertTrue(refused(Map.of(OWN + "bankb.url", "https://gateway.bank-b.example"))
                .contains(OWN + "bankb.participant is required"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "bank-b",
                "1980000-0000-7000-8000-00000000000b",
                "01980000-0000-7000-8000-0000000000b",
                "01980000-0000-7000-8000-00000000000b0",
                "01980000-0000-7000-8000-00000000000g"
            })
    void aParticipantThatIsNoIdIsRefused(String participant) {
        assertEquals(
                OWN + "bankb.participant is " + participant
                        + "; it is the id of a participant, such as 01980000-0000-7000-8000-000000000001",
                refused(bank("bankb", participant, "https://gateway.bank-b.example")));
    }

    @Test
    void twoGatewaysOfOneBankAreRefused() {
        Map<String, String> settings = new HashMap<>(bank("bankb", BANK_B, "https://gateway.bank-b.example"));
        settings.putAll(bank("b", BANK_B, "https://other.bank-b.example"));
        assertEquals(
                OWN + "b and " + OWN + "bankb are both of participant " + BANK_B
                        + "; a bank has one gateway: remove one of them",
                refused(settings));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "gateway:8443",
                "https://b.example/gateway",
                "ftp://b.example",
                "https://b.example?a=b",
                "https://b.example#b",
                "//b.example",
                "https:8443",
                "b"
            })
    void anAddressThatIsNoServersIsRefused(String url) {
        assertEquals(
                OWN + "bankb.url is " + url + "; it is http or https, a host and, if need be, a port,"
                        + " such as https://gateway.bank.example:8443",
                refused(bank("bankb", BANK_B, url)));
    }

    @Test
    void aPasswordInAnAddressIsRefusedAndNotShown() {
        String said = refused(bank("bankb", BANK_B, "https://somebody:secret@b.example"));
        assertTrue(said.startsWith(OWN + "bankb.url is https://(user)@b.example; it is http or https, a host"), said);
    }
}
