package io.counterfoil.receivables.projection;

import jakarta.inject.Inject;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;

/** A projector that has read the first block of a chain which the test writes. */
abstract class OnAScriptedChain {

    @Inject
    ProjectBlocks projector;

    @Inject
    RebuildProjection rebuild;

    @Inject
    Database database;

    @Inject
    ScriptedChain chain;

    final Blocks blocks = new Blocks();

    @BeforeEach
    void startWithNothing() {
        database.forgetTheChain();
        chain.serve(blocks::all);
        projector.apply(List.of(blocks.seal()));
    }
}
