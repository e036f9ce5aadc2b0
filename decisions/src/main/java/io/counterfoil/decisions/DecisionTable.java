package io.counterfoil.decisions;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.dmn.engine.DmnDecision;
import org.camunda.bpm.dmn.engine.DmnDecisionRuleResult;

/** A table that was found able to decide its question. Safe for use by many threads. */
public final class DecisionTable {

    private final Question question;
    private final DmnDecision decision;
    private final List<String> reasons;
    private final List<String> ruleIds;

    DecisionTable(Question question, DmnDecision decision, List<String> ruleIds, List<String> reasons) {
        this.question = question;
        this.decision = decision;
        this.ruleIds = List.copyOf(ruleIds);
        this.reasons = List.copyOf(reasons);
    }

    /**
     * @param file DMN 1.1 to 1.3, as Camunda's Modeler writes it
     * @throws TableRefusedException when it does not decide the question, with all that is wrong
     */
    public static DecisionTable read(Question question, byte[] file) throws TableRefusedException {
        return TableReader.read(question, file);
    }

    public Question question() {
        return question;
    }

    public int rules() {
        return ruleIds.size();
    }

    /**
     * @param facts by the name of the input, all of them: Number, String or Boolean
     * @throws IllegalArgumentException for facts that are not those of the question
     */
    public Decided decide(Map<String, Object> facts) {
        requireAsked(facts);
        Map<String, Object> variables = new HashMap<>();
        facts.forEach((name, value) ->
                variables.put(name, value instanceof Number number ? new BigDecimal(number.toString()) : value));
        Engine.Answer answer = Engine.evaluate(decision, variables);
        int rule = ruleIds.indexOf(answer.ruleId());
        DmnDecisionRuleResult result = answer.result();
        Map<String, Object> found = new HashMap<>();
        for (Column output : question.outputs()) {
            Object value = result.getEntry(output.name());
            found.put(output.name(), value instanceof Number number ? new BigDecimal(number.toString()) : value);
        }
        return new Decided(rule + 1, reasons.get(rule), found);
    }

    private void requireAsked(Map<String, Object> facts) {
        Set<String> asked = question.inputs().stream().map(Column::name).collect(Collectors.toSet());
        if (!asked.equals(facts.keySet())) {
            throw new IllegalArgumentException(
                    question.name() + " is decided from " + asked + ", not from " + facts.keySet());
        }
        for (Column input : question.inputs()) {
            Object value = facts.get(input.name());
            boolean fits = switch (input.type()) {
                case NUMBER -> value instanceof Number;
                case TEXT ->
                    value instanceof String text
                            && (input.values().isEmpty() || input.values().contains(text));
                case BOOLEAN -> value instanceof Boolean;
            };
            if (!fits) {
                throw new IllegalArgumentException(input.name() + " must be "
                        + input.type().inWords()
                        + (input.values().isEmpty() ? "" : " of " + input.values()));
            }
        }
    }
}
