package io.counterfoil.receivables.governance;

import java.util.Collection;
import java.util.Map;
import java.util.UUID;

/** What a concept keeps beside the chain of what acts were proposed with, so that who supports one sees all that it confirms. */
public interface ActRecords {

    /** By act and field; acts of which nothing is kept are left out. */
    Map<UUID, Map<String, String>> of(Collection<UUID> acts);
}
