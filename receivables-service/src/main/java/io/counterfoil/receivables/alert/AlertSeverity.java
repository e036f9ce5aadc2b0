package io.counterfoil.receivables.alert;

import io.counterfoil.decisions.Column;
import io.counterfoil.decisions.DecisionTable;
import io.counterfoil.decisions.Question;
import io.counterfoil.decisions.TableRefusedException;
import io.counterfoil.receivables.alert.model.AlertKind;
import io.counterfoil.receivables.alert.model.Finding;
import io.counterfoil.receivables.alert.model.Severity;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/** How urgent a finding is, by the table {@value #FILE}: what is usual is no alert. */
@ApplicationScoped
class AlertSeverity {

    static final String FILE = "supervision-alert.dmn";

    private static final String NONE = "none";
    private static final String SEVERITY = "severity";

    private static final Question QUESTION = new Question(
            "supervision-alert",
            List.of(
                    Column.text("kind", names(Stream.of(AlertKind.values()).map(AlertKind::wireName))),
                    Column.number("measure"),
                    Column.number("amount")),
            List.of(Column.text(
                    SEVERITY,
                    names(Stream.concat(
                            Stream.of(NONE), Stream.of(Severity.values()).map(Severity::wireName))))));

    private final DecisionTable table = read();

    private static String[] names(Stream<String> names) {
        return names.toArray(String[]::new);
    }

    private static DecisionTable read() {
        try (InputStream file = Objects.requireNonNull(AlertSeverity.class.getResourceAsStream(FILE), FILE)) {
            return DecisionTable.read(QUESTION, file.readAllBytes());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        } catch (TableRefusedException refused) {
            throw new IllegalStateException(FILE + " decides nothing: " + refused.faults(), refused);
        }
    }

    /** @return empty for what is usual */
    Optional<Severity> of(Finding finding) {
        String answer = table.decide(Map.of(
                        "kind",
                        finding.kind().wireName(),
                        "measure",
                        finding.measure(),
                        "amount",
                        new BigDecimal(finding.amount().toDecimal())))
                .text(SEVERITY);
        return answer.equals(NONE) ? Optional.empty() : Optional.of(Severity.valueOf(answer.toUpperCase(Locale.ROOT)));
    }
}
