package io.counterfoil.portal.casework;

import io.counterfoil.portal.frame.Frame;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;

@CheckedTemplate(basePath = "casework")
final class CaseworkTemplates {

    private CaseworkTemplates() {}

    static native TemplateInstance list(Frame page, CasesView view);

    static native TemplateInstance whole(Frame page, CaseView view);

    static native TemplateInstance tasks(Frame page, TasksView view);

    static native TemplateInstance incidents(Frame page, IncidentsView view);
}
