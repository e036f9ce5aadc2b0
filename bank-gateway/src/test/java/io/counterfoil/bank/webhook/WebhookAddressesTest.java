package io.counterfoil.bank.webhook;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.net.URI;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Outside the sandbox, webhooks go to the Internet and nowhere else. */
class WebhookAddressesTest {

    private static final UUID BANK = UUID.randomUUID();

    private final WebhookAddresses addresses = new WebhookAddresses(false);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "127.0.0.1",
                "127.9.9.9",
                "localhost",
                "0.0.0.0",
                "10.1.2.3",
                "100.64.0.1",
                "100.127.255.255",
                "169.254.169.254",
                "172.16.0.1",
                "172.31.255.255",
                "192.168.1.1",
                "192.0.0.8",
                "198.18.0.1",
                "224.0.0.1",
                "240.0.0.1",
                "255.255.255.255",
                "2130706433",
                "[::1]",
                "[::]",
                "[fe80::1]",
                "[fc00::1]",
                "[fd12:3456::1]",
                "[::ffff:10.0.0.1]",
                "[::10.0.0.1]",
                "[64:ff9b::a00:1]",
                "[2002:a00:1::1]",
                "[2001:0:1::1]",
                "[2001:db8::1]",
                "[ff02::1]"
            })
    void noAddressInsideIsSpokenTo(String host) {
        var refused = assertThrows(
                WebhookAddresses.NotAllowedException.class,
                () -> addresses.resolve(BANK, URI.create("https://" + host + "/")));
        assertEquals(WebhookDelivery.Problem.ADDRESS_NOT_ALLOWED, refused.problem(), refused.getMessage());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1.1.1.1",
                "9.255.255.255",
                "11.0.0.0",
                "100.63.255.255",
                "100.128.0.0",
                "172.15.255.255",
                "172.32.0.0",
                "192.167.255.255",
                "223.255.255.255",
                "[2606:4700::1]",
                "[2a00:1450::1]",
                "[2001:4860::1]"
            })
    void thoseBesideThemAre(String host) {
        assertDoesNotThrow(() -> addresses.resolve(BANK, URI.create("https://" + host + "/")));
    }

    @Test
    void plainHttpIsForTheSandbox() {
        assertEquals(
                "begins with https://",
                assertThrows(IllegalArgumentException.class, () -> addresses.read("http://core.bank.example/"))
                        .getMessage());
        assertEquals(
                "core.bank.example",
                addresses.read("https://core.bank.example/x").getHost());
        assertEquals(
                "http",
                new WebhookAddresses(true).read("http://127.0.0.1:8080/").getScheme());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://core.bank.example:0/",
                "https://core.bank.example:65536/",
                "https://:443/",
                "https://a b/"
            })
    void whatIsNoAddressIsNotTaken(String text) {
        assertThrows(IllegalArgumentException.class, () -> addresses.read(text));
    }

    /** A bank whose names nobody answers for must not hold up another's. */
    @Test
    void ofOneBankOnlySomeNamesAreLookedUpAtATime() throws Exception {
        WebhookAddresses tooMany = new WebhookAddresses(true);
        URI known = URI.create("http://127.0.0.1/");
        tooMany.running(BANK).set(WebhookAddresses.LOOK_UPS_OF_BANK);
        assertThrows(WebhookAddresses.NotAllowedException.class, () -> tooMany.resolve(BANK, known));
        assertDoesNotThrow(() -> tooMany.resolve(UUID.randomUUID(), known));
        tooMany.running(BANK).decrementAndGet();
        assertDoesNotThrow(() -> tooMany.resolve(BANK, known));
        assertEquals(
                WebhookAddresses.LOOK_UPS_OF_BANK - 1, tooMany.running(BANK).get());
    }

    @Test
    void aNameThatIsNotKnownIsSaidSo() {
        var refused = assertThrows(
                WebhookAddresses.NotAllowedException.class,
                () -> addresses.resolve(BANK, URI.create("https://no-such-name.invalid/")));
        assertEquals(WebhookDelivery.Problem.NAME_UNKNOWN, refused.problem());
    }
}
