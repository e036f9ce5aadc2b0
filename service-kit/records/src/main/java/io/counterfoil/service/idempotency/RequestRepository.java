package io.counterfoil.service.idempotency;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;

@ApplicationScoped
class RequestRepository implements PanacheRepositoryBase<RequestRow, UUID> {

    /** Never an entity, and so never older than the database. */
    Optional<StoredRequest> first(String where, Object... parameters) {
        return find(where, parameters).project(StoredRequest.class).firstResultOptional();
    }
}
