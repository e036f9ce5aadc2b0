package io.counterfoil.receivables.governance;

import io.counterfoil.ledger.Bytes32;
import java.util.Optional;

/** Documents that banks attested, to those who watch over all. */
public interface AttestedDocuments {

    Optional<AttestedDocumentView> find(Bytes32 fingerprint);
}
