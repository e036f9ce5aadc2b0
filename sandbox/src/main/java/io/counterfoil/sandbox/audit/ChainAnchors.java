package io.counterfoil.sandbox.audit;

import java.util.List;

/** Heads that were anchored on the chain. */
interface ChainAnchors {

    String SOURCE = "the chain";

    /** For a chain without the contract. */
    ChainAnchors NONE = stream -> List.of();

    List<TrustedHead> of(String stream);
}
