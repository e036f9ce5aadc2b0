package io.counterfoil.workflow.caseflow;

import io.counterfoil.workflow.caseflow.CaseEngine.OpenTask;
import io.counterfoil.workflow.caseflow.CaseEngine.Standing;
import io.counterfoil.workflow.caseflow.CaseFiles.Parked;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** One case, locked, while something happens to it. What it waits for is read again only after a step. */
final class CaseAtHand {

    private final CaseFile file;
    private final CaseEngine engine;
    private final CaseFiles files;
    private final LocalCalls local;
    private @Nullable Standing standing;
    private @Nullable List<Parked> parked;

    CaseAtHand(CaseFile file, CaseEngine engine, CaseFiles files, LocalCalls local) {
        this.file = file;
        this.engine = engine;
        this.files = files;
        this.local = local;
    }

    boolean isOpen() {
        return files.isOpen(file.id());
    }

    boolean isBusy() {
        return isOpen() && standing().isBusy();
    }

    boolean isWelcome(String message) {
        return isOpen()
                && (standing().waiting(message).isPresent()
                        || !standing().renewedBy(message).isEmpty()
                        || !standing().closedBy(message).isEmpty());
    }

    /** An open task of it, or a call that waits for its effect, is closed by this message. */
    boolean hasTaskFor(String message) {
        return isOpen() && !standing().closedBy(message).isEmpty();
    }

    void park(String message, List<String> implied, Map<String, Object> variables) {
        files.park(file.id(), message, implied, variables);
        parked = null;
    }

    /**
     * First it closes each task that names it, once, also one that opens because of it; then it meets one waiting message. Between
     * the two there may be a step that waits for something parked.
     */
    void take(String message, List<String> implied, Map<String, Object> variables) {
        Set<String> closed = new HashSet<>();
        engine.set(file.instance(), variables);
        standing().renewedBy(message).forEach(task -> engine.renew(file.instance(), task));
        Optional<OpenTask> task = next(message, closed);
        while (task.isPresent()) {
            closed.add(task.get().activity());
            engine.complete(task.get().id(), Map.of());
            stepped();
            task = next(message, closed);
        }
        if (!delivered(message) && !closed.isEmpty()) {
            imply(implied, variables);
            offerParked();
            delivered(message);
        }
    }

    /** What a message implies is met before it, where it is still waited for. */
    boolean imply(List<String> implied, Map<String, Object> variables) {
        boolean met = false;
        for (String earlier : implied) {
            if (isWelcome(earlier)) {
                take(earlier, List.of(), variables);
                met = true;
            }
        }
        return met;
    }

    void offerParked() {
        boolean met = true;
        while (met && isOpen()) {
            met = false;
            for (Parked each : parked()) {
                met = imply(each.implied(), each.variables());
                if (isWelcome(each.message())) {
                    unpark(each);
                    take(each.message(), each.implied(), each.variables());
                    met = true;
                }
                if (met) {
                    break; // from the first again: what it led to may wait for an older one
                }
            }
        }
    }

    /**
     * Local calls are made. What is parked and was not met is forgotten once nothing is on its way that could ask for it.
     *
     * @return how many were forgotten
     */
    int settle() {
        offerParked();
        while (isBusy() && local.make(file)) {
            stepped();
            offerParked();
        }
        if (!isOpen() || parked().isEmpty() || isBusy()) {
            return 0;
        }
        List<Parked> forgotten = parked();
        forgotten.forEach(this::unpark);
        return forgotten.size();
    }

    private boolean delivered(String message) {
        Optional<String> waiting = isOpen() ? standing().waiting(message) : Optional.empty();
        waiting.ifPresent(execution -> {
            engine.deliver(execution, message);
            stepped();
        });
        return waiting.isPresent();
    }

    private Optional<OpenTask> next(String message, Set<String> closed) {
        return isOpen()
                ? standing().closedBy(message).stream()
                        .filter(task -> !closed.contains(task.activity()))
                        .findFirst()
                : Optional.empty();
    }

    private void stepped() {
        standing = null;
    }

    private Standing standing() {
        Standing known = standing;
        if (known == null) {
            known = engine.look(file.instance());
            standing = known;
        }
        return known;
    }

    private List<Parked> parked() {
        List<Parked> known = parked;
        if (known == null) {
            known = files.parked(file.id());
            parked = known;
        }
        return known;
    }

    private void unpark(Parked which) {
        files.unpark(file.id(), which.ordinal());
        List<Parked> left = new ArrayList<>(parked());
        left.remove(which);
        parked = List.copyOf(left);
    }
}
