package io.counterfoil.portal.onboarding;

import java.util.List;

/** What waits for a person of the operators. */
public record WaitingView(List<Row> rows) {

    /** @param owner name of the participant */
    public record Row(Document document, String owner) {}
}
