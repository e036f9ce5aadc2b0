package io.counterfoil.ledger;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.counterfoil.ledger.fisco.FiscoNode;
import io.counterfoil.ledger.fisco.NodeSettings;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DeploymentTest {

    @TempDir
    static Path folder;

    private static Consortium consortium;

    @BeforeAll
    static void start() {
        consortium = Consortium.start(folder);
    }

    @AfterAll
    static void stop() {
        consortium.close();
    }

    @Test
    void aDeploymentFitsTheChainItWasMadeOnAndTheContractsSayTheirVersion() {
        consortium.node.verify(consortium.deployment);
        for (ContractName name : ContractName.values()) {
            int version = switch (name) {
                case BUSINESS_DATE, LIMITS -> 3;
                case DOCUMENTS -> 4;
                case VOUCHERS -> 7;
                case READER -> 3;
                case STATEMENTS -> 1;
                default -> 2;
            };
            assertEquals(version, consortium.deployment.contract(name).version(), name.solidityName());
        }
        assertEquals(Consortium.FIRST_DAY, consortium.reads.today());
    }

    @Test
    void aDeploymentSurvivesItsFile() {
        Path file = folder.resolve("chain/deployment.json");
        DeploymentFile.write(file, consortium.deployment);
        assertEquals(consortium.deployment, DeploymentFile.read(file));
        DeploymentFile.write(file, consortium.deployment);
        assertEquals(consortium.deployment, DeploymentFile.read(file));
    }

    @Test
    void aFileThatIsNoDeploymentIsRefusedByTheFieldThatIsMissing() throws IOException {
        Path file = Files.createTempFile(folder, "deployment", ".json");
        for (String text : List.of("{}", "[]", "nonsense", "{\"contracts\":{}}", "")) {
            Files.writeString(file, text);
            assertThrows(IllegalArgumentException.class, () -> DeploymentFile.read(file), text);
        }
        Files.writeString(file, "{\"contracts\":{}}");
        IllegalArgumentException refused =
                assertThrows(IllegalArgumentException.class, () -> DeploymentFile.read(file));
        assertTrue(refused.getMessage().contains("Participants"), refused.getMessage());
    }

    @Test
    void everythingThatDiffersIsNamed() {
        Map<ContractName, Deployment.DeployedContract> contracts = new EnumMap<>(consortium.deployment.contracts());
        Deployment.DeployedContract vouchers = consortium.deployment.contract(ContractName.VOUCHERS);
        contracts.put(
                ContractName.VOUCHERS,
                new Deployment.DeployedContract(vouchers.address(), 1, "00", vouchers.codeSha256()));
        contracts.put(ContractName.LIMITS, new Deployment.DeployedContract("0x" + "12".repeat(20), 1, "00", "00"));
        IllegalStateException refused =
                assertThrows(IllegalStateException.class, () -> consortium.node.verify(with("chain0", contracts)));
        assertTrue(refused.getMessage().contains("Vouchers version is 7, recorded is 1"), refused.getMessage());
        assertTrue(refused.getMessage().contains("Vouchers creation code"), refused.getMessage());
        assertTrue(refused.getMessage().contains("Limits: no code at 0x1212"), refused.getMessage());
        assertTrue(!refused.getMessage().contains("Participants"), refused.getMessage());
    }

    @Test
    void aDeploymentOfAnotherChainIsRefused() {
        IllegalStateException refused = assertThrows(
                IllegalStateException.class,
                () -> consortium.node.verify(with("chain1", consortium.deployment.contracts())));
        assertTrue(refused.getMessage().contains("chain is chain0, recorded is chain1"), refused.getMessage());
    }

    @Test
    void aNodeOfAnotherChainIsNotUsed() {
        NodeSettings usual = Consortium.settings(consortium.port());
        NodeSettings other = new NodeSettings(
                usual.peers(),
                "chain9",
                "group0",
                null,
                false,
                usual.answerWithin(),
                usual.reconnectEvery(),
                1,
                usual.placeWithin());
        IllegalArgumentException refused = assertThrows(IllegalArgumentException.class, () -> FiscoNode.connect(other));
        assertTrue(refused.getMessage().contains("chain9"), refused.getMessage());
    }

    @Test
    void smCryptographyIsRefusedAtOnce() {
        NodeSettings usual = Consortium.settings(consortium.port());
        NodeSettings sm = new NodeSettings(
                usual.peers(),
                "chain0",
                "group0",
                null,
                true,
                usual.answerWithin(),
                usual.reconnectEvery(),
                1,
                usual.placeWithin());
        IllegalArgumentException refused = assertThrows(IllegalArgumentException.class, () -> FiscoNode.connect(sm));
        assertTrue(refused.getMessage().contains("SM2"), refused.getMessage());
    }

    @Test
    void whereNobodyListensThereIsNoLedger() throws IOException {
        int port;
        try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = free.getLocalPort();
        }
        assertThrows(LedgerUnavailableException.class, () -> FiscoNode.connect(Consortium.settings(port)));
    }

    private static Deployment with(String chain, Map<ContractName, Deployment.DeployedContract> contracts) {
        Deployment real = consortium.deployment;
        return new Deployment(
                chain, real.groupId(), real.block(), LocalDate.of(2026, 1, 5), real.operatorId(), contracts);
    }
}
