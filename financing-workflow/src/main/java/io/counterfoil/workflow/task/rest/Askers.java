package io.counterfoil.workflow.task.rest;

import io.counterfoil.service.web.Caller;
import io.counterfoil.workflow.person.KnownPerson;
import io.counterfoil.workflow.person.RememberPersons;
import io.counterfoil.workflow.task.TaskDesk.Asker;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.RequestScoped;
import org.eclipse.microprofile.jwt.JsonWebToken;

/** Who asks, from the token. */
@RequestScoped
class Askers {

    private final Caller caller;
    private final SecurityIdentity identity;
    private final RememberPersons persons;

    Askers(Caller caller, SecurityIdentity identity, RememberPersons persons) {
        this.caller = caller;
        this.identity = identity;
        this.persons = persons;
    }

    /** Whoever asks about tasks is somebody whom a mail about tasks can reach. */
    Asker asker() {
        Asker asker = new Asker(caller.participant(), caller.roles(), caller.person());
        if (identity.getPrincipal() instanceof JsonWebToken token && token.getClaim("email") instanceof String email) {
            persons.came(new KnownPerson(
                    asker.person().subject(),
                    asker.participant(),
                    asker.roles(),
                    email,
                    RememberPersons.language(token.getClaim("locale"))));
        }
        return asker;
    }
}
