package io.counterfoil.sandbox.process;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class ProcessIdentityTest {

    @Test
    void aNameWithBlanksAndParenthesesDoesNotConfuseIt() {
        String stat = "42 (evil) S 1 (x) S 1 42 42 0 -1 4194560 1 2 3 4 5 6 7 8 20 0 1 0 98765 1000 2000";
        assertEquals(new ProcessIdentity(42, "boot", 98765), ProcessIdentity.parse("boot\n", stat));
    }

    @Test
    void thisProcessIsAliveAndOneOfAnotherBootIsNot() {
        ProcessIdentity self =
                ProcessIdentity.ofLive(ProcessHandle.current().pid()).orElseThrow();
        assertTrue(self.isAlive());
        assertFalse(new ProcessIdentity(self.pid(), "another boot", self.startTicks()).isAlive());
        assertFalse(new ProcessIdentity(self.pid(), self.boot(), self.startTicks() + 1).isAlive());
    }
}
