package io.counterfoil.portal.failure;

import io.counterfoil.portal.wording.IntakeReasonWords;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Why a file of payables or a row of it is refused. */
class IntakeReasonsTest {

    @Test
    void eachReasonHasASentenceOfItsOwnAndABrokenRuleIsSaidAsEverywhere() throws IOException {
        new ReasonSentences<>(
                        Path.of("../intake-files/src/main/java/io/counterfoil/intake/IntakeReason.java"),
                        IntakeReasonWords.class,
                        IntakeReasons::sentence)
                .assertEachHasOneOfItsOwn(38, Set.of("broken-rule"));
    }
}
