package io.counterfoil.portal.audit;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One page of what was found, in the order of its writing.
 *
 * @param wrong names of fields that could not be read; nothing was looked for then
 * @param next cursor of the next page
 */
public record AuditView(
        AuditSearch search,
        List<Entry> entries,
        List<String> wrong,
        @Nullable String next) {

    public boolean isWrong(String field) {
        return wrong.contains(field);
    }

    public boolean isOutcome(String name) {
        AuditSearch.Outcome outcome = search.outcome();
        return outcome != null && outcome.wireName().equals(name);
    }

    /**
     * @param who name of the person or program; empty for a request without a token
     * @param participant its name, empty if there is none
     * @param asked method and path, without ids
     * @param problem name of a refusal, empty if it was none
     * @param transaction hash of what it sent to the chain, empty if nothing
     */
    public record Entry(
            long sequence,
            Instant at,
            String who,
            String participant,
            List<String> roles,
            String asked,
            String target,
            int status,
            String problem,
            String transaction,
            List<UUID> ids,
            String hash) {

        public boolean isRefused() {
            return status >= 400;
        }
    }
}
