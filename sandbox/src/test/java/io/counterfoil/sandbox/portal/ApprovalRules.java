package io.counterfoil.sandbox.portal;

import java.util.List;
import java.util.stream.Collectors;

/** A bank's approval table, as a DMN editor writes it. */
final class ApprovalRules {

    private static final List<String> INPUTS = List.of("amount", "currency", "tenorDays", "debtor", "supplier");

    private ApprovalRules() {}

    /** Two persons for this amount, and for everything else one approval, whoever of the bank gives it. */
    static String twoPersonsFor(String amount) {
        return table(rule(1, amount, "person", "2", "大额融资 / a large one") + "\n" + rule(2, "-", "approve", "1", ""));
    }

    /** The bank's software approves. */
    static String always() {
        return table(rule(1, "-", "approve", "1", ""));
    }

    private static String table(String rules) {
        return """
                <?xml version="1.0" encoding="UTF-8"?>
                <definitions xmlns="https://www.omg.org/spec/DMN/20191111/MODEL/" id="d" name="d" namespace="http://camunda.org/schema/1.0/dmn">
                <decision id="approval" name="Approval"><decisionTable id="t" hitPolicy="FIRST">
                %s
                <output id="o1" name="route" typeRef="string"/><output id="o2" name="checkers" typeRef="string"/>
                %s
                </decisionTable></decision></definitions>""".formatted(
                        INPUTS.stream()
                                .map(name ->
                                        "<input id=\"i-%1$s\"><inputExpression id=\"e-%1$s\"><text>%1$s</text></inputExpression></input>"
                                                .formatted(name))
                                .collect(Collectors.joining("\n")),
                        rules);
    }

    private static String rule(int number, String amount, String route, String checkers, String why) {
        return "<rule id=\"r%d\"><description>%s</description>".formatted(number, why)
                + cell("inputEntry", number, 1, amount)
                + cell("inputEntry", number, 2, "-")
                + cell("inputEntry", number, 3, "-")
                + cell("inputEntry", number, 4, "-")
                + cell("inputEntry", number, 5, "-")
                + cell("outputEntry", number, 6, "\"" + route + "\"")
                + cell("outputEntry", number, 7, "\"" + checkers + "\"")
                + "</rule>";
    }

    private static String cell(String element, int rule, int column, String text) {
        return "<%1$s id=\"c%2$d-%3$d\"><text>%4$s</text></%1$s>".formatted(element, rule, column, text);
    }
}
