package io.counterfoil.bank.approval;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.UUID;

/** Approval tables as an editor writes them. */
public final class TableFile {

    /** Cells with | between them: amount, currency, tenorDays, debtor, supplier, route, checkers, annotation. */
    public static final String ALWAYS = "-|-|-|-|-|\"approve\"|\"1\"|";

    static final UUID SOMEBODY = UUID.fromString("01980000-0000-7000-8000-00000000beef");
    public static final String EXAMPLE = example("any", "1.00", 90, SOMEBODY, "approve", 1);

    private static final String[] INPUTS = {
        "amount:double", "currency:string", "tenorDays:integer", "debtor:string", "supplier:string"
    };

    private TableFile() {}

    public static String of(String... rules) {
        StringBuilder xml = new StringBuilder("""
                <?xml version="1.0" encoding="UTF-8"?>
                <definitions xmlns="https://www.omg.org/spec/DMN/20191111/MODEL/" id="d" name="d" namespace="http://camunda.org/schema/1.0/dmn">
                <decision id="approval" name="Approval"><decisionTable id="t" hitPolicy="FIRST">
                """);
        for (String input : INPUTS) {
            String[] column = input.split(":");
            xml.append(
                    "<input id=\"i-%1$s\"><inputExpression id=\"e-%1$s\" typeRef=\"%2$s\"><text>%1$s</text></inputExpression></input>"
                            .formatted(column[0], column[1]));
        }
        xml.append(
                "<output id=\"o1\" name=\"route\" typeRef=\"string\"/><output id=\"o2\" name=\"checkers\" typeRef=\"string\"/>");
        for (int i = 0; i < rules.length; i++) {
            String[] cells = rules[i].split("\\|", -1);
            xml.append("<rule id=\"r%d\"><description>%s</description>".formatted(i, cells[7]));
            for (int c = 0; c < 7; c++) {
                xml.append("<%1$s id=\"c%2$d-%3$d\"><text>%4$s</text></%1$s>"
                        .formatted(c < 5 ? "inputEntry" : "outputEntry", i, c, cells[c].replace("<", "&lt;")));
            }
            xml.append("</rule>");
        }
        return xml.append("</decisionTable></decision></definitions>").toString();
    }

    static String example(String name, String amount, int tenorDays, UUID debtor, String route, int checkers) {
        return """
                {"name":"%s","value":{"amount":"%s","currency":"CNY"},"tenorDays":%d,"debtor":"%s","supplier":"%s",
                 "route":"%s","checkers":%d}""".formatted(name, amount, tenorDays, debtor, SOMEBODY, route, checkers);
    }

    /** Body of a proposal of one rule. */
    public static String proposal(String rule, String... examples) {
        return proposal(new String[] {rule}, examples);
    }

    static String proposal(String[] rules, String... examples) {
        ObjectNode body = new ObjectMapper().createObjectNode().put("table", of(rules));
        return body.toString().replaceFirst("}$", ",\"examples\":[" + String.join(",", examples) + "]}");
    }
}
