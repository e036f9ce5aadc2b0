package io.counterfoil.service.idempotency;

import io.counterfoil.kernel.CommonRefusal;
import io.counterfoil.kernel.RefusedException;
import io.counterfoil.service.sql.Sql;
import io.counterfoil.service.web.Request;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The one owner of idempotency: each request is stored once by (participant, idempotency key), in the transaction of its effect.
 * What becomes of it on the chain is kept elsewhere, under the same id.
 *
 * <p>SQL: every request comes by here, and most of them meet no row; an entity would cost it more than the statement does.
 */
@ApplicationScoped
@Transactional
public class Requests {

    private final Sql sql;

    Requests(Sql sql) {
        this.sql = sql;
    }

    /**
     * An earlier request with this one's key.
     *
     * @throws RefusedException IDEMPOTENCY_KEY_REUSED when it had another body
     */
    @Transactional(Transactional.TxType.SUPPORTS) // on the way of every request: no begin and commit for one statement
    public Optional<StoredRequest> find(Request request) {
        Optional<StoredRequest> earlier = of(request.by(), request.idempotencyKey());
        if (earlier.isPresent() && !earlier.get().bodySha256().equals(request.bodySha256())) {
            throw keyReused();
        }
        return earlier;
    }

    /** What whoever repeats a key with something else is told, wherever it is found out. */
    public static RefusedException keyReused() {
        return new RefusedException(
                CommonRefusal.IDEMPOTENCY_KEY_REUSED, "this key was used for another body or another resource");
    }

    public Optional<StoredRequest> find(UUID participant, String idempotencyKey) {
        return of(participant, idempotencyKey);
    }

    private Optional<StoredRequest> of(UUID participant, String idempotencyKey) {
        return first("participant = ? and idempotency_key = ?", participant, idempotencyKey);
    }

    public Optional<StoredRequest> find(UUID id) {
        return first("id = ?", id);
    }

    private Optional<StoredRequest> first(String where, Object... parameters) {
        return sql.first(
                "select id, participant, idempotency_key, body_sha256, detail, answer from records.request where "
                        + where,
                row -> new StoredRequest(
                        row.id("id"),
                        row.id("participant"),
                        row.text("idempotency_key"),
                        row.text("body_sha256"),
                        row.text("detail"),
                        row.textOrNull("answer")),
                parameters);
    }

    /**
     * SQL: on conflict, so that of two that begin at the same moment one is told so, and its transaction can go on.
     *
     * @return false when the key was stored before
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public boolean store(UUID id, Request request, String detail) {
        return sql.update("""
                        insert into records.request (id, participant, idempotency_key, body_sha256, detail)
                        values (?, ?, ?, ?, ?) on conflict (participant, idempotency_key) do nothing
                        """, id, request.by(), request.idempotencyKey(), request.bodySha256(), detail) == 1;
    }

    /** What is answered from now on, also to whoever repeats the request. */
    public void answer(UUID id, @Nullable String answer) {
        sql.update("update records.request set answer = ? where id = ?", answer, id);
    }
}
