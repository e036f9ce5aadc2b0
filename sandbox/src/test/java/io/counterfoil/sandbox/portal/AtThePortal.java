package io.counterfoil.sandbox.portal;

import com.microsoft.playwright.assertions.LocatorAssertions;
import io.counterfoil.sandbox.infrastructure.Sandbox;
import io.counterfoil.sandbox.replay.SharedInstallation;
import java.io.IOException;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.TestInfo;

/** Tests that look at the portal of the installation that the tests of this process share, with the browser that they share. */
abstract class AtThePortal {

    static final LocatorAssertions.IsVisibleOptions PATIENTLY =
            new LocatorAssertions.IsVisibleOptions().setTimeout(60_000);

    static Portal portal;

    static {
        Runtime.getRuntime().addShutdownHook(new Thread(AtThePortal::end, "end-browser"));
    }

    @BeforeAll
    static void start(TestInfo test) throws IOException {
        Portal.assumeABrowser(test.getTestClass().orElseThrow());
        Sandbox sandbox = SharedInstallation.get().sandbox();
        if (portal == null || !portal.sandbox().equals(sandbox)) {
            end();
            portal = Portal.of(sandbox);
        }
    }

    @BeforeEach
    void makeRoom() {
        portal.trade().makeRoom();
    }

    private static void end() {
        if (portal != null) {
            portal.close();
            portal = null;
        }
    }
}
