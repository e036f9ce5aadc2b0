package io.counterfoil.sandbox.portal;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.sun.net.httpserver.HttpServer;
import io.counterfoil.devservers.Loopback;
import java.io.IOException;
import java.util.regex.Pattern;

/** A bank has its events sent: an officer adds an address, sees its secret once, and what was sent there. */
class WebhookJourneysTest extends AtThePortal {

    private static final String BANK = "bank-b";

    @Journey
    void anAddressIsAddedWatchedAndRemoved(Look look) throws IOException {
        HttpServer core = HttpServer.create(Loopback.address(0), 0);
        core.createContext("/", exchange -> {
            exchange.getRequestBody().readAllBytes();
            exchange.sendResponseHeaders(204, -1);
            exchange.close();
        });
        core.start();
        String url = "http://127.0.0.1:" + core.getAddress().getPort() + "/counterfoil";
        try (Visit visit = portal.visit(BANK + "-officer", look)) {
            visit.page().locator("nav a[href='/webhooks']:visible").first().click();
            assertThat(visit.heading("添加推送地址", "Add a webhook")).isVisible(PATIENTLY);
            visit.look("webhooks");
            visit.done();
            visit.expectRefusal();
            visit.page().locator("#url").fill("ftp://core.bank.example/");
            visit.button("添加", "Add it").click();
            assertThat(visit.page().locator("#url")).hasAttribute("aria-invalid", "true");
            visit.look("webhook-wrong");
            visit.page().locator("#url").fill(url);
            visit.button("添加", "Add it").click();
            assertThat(visit.page().locator("code")).hasText(Pattern.compile("whsec_.{44}"));
            visit.look("webhook-secret");
            String number = Portal.invoice();
            portal.trade().asked(portal.trade().held(number, "1000.00"), number, "1000.00", BANK);
            visit.page().navigate(portal.url() + "/webhooks");
            visit.page()
                    .locator("main a")
                    .filter(new Locator.FilterOptions().setHasText(url))
                    .click();
            assertThat(visit.page().locator("code")).hasCount(0); // shown once
            assertThat(visit.page().locator("main h1")).hasText(url);
            for (int i = 0;
                    i < 60 && !visit.page().locator("main").innerText().contains(visit.in("已送达", "Delivered"));
                    i++) {
                visit.page().waitForTimeout(500);
                visit.page().reload();
            }
            assertThat(visit.page().locator("tbody")).containsText("financing.requested");
            visit.look("webhook-log");
            visit.button("重发", "Send once more").first().click();
            assertThat(visit.page().locator("tbody")).containsText(visit.in("（重发）", "(sent once more)"));
            visit.button("更换密钥", "Another secret").click();
            assertThat(visit.page().locator("code")).hasText(Pattern.compile("whsec_.{44}"));
            visit.button("停用", "Disable").click();
            assertThat(visit.button("启用", "Enable")).isVisible(PATIENTLY);
            visit.look("webhook-disabled");
            visit.button("移除", "Remove").click();
            assertThat(visit.text("还没有推送地址", "No webhook yet")).isVisible(PATIENTLY);
            visit.look("webhooks-none");
        } finally {
            core.stop(0);
        }
    }
}
