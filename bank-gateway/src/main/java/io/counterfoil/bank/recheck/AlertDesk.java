package io.counterfoil.bank.recheck;

import io.counterfoil.bank.BankRefusal;
import io.counterfoil.bank.hosting.HostedBank;
import io.counterfoil.kernel.FourEyes;
import io.counterfoil.kernel.Page;
import io.counterfoil.kernel.Person;
import io.counterfoil.kernel.RefusedException;
import io.counterfoil.service.web.PageWish;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What a bank's people do about what was found. */
@ApplicationScoped
public class AlertDesk {

    private final DocumentAlerts alerts;

    AlertDesk(DocumentAlerts alerts) {
        this.alerts = alerts;
    }

    /** @param open whether it waits for a person; null for both */
    public Page<DocumentAlert> list(HostedBank bank, @Nullable Boolean open, PageWish page) {
        return alerts.list(bank.participant(), open, page);
    }

    /** @throws RefusedException 409 when somebody else has */
    public DocumentAlert acknowledge(HostedBank bank, UUID id, Person by, String note) {
        DocumentAlert alert = alerts.find(bank.participant(), id)
                .orElseThrow(() -> RefusedException.notFound("alert of this bank: " + id));
        return alerts.acknowledge(bank.participant(), id, by, note)
                .or(() -> alerts.find(bank.participant(), id).filter(found -> isBy(found, by, note)))
                .orElseThrow(() -> new RefusedException(
                        BankRefusal.ALERT_NOT_OPEN, "somebody else has looked at alert " + alert.id() + " before"));
    }

    /** Asked again, by who asked before. */
    private static boolean isBy(DocumentAlert alert, Person by, String note) {
        return alert.acknowledged() != null
                && FourEyes.isSame(alert.acknowledged().subject(), by)
                && alert.acknowledged().note().equals(note);
    }
}
