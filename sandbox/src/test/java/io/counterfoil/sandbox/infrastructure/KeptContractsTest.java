package io.counterfoil.sandbox.infrastructure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.counterfoil.ledger.ContractName;
import io.counterfoil.ledger.Deployment;
import io.counterfoil.ledger.Deployment.DeployedContract;
import io.counterfoil.ledger.DeploymentFile;
import io.counterfoil.ledger.abi.PackagedCode;
import io.counterfoil.sandbox.process.SandboxException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A data folder that was made with the contracts of another version. */
class KeptContractsTest {

    @TempDir
    private Path folder;

    @Test
    void onContractsOfAnotherVersionNothingIsStartedAndTheAnswerSaysWhatToDo() throws Exception {
        Sandbox sandbox = sandboxWith("0".repeat(64));
        String refusal = refusalOf(sandbox);
        assertTrue(refusal.contains("Vouchers is another than that of this build (version 1 there)"), refusal);
        assertFalse(refusal.contains("Participants"), refusal);
        assertNothingWasStarted(sandbox, refusal);
    }

    /** As a folder from before the operators acted together. */
    @Test
    void aDeploymentThatLacksAContractIsRefusedByTheNameOfTheContract() throws Exception {
        Sandbox sandbox = sandboxWith(PackagedCode.sha256(ContractName.VOUCHERS));
        ObjectMapper json = new ObjectMapper();
        ObjectNode deployment =
                (ObjectNode) json.readTree(sandbox.deploymentFile().toFile());
        ((ObjectNode) deployment.get("contracts")).remove("Operators");
        json.writeValue(sandbox.deploymentFile().toFile(), deployment);
        String refusal = refusalOf(sandbox);
        assertTrue(refusal.contains("Operators is missing"), refusal);
        assertNothingWasStarted(sandbox, refusal);
    }

    @Test
    void theContractsOfThisBuildAreTaken() throws Exception {
        KeptContracts.requireOfThisBuild(sandboxWith(PackagedCode.sha256(ContractName.VOUCHERS)));
        KeptContracts.requireOfThisBuild(Sandbox.open(folder, folder.resolve("fresh")));
    }

    private static String refusalOf(Sandbox sandbox) {
        SandboxException refused = assertThrows(SandboxException.class, () -> sandbox.up(line -> {}));
        return refused.getMessage();
    }

    private void assertNothingWasStarted(Sandbox sandbox, String refusal) throws IOException {
        assertEquals(1, refusal.lines().count(), refusal);
        assertTrue(
                refusal.endsWith(
                        "./counterfoil down --wipe --data " + sandbox.data().path()),
                refusal);
        assertFalse(sandbox.supervisor(line -> {}).anyRuns());
        try (Stream<Path> files = Files.list(sandbox.data().path())) {
            assertEquals(
                    "chain", files.map(file -> file.getFileName().toString()).reduce("", String::concat));
        }
    }

    private Sandbox sandboxWith(String vouchersSha256) throws IOException {
        Map<ContractName, DeployedContract> contracts = new EnumMap<>(ContractName.class);
        for (ContractName name : ContractName.values()) {
            String sha256 = name == ContractName.VOUCHERS ? vouchersSha256 : PackagedCode.sha256(name);
            contracts.put(name, new DeployedContract("0x" + "1".repeat(40), 1, sha256, "00"));
        }
        Sandbox sandbox = Sandbox.open(folder, folder.resolve("data"));
        DeploymentFile.write(
                sandbox.deploymentFile(),
                new Deployment("chain0", "group0", 1, LocalDate.of(2000, 1, 3), UUID.randomUUID(), contracts));
        return sandbox;
    }
}
