package io.counterfoil.portal.casework;

import io.counterfoil.portal.directory.Directory;
import io.counterfoil.portal.frame.Frame;
import io.counterfoil.portal.payable.Payable;
import io.counterfoil.portal.payable.Payables;
import io.counterfoil.portal.platform.ServiceRefusal;
import io.counterfoil.portal.wording.CaseworkWords;
import io.counterfoil.portal.wording.Wording;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Says of each task whose payable it is about, as far as the service shows that to whoever looks. */
@ApplicationScoped
public class TaskRows {

    private static final int FORBIDDEN = 403;

    private final Payables payables;
    private final Directory directory;

    TaskRows(Payables payables, Directory directory) {
        this.payables = payables;
        this.directory = directory;
    }

    /** One call for each, so a page lists few. */
    public List<TaskRow> of(List<Task> tasks, Frame page) {
        return tasks.stream()
                .map(task -> TaskRow.of(
                        task,
                        about(task.payable(), page),
                        task.actAt(),
                        page.language(),
                        page.user().subject()))
                .toList();
    }

    /** Empty where the service does not show the payable to whoever looks. */
    String about(UUID id, Frame page) {
        Optional<Payable> found = find(id);
        if (found.isEmpty()) {
            return "";
        }
        Payable payable = found.get();
        CaseworkWords words = Wording.casework(page.language());
        String debtor = directory.shownName(payable.debtor());
        String creditor = directory.shownName(payable.creditor());
        return switch (page.user().role()) {
            case SUPPLIER -> words.about(debtor, payable.invoiceNumber());
            case ENTERPRISE_MAKER, ENTERPRISE_CHECKER -> words.about(creditor, payable.invoiceNumber());
            default -> words.between(debtor, creditor, payable.invoiceNumber());
        };
    }

    /** Nobody else's, and nothing that a role may not ask for. */
    private Optional<Payable> find(UUID id) {
        try {
            return payables.find(id);
        } catch (ServiceRefusal refusal) {
            if (refusal.status() == FORBIDDEN) {
                return Optional.empty();
            }
            throw refusal;
        }
    }
}
