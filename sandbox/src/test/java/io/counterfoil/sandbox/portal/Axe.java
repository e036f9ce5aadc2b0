package io.counterfoil.sandbox.portal;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import java.util.List;

/** What hinders people who do not see, hear or point well, as far as axe can tell. All of it runs in the page itself, in one go. */
final class Axe {

    private static final String RUN = """
            async () => {
                const found = await axe.run(document, { resultTypes: ['violations'], preload: false });
                return found.violations
                    .filter(rule => rule.impact === 'serious' || rule.impact === 'critical')
                    .map(rule => rule.id + ': ' + rule.help + ' '
                        + rule.nodes.map(node => node.html + ' ' + node.failureSummary).join('; '));
            }
            """;

    private Axe() {}

    /** @return empty if there is nothing serious */
    static List<String> seriousFindings(Page page) {
        if (page.evaluate("'axe' in window").equals(false)) {
            page.evaluate(AxeBuilder.getAxeScript());
        }
        return ((List<?>) page.evaluate(RUN)).stream().map(Object::toString).toList();
    }
}
