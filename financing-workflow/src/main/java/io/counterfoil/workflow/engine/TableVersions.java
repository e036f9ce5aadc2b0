package io.counterfoil.workflow.engine;

import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.repository.DecisionDefinition;

/**
 * Which version of a decision table decides on a day. A table says in its version tag from which day on it is valid; without one it
 * is so from the beginning. Of those that have begun, the one that began last decides; of two of one day, the newer version.
 */
@Singleton
class TableVersions {

    private final ProcessEngine engine;
    private final Map<String, Chosen> chosen = new ConcurrentHashMap<>();

    private record Chosen(LocalDate on, int version) {}

    TableVersions(ProcessEngine engine) {
        this.engine = engine;
    }

    /** What is deployed while a day lasts counts from the next one on. */
    int inForce(String table, LocalDate on) {
        return chosen.compute(
                        table,
                        (key, known) -> known != null && known.on().equals(on) ? known : new Chosen(on, find(key, on)))
                .version();
    }

    private int find(String table, LocalDate on) {
        List<DecisionDefinition> versions = engine.getRepositoryService()
                .createDecisionDefinitionQuery()
                .decisionDefinitionKey(table)
                .list();
        Comparator<DecisionDefinition> order = Comparator.<DecisionDefinition, LocalDate>comparing(
                        TableVersions::validFrom)
                .thenComparing(DecisionDefinition::getVersion);
        return versions.stream()
                .filter(version -> !validFrom(version).isAfter(on))
                .max(order)
                .or(() -> versions.stream().min(order)) // of a day before there was any
                .orElseThrow(() -> new IllegalStateException("no table " + table + " is deployed"))
                .getVersion();
    }

    /** @throws IllegalStateException naming the table, when its version tag is no day */
    static LocalDate validFrom(DecisionDefinition table) {
        String tag = table.getVersionTag();
        try {
            return tag == null ? LocalDate.MIN : LocalDate.parse(tag);
        } catch (DateTimeParseException noDay) {
            throw new IllegalStateException(
                    "the version tag of table " + table.getKey() + " is " + tag
                            + "; write the day from which on it is valid, such as 2027-01-01, or leave it out",
                    noDay);
        }
    }
}
