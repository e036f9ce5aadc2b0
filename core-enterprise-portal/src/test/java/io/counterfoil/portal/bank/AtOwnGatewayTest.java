package io.counterfoil.portal.bank;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.net.URI;
import org.junit.jupiter.api.Test;

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
}
