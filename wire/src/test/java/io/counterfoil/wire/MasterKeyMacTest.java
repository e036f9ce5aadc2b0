package io.counterfoil.wire;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.Arrays;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;

class MasterKeyMacTest {

    private static final String HEX = "8f3a61c07be24d95a1f05c3e7719d2b84a6e90fd13c85b27e6409fb1d87a352c";
    private static final byte[] MESSAGE = "entry 1".getBytes(UTF_8);

    private final MasterKey key = MasterKey.ofText(HEX);

    /** Computed with another program: {@code openssl dgst -sha256 -mac HMAC}, first over the purpose, then over the message. */
    @Test
    void itIsHmacSha256UnderAKeyOfThePurpose() {
        assertEquals(
                "0b4a0dc3df57a40221aa5e40ed3a595fcb5000a54faa71c9ca72504207b41aa4",
                HexFormat.of().formatHex(key.mac("audit-head", MESSAGE)));
    }

    @Test
    void anotherPurposeOrMessageOrKeyIsAnotherCode() {
        byte[] code = key.mac("audit-head", MESSAGE);
        assertArrayEquals(code, MasterKey.ofText(HEX).mac("audit-head", MESSAGE));
        assertFalse(Arrays.equals(code, key.mac("audit-stream", MESSAGE)));
        assertFalse(Arrays.equals(code, key.mac("audit-head", "entry 2".getBytes(UTF_8))));
        assertFalse(Arrays.equals(
                code, MasterKey.ofText(HEX.replaceFirst("8f", "8e")).mac("audit-head", MESSAGE)));
    }
}
