package io.counterfoil.workflow.task.rest;

import io.counterfoil.service.web.Caller;
import io.counterfoil.workflow.task.TaskDesk.Asker;
import jakarta.enterprise.context.RequestScoped;

/** Who asks, from the token. */
@RequestScoped
class Askers {

    private final Caller caller;

    Askers(Caller caller) {
        this.caller = caller;
    }

    Asker asker() {
        return new Asker(caller.participant(), caller.roles(), caller.person());
    }
}
