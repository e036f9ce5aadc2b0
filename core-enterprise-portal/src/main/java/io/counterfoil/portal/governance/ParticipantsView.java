package io.counterfoil.portal.governance;

import java.util.List;

/**
 * @param named part of the name that was looked for; empty for all
 * @param notListed how many more there are
 * @param complete false if there is more than was read
 */
public record ParticipantsView(List<Participant> rows, String named, int notListed, boolean complete) {}
