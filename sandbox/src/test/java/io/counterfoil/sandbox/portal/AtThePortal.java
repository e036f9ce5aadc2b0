package io.counterfoil.sandbox.portal;

import com.microsoft.playwright.assertions.LocatorAssertions;
import io.counterfoil.sandbox.replay.SharedInstallation;
import java.io.IOException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.TestInfo;

/** Tests that look at the portal of the installation that the tests of this process share. */
abstract class AtThePortal {

    static final LocatorAssertions.IsVisibleOptions PATIENTLY =
            new LocatorAssertions.IsVisibleOptions().setTimeout(60_000);

    static Portal portal;

    @BeforeAll
    static void start(TestInfo test) throws IOException {
        Portal.assumeABrowser(test.getTestClass().orElseThrow());
        portal = Portal.of(SharedInstallation.get().sandbox());
    }

    @BeforeEach
    void makeRoom() {
        portal.trade().makeRoom();
    }

    @AfterAll
    static void end() {
        if (portal != null) {
            portal.close();
            portal = null;
        }
    }
}
