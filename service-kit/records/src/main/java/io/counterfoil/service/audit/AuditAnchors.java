package io.counterfoil.service.audit;

import java.util.Optional;

/** Heads where nobody can take them back: on the chain. */
public interface AuditAnchors {

    /**
     * Returns once it stands there. A head with no more entries than the last one may be refused: another instance was faster.
     *
     * @throws RuntimeException when it is not known to stand there; it may be anchored again
     */
    void anchor(AuditHead head);

    /** The newest anchor of this stream. */
    Optional<AuditHead> latest(String stream);
}
