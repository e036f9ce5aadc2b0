package io.counterfoil.devnode;

import static com.tngtech.archunit.library.Architectures.layeredArchitecture;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** The machine and the files know nothing of the chain; the chain knows nothing of the wire. */
@AnalyzeClasses(packagesOf = DevNode.class, importOptions = DoNotIncludeTests.class)
class ArchitectureTest {

    @ArchTest
    static final ArchRule LAYERS = layeredArchitecture()
            .consideringOnlyDependenciesInLayers()
            .layer("node")
            .definedBy("io.counterfoil.devnode")
            .layer("protocol")
            .definedBy("..devnode.protocol..")
            .layer("ledger")
            .definedBy("..devnode.ledger..")
            .layer("evm")
            .definedBy("..devnode.evm..")
            .layer("store")
            .definedBy("..devnode.store..")
            .whereLayer("node")
            .mayNotBeAccessedByAnyLayer()
            .whereLayer("protocol")
            .mayOnlyBeAccessedByLayers("node")
            .whereLayer("ledger")
            .mayOnlyBeAccessedByLayers("node", "protocol")
            .whereLayer("evm")
            .mayOnlyBeAccessedByLayers("node", "protocol", "ledger")
            .whereLayer("store")
            .mayOnlyBeAccessedByLayers("node", "ledger");
}
