package io.counterfoil.decisions;

import io.counterfoil.wire.SafeXml;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.camunda.bpm.dmn.engine.DmnEngineException;
import org.camunda.bpm.model.dmn.Dmn;
import org.camunda.bpm.model.dmn.DmnModelInstance;
import org.camunda.bpm.model.dmn.HitPolicy;
import org.camunda.bpm.model.dmn.instance.Decision;
import org.camunda.bpm.model.dmn.instance.Input;
import org.camunda.bpm.model.dmn.instance.InputEntry;
import org.camunda.bpm.model.dmn.instance.LiteralExpression;
import org.camunda.bpm.model.dmn.instance.Output;
import org.camunda.bpm.model.dmn.instance.OutputEntry;
import org.camunda.bpm.model.dmn.instance.Rule;
import org.camunda.bpm.model.xml.ModelException;
import org.jspecify.annotations.Nullable;

/** Reads a table and says all that keeps it from deciding its question. */
final class TableReader {

    static final int BYTES_MAX = 256 * 1024;
    static final int RULES_MAX = 200;
    private static final int FAULTS_MAX = 20;
    private static final int REASON_MAX = 300;
    private static final String FEEL = "feel";
    /** How files of the standard call it, such as https://www.omg.org/spec/DMN/20191111/FEEL/. */
    private static final String FEEL_OF_THE_STANDARD = "/feel/";

    private final Question question;
    private final List<TableFault> faults = new ArrayList<>();

    private TableReader(Question question) {
        this.question = question;
    }

    static DecisionTable read(Question question, byte[] file) throws TableRefusedException {
        return new TableReader(question).read(file);
    }

    private DecisionTable read(byte[] file) throws TableRefusedException {
        DmnModelInstance model = model(file);
        Decision decision = decision(model);
        org.camunda.bpm.model.dmn.instance.DecisionTable table =
                decision.getExpression() instanceof org.camunda.bpm.model.dmn.instance.DecisionTable found
                        ? found
                        : null;
        if (table == null) {
            throw new TableRefusedException("the decision " + question.name() + " is no table");
        }
        if (table.getHitPolicy() != HitPolicy.FIRST) {
            say("", "the hit policy must be FIRST: the first rule that fits decides");
        }
        checkLanguage("", model.getDefinitions().getExpressionLanguage());
        checkInputs(List.copyOf(table.getInputs()));
        checkOutputs(List.copyOf(table.getOutputs()));
        List<Rule> rules = List.copyOf(table.getRules());
        if (rules.isEmpty() || rules.size() > RULES_MAX) {
            say("", "a table has 1 to " + RULES_MAX + " rules, this one has " + rules.size());
        } else if (faults.isEmpty()) {
            checkRules(rules);
        }
        if (!faults.isEmpty()) {
            throw new TableRefusedException(faults);
        }
        withoutTypes(table);
        try {
            return new DecisionTable(
                    question,
                    Engine.parse(decision.getId(), model),
                    rules.stream().map(Rule::getId).toList(),
                    rules.stream().map(TableReader::reason).toList());
        } catch (DmnEngineException refused) {
            throw new TableRefusedException("the table cannot be used: " + refused.getMessage());
        }
    }

    /** Columns have the question's types; the engine would turn a value into another one by the file's. */
    private static void withoutTypes(org.camunda.bpm.model.dmn.instance.DecisionTable table) {
        table.getInputs()
                .forEach(input -> input.getInputExpression().getDomElement().removeAttribute("typeRef"));
        table.getOutputs().forEach(output -> output.getDomElement().removeAttribute("typeRef"));
    }

    private static DmnModelInstance model(byte[] file) throws TableRefusedException {
        if (file.length > BYTES_MAX) {
            throw new TableRefusedException(
                    "a table has at most " + BYTES_MAX / 1024 + " KiB, this one has " + (file.length + 1023) / 1024);
        }
        try {
            SafeXml.document(new ByteArrayInputStream(file));
            return Dmn.readModelFromStream(new ByteArrayInputStream(file));
        } catch (IOException unsafe) {
            throw new TableRefusedException(String.valueOf(unsafe.getMessage()));
        } catch (ModelException noTable) {
            throw new TableRefusedException(
                    "this is no DMN file of version 1.1 to 1.3: save it again with a DMN editor, such as Camunda's");
        }
    }

    private Decision decision(DmnModelInstance model) throws TableRefusedException {
        List<Decision> all = List.copyOf(model.getModelElementsByType(Decision.class));
        if (all.size() != 1 || !question.name().equals(all.get(0).getId())) {
            throw new TableRefusedException("the file must have one decision, with the id " + question.name());
        }
        return all.get(0);
    }

