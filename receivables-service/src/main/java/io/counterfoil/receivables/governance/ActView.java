package io.counterfoil.receivables.governance;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An act of the operators.
 *
 * @param kind as of an operation; unknown when this version does not know the call
 * @param resourceId what it is about
 * @param content what it would do, or did: the call's arguments by their names
 * @param recorded what is kept beside the chain of what it was proposed with: name and numbers of who is enrolled
 * @param state waiting, executed, cancelled or expired
 * @param counted those of the supporters that are active and still have the key they supported it with
 * @param threshold supports that it needs now
 */
public record ActView(
        UUID id,
        String kind,
        @Nullable UUID resourceId,
        Map<String, String> content,
        Map<String, String> recorded,
        String state,
        UUID proposer,
        List<UUID> supporters,
        List<UUID> counted,
        int threshold,
        LocalDate lastDay) {

    public ActView with(Map<String, String> recordedBesideIt) {
        return new ActView(
                id,
                kind,
                resourceId,
                content,
                recordedBesideIt,
                state,
                proposer,
                supporters,
                counted,
                threshold,
                lastDay);
    }
}
