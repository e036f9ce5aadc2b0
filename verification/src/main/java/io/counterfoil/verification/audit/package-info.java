/**
 * {@code ./counterfoil audit}: reads the audit trail as receivables-service's docs/audit-trail.md describes it, and shares no code
 * with the service that writes it.
 */
@NullMarked
package io.counterfoil.verification.audit;

import org.jspecify.annotations.NullMarked;
