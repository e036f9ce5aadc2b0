package io.counterfoil.portal.governance;

import io.counterfoil.portal.operation.Attempt;
import java.util.List;

/**
 * @param waiting those that the reader can support come first
 * @param ended done, withdrawn or lapsed
 * @param notListed how many ended ones are left out
 * @param complete false if there is more than was read
 * @param proposed whether one was just proposed and is among them
 */
public record ActsView(
        List<ActRow> waiting, List<ActRow> ended, int notListed, boolean complete, boolean proposed, Attempt attempt) {}
