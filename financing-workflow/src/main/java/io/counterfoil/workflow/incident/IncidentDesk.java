package io.counterfoil.workflow.incident;

import io.counterfoil.kernel.RefusedException;
import io.counterfoil.workflow.WorkflowRefusal;
import io.counterfoil.workflow.caseflow.CaseFile;
import io.counterfoil.workflow.caseflow.CaseFiles;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;

/** What operators do about cases that stand still. */
@ApplicationScoped
public class IncidentDesk {

    private final Incidents incidents;
    private final CaseFiles files;

    IncidentDesk(Incidents incidents, CaseFiles files) {
        this.incidents = incidents;
        this.files = files;
    }

    public record Shown(Incident incident, CaseFile file) {}

    @Transactional
    public List<Shown> list(int from, int max) {
        return incidents.list(from, max).stream()
                .flatMap(incident ->
                        files.byInstance(incident.instance()).map(file -> new Shown(incident, file)).stream())
                .toList();
    }

    /** @throws RefusedException INCIDENT_NOT_OPEN when it is none any more */
    @Transactional
    public void retry(String id) {
        Incident incident = incidents
                .find(id)
                .orElseThrow(() -> new RefusedException(
                        WorkflowRefusal.INCIDENT_NOT_OPEN, "this incident is open no more; the case may have gone on"));
        files.byInstance(incident.instance()).ifPresent(file -> files.locked(file.id()));
        incidents.retry(incident);
    }
}