    private void checkInputs(List<Input> inputs) {
        if (inputs.size() != question.inputs().size()) {
            say("", "the inputs must be, in this order: " + names(question.inputs()));
            return;
        }
        for (int i = 0; i < inputs.size(); i++) {
            Column column = question.inputs().get(i);
            var expression = inputs.get(i).getInputExpression();
            String name = expression == null ? "" : text(expression);
            if (!name.equals(column.name())) {
                say("input " + (i + 1), "must be " + column.name() + ", not “" + name + "”");
                continue;
            }
            checkType(column, "input " + column.name(), expression.getTypeRef());
            checkLanguage("input " + column.name(), expression.getExpressionLanguage());
        }
    }

    private void checkOutputs(List<Output> outputs) {
        if (outputs.size() != question.outputs().size()) {
            say("", "the outputs must be, in this order: " + names(question.outputs()));
            return;
        }
        for (int i = 0; i < outputs.size(); i++) {
            Column column = question.outputs().get(i);
            String name = outputs.get(i).getName();
            if (!column.name().equals(name)) {
                say("output " + (i + 1), "must be " + column.name() + ", not “" + name + "”");
                continue;
            }
            checkType(column, "output " + column.name(), outputs.get(i).getTypeRef());
        }
    }

    private void checkType(Column column, String where, @Nullable String typeRef) {
        if (typeRef != null && !typeRef.isEmpty() && !column.type().isCalled(typeRef)) {
            say(where, "is " + column.type().inWords() + ", not a “" + typeRef + "”");
        }
    }

    /** Other languages can call what they like. */
    private void checkLanguage(String where, @Nullable String language) {
        if (language != null
                && !language.isEmpty()
                && !language.equalsIgnoreCase(FEEL)
                && !language.toLowerCase(Locale.ROOT).endsWith(FEEL_OF_THE_STANDARD)) {
            say(
                    where,
                    (where.isEmpty() ? "the file " : "") + "is in the language “" + language + "”; only FEEL is taken");
        }
    }

    private void checkRules(List<Rule> rules) {
        for (int i = 0; i < rules.size(); i++) {
            String rule = "rule " + (i + 1);
            List<InputEntry> conditions = List.copyOf(rules.get(i).getInputEntries());
            List<OutputEntry> answers = List.copyOf(rules.get(i).getOutputEntries());
            if (conditions.size() != question.inputs().size()
                    || answers.size() != question.outputs().size()) {
                say(rule, "must have a cell for each column");
                continue;
            }
            for (int c = 0; c < conditions.size(); c++) {
                Column column = question.inputs().get(c);
                checkCell(rule, column, conditions.get(c), Cells.condition(column, text(conditions.get(c))));
            }
            for (int c = 0; c < answers.size(); c++) {
                Column column = question.outputs().get(c);
                checkCell(rule, column, answers.get(c), Cells.answer(column, text(answers.get(c))));
            }
            if (reason(rules.get(i)).length() > REASON_MAX) {
                say(rule, "its annotation has more than " + REASON_MAX + " characters");
            }
        }
        boolean lastFitsAlways = rules.get(rules.size() - 1).getInputEntries().stream()
                .allMatch(condition -> Cells.isAny(text(condition)));
        if (!lastFitsAlways) {
            say("rule " + rules.size(), "is the last one and must fit always: write - in each of its conditions");
        }
    }

    private void checkCell(String rule, Column column, InputEntry cell, Optional<String> fault) {
        checkLanguage(rule + ", " + column.name(), cell.getExpressionLanguage());
        fault.ifPresent(what -> say(rule + ", " + column.name(), what));
    }

    private void checkCell(String rule, Column column, LiteralExpression cell, Optional<String> fault) {
        checkLanguage(rule + ", " + column.name(), cell.getExpressionLanguage());
        fault.ifPresent(what -> say(rule + ", " + column.name(), what));
    }

    private void say(String where, String what) {
        if (faults.size() < FAULTS_MAX) {
            faults.add(new TableFault(where, what));
        }
    }

    private static String names(List<Column> columns) {
        return String.join(", ", columns.stream().map(Column::name).toList());
    }

    private static String reason(Rule rule) {
        return rule.getDescription() == null
                ? ""
                : rule.getDescription().getTextContent().strip();
    }

    private static String text(LiteralExpression expression) {
        return expression.getText() == null
                ? ""
                : expression.getText().getTextContent().strip();
    }

    private static String text(InputEntry entry) {
        return entry.getText() == null ? "" : entry.getText().getTextContent().strip();
    }
}
