package io.counterfoil.receivables.certificate;

import java.util.Optional;
import java.util.UUID;

/** What certificates are about. Whose they are, the use case asks. */
public interface CertifiedThings {

    Optional<CertifiedPiece> piece(UUID id);

    Optional<CertifiedFinancing> financing(UUID id);
}
