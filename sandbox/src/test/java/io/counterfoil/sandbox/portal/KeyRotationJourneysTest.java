package io.counterfoil.sandbox.portal;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import java.io.IOException;

/** Two persons of a company give it a new key; operators see it. */
class KeyRotationJourneysTest extends AtThePortal {

    @Journey
    void aKeyIsReplacedByTwoPersonsOfItsOwner(Look look) throws IOException {
        String rotation;
        try (Visit visit = portal.visit("enterprise-maker", look)) {
            Page page = visit.page();
            page.navigate(portal.url() + "/key-rotations");
            visit.expectRefusal();
            visit.button("提议更换密钥", "Propose a new key").click();
            assertThat(page.locator("#mistakes")).isVisible(PATIENTLY);
            page.locator("#reason").fill("the yearly rotation");
            visit.button("提议更换密钥", "Propose a new key").click();
            assertThat(visit.text("待批准", "Waits for approval").first()).isVisible(PATIENTLY);
            visit.look("key-rotations");
            page.locator("main .cf-cover").first().click();
            assertThat(visit.text("这是您的提议", "You proposed it.")).isVisible(PATIENTLY);
            visit.look("key-rotation-own");
            rotation = page.url();
        }
        try (Visit visit = portal.visit("enterprise-checker", look)) {
            visit.page().navigate(rotation);
            visit.look("key-rotation");
            visit.button("批准更换密钥", "Approve the new key").click();
            assertThat(visit.text("已批准", "Approved")).isVisible(PATIENTLY);
            visit.done();
        }
        try (Visit visit = portal.visit("operator", look)) {
            visit.page().navigate(portal.url() + "/key-rotations");
            visit.look("key-rotations");
            visit.done();
        }
    }
}
