package io.counterfoil.k8s;

import java.io.IOException;
import java.util.List;

/** What must be true of everything that is rendered. */
@FunctionalInterface
interface Rule {

    /** @return what is wrong, a sentence each; none if all is well */
    List<String> violations(Manifests manifests) throws IOException;
}
