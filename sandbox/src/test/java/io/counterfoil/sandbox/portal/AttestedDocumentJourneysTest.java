package io.counterfoil.sandbox.portal;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static io.counterfoil.sandbox.portal.Portal.invoice;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.time.Duration;

/** What a bank says of a document that it attested, and what the operators decide about it. */
class AttestedDocumentJourneysTest extends AtThePortal {

    private static final String BANK = "bank-a";
    private static final Duration LONG = Duration.ofSeconds(60);

    /** @return id of the request, whose only document the bank has attested */
    private static String quoted(String amount) {
        String number = invoice();
        String request = portal.trade().asked(portal.trade().held(number, amount), number, amount, BANK);
        portal.trade().quoted(request, BANK);
        return request;
    }

    private static String valueOf(String fingerprint, String pointer) {
        return portal.trade().attestedDocument(fingerprint).at(pointer).asText();
    }

    @Journey
    void aBankLowersADocumentAndSaysWhichGoodsItIsOf(Look look) throws IOException {
        String request = quoted("61000.00");
        String other = portal.trade().fingerprintOf(quoted("62000.00"));
        String fingerprint = portal.trade().fingerprintOf(request);
        try (Visit visit = portal.visit("bank-a-approver", look)) {
            Page page = visit.page();
            page.navigate(portal.url() + "/worklist/requests/" + request);
            visit.link("金额已减少，或属同一批货物", "It states less now, or is of the same goods as another")
                    .click();
            assertThat(visit.button("调减", "Lower it")).isVisible(PATIENTLY);
            visit.look("bank-document");
            visit.expectRefusal();
            visit.button("调减", "Lower it").click();
            assertThat(page.locator("#faceValue")).hasAttribute("aria-invalid", "true");
            visit.look("bank-document-wrong");
            page.locator("#faceValue").fill("50,000");
            page.locator("#rate").fill("80%");
            visit.button("调减", "Lower it").click();
            assertThat(visit.text("已调减并上链。", "Lowered. The chain has it.")).isVisible(PATIENTLY);
            page.locator("#other").fill(other);
            page.locator("#limit").fill("90000");
            visit.button("上链说明", "Say it on chain").click();
            assertThat(visit.text("两单据现共用一个额度。", "Both documents now share one limit."))
                    .isVisible(PATIENTLY);
            visit.look("bank-document-joined");
            visit.done();
        }
        await().atMost(LONG).until(() -> valueOf(fingerprint, "/limit/amount").equals("40000.00"));
        await().atMost(LONG)
                .until(() -> valueOf(fingerprint, "/group/limit/amount").equals("90000.00"));
        try (Visit visit = portal.visit("bank-a-officer", look)) {
            visit.page().navigate(portal.url() + "/worklist/requests/" + request);
            visit.link("金额已减少，或属同一批货物", "It states less now, or is of the same goods as another")
                    .click();
            assertThat(visit.text("贵行审批人员可以调减", "An approver of your bank can lower it"))
                    .isVisible(PATIENTLY);
            assertThat(visit.button("调减", "Lower it")).hasCount(0);
            visit.done();
        }
    }

    @Journey
    void operatorsStateADocumentAnew(Look look) throws IOException {
        String fingerprint = portal.trade().fingerprintOf(quoted("63000.00"));
        await().atMost(LONG)
                .until(() -> valueOf(fingerprint, "/faceValue/amount").equals("63000.00"));
        String act;
        try (Visit visit = portal.visit("operator", look)) {
            Page page = visit.page();
            page.navigate(portal.url() + "/attested-documents");
            page.locator("#fingerprint").fill("0x7");
            visit.button("查找", "Find").click();
            assertThat(page.locator("#fingerprint")).hasAttribute("aria-invalid", "true");
            visit.look("attested-documents");
            page.locator("#fingerprint").fill(fingerprint);
            visit.button("查找", "Find").click();
            assertThat(page.locator("main")).containsText("63,000.00");
            visit.look("attested-document");
            visit.expectRefusal();
            page.locator("#faceValue").fill("many");
            visit.button("提议重新登记", "Propose the statement").click();
            assertThat(page.locator("#faceValue")).hasAttribute("aria-invalid", "true");
            visit.look("attested-document-wrong");
            page.locator("#faceValue").fill("60000.00");
            page.locator("#rate").fill("90");
            visit.button("提议重新登记", "Propose the statement").click();
            assertThat(visit.text("这是贵方的提议", "Your operator proposed it")).isVisible(PATIENTLY);
            act = page.url().replaceAll("\\?.*", "");
            page.navigate(portal.url() + "/attested-documents/" + fingerprint);
            assertThat(visit.button("提议重新登记", "Propose the statement")).hasCount(0);
            visit.done();
        }
        supported(act, look);
        await().atMost(LONG).until(() -> valueOf(fingerprint, "/limit/amount").equals("54000.00"));
    }

    @Journey
    void theRegulatorLooksOnAndProposesNothing(Look look) throws IOException {
        String fingerprint = portal.trade().fingerprintOf(quoted("64000.00"));
        await().atMost(LONG)
                .until(() -> valueOf(fingerprint, "/faceValue/amount").equals("64000.00"));
        try (Visit visit = portal.visit("regulator", look)) {
            visit.page().navigate(portal.url() + "/attested-documents/" + fingerprint);
            assertThat(visit.page().locator("main")).containsText("64,000.00");
            assertThat(visit.button("提议重新登记", "Propose the statement")).hasCount(0);
            visit.look("attested-document-regulator");
            visit.done();
        }
    }

    @Journey
    void operatorsProposeAThreshold(Look look) throws IOException {
        try (Visit visit = portal.visit("operator", look)) {
            Page page = visit.page();
            page.navigate(portal.url() + "/threshold");
            visit.expectRefusal();
            visit.button("提议门槛", "Propose the threshold").click();
            assertThat(page.locator("#operators")).hasAttribute("aria-invalid", "true");
            visit.look("threshold");
            page.locator("#operators").fill("1");
            visit.button("提议门槛", "Propose the threshold").click();
            assertThat(visit.button("撤回", "Withdraw")).isVisible(PATIENTLY);
            visit.look("act-threshold");
            visit.button("撤回", "Withdraw").click();
            assertThat(visit.text("已撤回，未作任何改动。", "Withdrawn. Nothing was changed."))
                    .isVisible(PATIENTLY);
            visit.done();
        }
    }

    private static void supported(String act, Look look) throws IOException {
        try (Visit visit = portal.visit("second-operator", look)) {
            visit.page().navigate(act);
            visit.button("附议", "Support").click();
            assertThat(visit.text("已办理，现已生效。", "Done. It holds from now on.")).isVisible(PATIENTLY);
            visit.done();
        }
    }
}
