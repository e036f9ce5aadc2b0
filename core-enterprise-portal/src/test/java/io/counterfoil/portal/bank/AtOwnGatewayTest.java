package io.counterfoil.portal.bank;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AtOwnGatewayTest {

    @Test
    void onlySchemeHostAndPortAreAnother() {
        assertEquals(
                URI.create("https://gateway.bank-b.example:8443/banks/bank-b/limits?limit=20&after=a%2Bb"),
                AtOwnGateway.at(
                        URI.create("https://gateway.bank-b.example:8443"),
                        URI.create("http://127.0.0.1:18090/banks/bank-b/limits?limit=20&after=a%2Bb")));
    }

    @Test
    void aServerWithoutAPortHasTheOneOfItsScheme() {
        assertEquals(
                URI.create("https://gateway.bank-b.example/banks"),
                AtOwnGateway.at(
                        URI.create("https://gateway.bank-b.example"), URI.create("http://127.0.0.1:18090/banks")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"gateway:8443", "https://b.example/gateway", "ftp://b.example", "https://b.example?a=b", "b"})
    void anAddressThatIsNoServersStopsTheStart(String url) {
        IllegalArgumentException refused =
                assertThrows(IllegalArgumentException.class, () -> AtOwnGateway.address("b", URI.create(url)));
        assertTrue(String.valueOf(refused.getMessage()).startsWith("counterfoil.gateways.own.b.url is " + url));
    }
}
