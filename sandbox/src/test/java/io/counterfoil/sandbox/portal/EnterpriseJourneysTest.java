package io.counterfoil.sandbox.portal;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static io.counterfoil.sandbox.portal.Portal.invoice;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The people of a core enterprise at the portal: what a maker records and pays, and what a checker approves. */
class EnterpriseJourneysTest extends AtThePortal {

    @Test
    void aCheckerApprovesOneAndRefusesOneOnAPhone() throws IOException {
        String good = portal.trade().recorded(invoice(), "186500.00");
        String bad = portal.trade().recorded(invoice(), "94812.40");
        try (Visit visit = portal.visit("enterprise-checker", Visit.Device.PHONE, "zh-CN")) {
            visit.payable(good).click();
            assertThat(visit.heading("将签署的内容")).isVisible(PATIENTLY);
            visit.look("checker-payable");
            visit.button("开立 ¥186,500.00").click();
            assertThat(visit.page().getByText("已开立。")).isVisible(PATIENTLY);
            visit.look("checker-issued");
            assertEquals("proposed", portal.trade().stateOfPayable(good));
            visit.page().navigate(portal.url() + "/payables/" + bad);
            visit.link("退回").click();
            assertThat(visit.heading("退回这笔应付账款？")).isVisible(PATIENTLY);
            visit.look("checker-refuse");
            assertEquals(List.of(), visit.complaints());
            visit.page().getByLabel("其他原因：").check();
            visit.button("退回 ¥94,812.40").click();
            assertThat(visit.page().getByText("请选择原因")).isVisible(PATIENTLY);
            visit.look("checker-refuse-incomplete");
            visit.page().getByLabel("请写明").fill("合同号不符");
            visit.button("退回 ¥94,812.40").click();
            assertThat(visit.page().getByText("已退回。")).isVisible(PATIENTLY);
            assertThat(visit.page().getByText("合同号不符")).isVisible();
            visit.look("checker-refused");
            assertEquals("refused", portal.trade().stateOfPayable(bad));
        }
    }

    /** One of three is issued by somebody else in the moment between looking and pressing. */
    @Test
    void aCheckerApprovesManyAndOneThatIsRefusedDoesNotStopTheOthers() throws IOException {
        List<String> ids = List.of(
                portal.trade().recorded(invoice(), "1860000.00"),
                portal.trade().recorded(invoice(), "240000.00"),
                portal.trade().recorded(invoice(), "7120.50"));
        try (Visit visit = portal.visit("enterprise-checker", Visit.Device.DESK, "en")) {
            visit.look("checker-list");
            visit.tickOnly(ids);
            assertThat(visit.page().locator("[data-sum=CNY]")).hasText("CNY2,107,120.50");
            assertThat(visit.page().locator("[data-count]")).hasText("3");
            visit.button("See what will be signed").click();
            assertThat(visit.heading("What will be signed")).isVisible(PATIENTLY);
            assertThat(visit.page().getByText("confirms 3 payables to 1 supplier"))
                    .isVisible();
            visit.look("checker-sign");
            portal.trade().confirmed(ids.get(1));
            visit.button("Issue 3").click();
            assertThat(visit.page().getByText("2 payables issued.")).isVisible(PATIENTLY);
            assertThat(visit.page().getByText("somebody else issued or refused it meanwhile"))
                    .isVisible();
            visit.look("checker-outcome");
            for (String id : ids) {
                assertEquals("proposed", portal.trade().stateOfPayable(id));
            }
            assertEquals(List.of(), visit.complaints());
        }
    }
}
