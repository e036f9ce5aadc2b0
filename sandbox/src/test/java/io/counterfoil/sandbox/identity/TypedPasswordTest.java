package io.counterfoil.sandbox.identity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

class TypedPasswordTest {

    @Test
    void itIsFourWordsOfTwoSyllables() {
        String password = TypedPassword.of(new byte[] {0, 1, 2, 3, 63, -1, 127, -128});
        assertTrue(password.matches("([b-z][aeio][b-z][aeio]-){3}[b-z][aeio][b-z][aeio]"), password);
    }

    /** 64 syllables in each of eight places: 48 bits. */
    @Test
    void everyPlaceHasEverySyllable() {
        for (int place = 0; place < 8; place++) {
            Set<String> passwords = new HashSet<>();
            for (int drawn = 0; drawn < 256; drawn++) {
                byte[] random = new byte[8];
                random[place] = (byte) drawn;
                passwords.add(TypedPassword.of(random));
            }
            assertEquals(64, passwords.size(), "place " + place);
        }
    }
}
