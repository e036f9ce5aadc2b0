package io.counterfoil.decisions;

import java.nio.charset.StandardCharsets;
import java.util.List;

/** Files as an editor writes them. */
final class Tables {

    static final Question ROUTE = new Question(
            "route",
            List.of(Column.number("amount"), Column.text("currency"), Column.flag("verified")),
            List.of(Column.text("route", "approve", "person", "decline"), Column.number("checkers")));

    private static final String HEAD = """
            <?xml version="1.0" encoding="UTF-8"?>
            <definitions xmlns="https://www.omg.org/spec/DMN/20191111/MODEL/" id="d" name="d" namespace="http://camunda.org/schema/1.0/dmn">
              <decision id="route" name="Route">
                <decisionTable id="t" hitPolicy="%s">
                  <input id="i1"><inputExpression id="e1" typeRef="double"><text>amount</text></inputExpression></input>
                  <input id="i2"><inputExpression id="e2" typeRef="string"><text>currency</text></inputExpression></input>
                  <input id="i3"><inputExpression id="e3" typeRef="boolean"><text>verified</text></inputExpression></input>
                  <output id="o1" name="route" typeRef="string" />
                  <output id="o2" name="checkers" typeRef="integer" />
            """;

    private Tables() {}

    /** @param rules cells of a rule with | between them, the last is its annotation */
    static byte[] file(String... rules) {
        return file("FIRST", rules);
    }

    static byte[] file(String hitPolicy, String[] rules) {
        StringBuilder xml = new StringBuilder(HEAD.formatted(hitPolicy));
        for (int i = 0; i < rules.length; i++) {
            String[] cells = rules[i].split("\\|", -1);
            xml.append("<rule id=\"r").append(i).append("\"><description>").append(escaped(cells[cells.length - 1]));
            xml.append("</description>");
            for (int c = 0; c < cells.length - 1; c++) {
                String element = c < 3 ? "inputEntry" : "outputEntry";
                xml.append("<%1$s id=\"c%2$d-%3$d\"><text>%4$s</text></%1$s>"
                        .formatted(element, i, c, escaped(cells[c].strip())));
            }
            xml.append("</rule>\n");
        }
        xml.append("</decisionTable></decision></definitions>");
        return xml.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}
