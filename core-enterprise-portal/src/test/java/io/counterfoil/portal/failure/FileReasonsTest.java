package io.counterfoil.portal.failure;

import io.counterfoil.portal.wording.FileReasonWords;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Why a file of a document is refused. */
class FileReasonsTest {

    @Test
    void eachReasonHasASentenceOfItsOwn() throws IOException {
        new ReasonSentences<>(
                        Path.of("../trade-documents/src/main/java/io/counterfoil/documents/FileReason.java"),
                        FileReasonWords.class,
                        FileReasons::sentence)
                .assertEachHasOneOfItsOwn(56, Set.of());
    }
}
