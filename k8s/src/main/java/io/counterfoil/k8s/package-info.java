/** What a cluster is told: the folders beside this one, and the kustomize that renders them. */
@NullMarked
package io.counterfoil.k8s;

import org.jspecify.annotations.NullMarked;
