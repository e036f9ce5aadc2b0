package io.counterfoil.sandbox.replay;

import io.counterfoil.kernel.DocumentKind;
import io.counterfoil.ledger.Bytes32;
import io.counterfoil.ledger.Deployment;
import io.counterfoil.ledger.DeploymentFile;
import io.counterfoil.ledger.DocumentStatement;
import io.counterfoil.ledger.LedgerCommand;
import io.counterfoil.ledger.Pkcs12KeyVault;
import io.counterfoil.ledger.Role;
import io.counterfoil.ledger.VoucherLedger;
import io.counterfoil.ledger.fisco.FiscoNode;
import io.counterfoil.ledger.fisco.NodeSettings;
import io.counterfoil.sandbox.infrastructure.VaultFolder;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.TimeUnit;

/** The operators of an installation, acting with their keys and without the service: what a replay has no reason to do. */
final class PastTheService {

    private final VoucherLedger ledger;
    private final List<UUID> operators;

    private PastTheService(VoucherLedger ledger, List<UUID> operators) {
        this.ledger = ledger;
        this.operators = operators;
    }

    /** Enrols somebody, replaces its key, and anchors an audit trail. */
    static void enrolRotateAndAnchor(TestInstallation parts) throws Exception {
        Deployment deployment = DeploymentFile.read(parts.data().resolve("chain/deployment.json"));
        Pkcs12KeyVault vault = Pkcs12KeyVault.open(
                parts.data().resolve("vaults/service"), parts.data().resolve("secrets/vault-master-key"));
        try (FiscoNode node = FiscoNode.connect(NodeSettings.of(List.of(parts.chain())))) {
            PastTheService operators = new PastTheService(
                    node.voucherLedger(deployment, vault), parts.place().operators());
            UUID participant = UUID.randomUUID();
            operators.together(new LedgerCommand.Enrol(participant, address(1), Set.of(Role.SUPPLIER)));
            operators.together(new LedgerCommand.RotateKey(participant, address(2)));
            Bytes32 hash = new Bytes32("0x" + "ab".repeat(32));
            operators.send(operators.operators.get(0), new LedgerCommand.Anchor(hash, 7, hash));
        }
    }

    /** A bank says that two of the documents it attested are of the same goods; its rate of before is not said again. */
    static void joinTwoDocuments(TestInstallation parts) throws Exception {
        Deployment deployment = DeploymentFile.read(parts.data().resolve("chain/deployment.json"));
        List<DocumentStatement> known = new ArrayList<>();
        UUID attester;
        try (Connection database = parts.database();
                Statement statement = database.createStatement();
                ResultSet rows = statement.executeQuery("select d.* from projection.document d where attester ="
                        + " (select attester from projection.document order by fingerprint limit 1)"
                        + " and kind <> 'CONTRACT' and trade_group is null order by fingerprint limit 2")) {
            attester = null;
            while (rows.next()) {
                attester = rows.getObject("attester", UUID.class);
                known.add(DocumentStatement.alone(
                        new Bytes32(rows.getString("fingerprint")),
                        DocumentKind.valueOf(rows.getString("kind")),
                        rows.getObject("owner", UUID.class),
                        rows.getString("currency"),
                        rows.getLong("face_value"),
                        0));
            }
        }
        DocumentStatement first = known.get(0);
        DocumentStatement second = known.get(1);
        UUID bank = Objects.requireNonNull(attester);
        Pkcs12KeyVault vault = parts.sandbox().vaults().stream()
                .map(VaultFolder::open)
                .filter(one -> one.participants().contains(bank))
                .findFirst()
                .orElseThrow();
        try (FiscoNode node = FiscoNode.connect(NodeSettings.of(List.of(parts.chain())))) {
            new PastTheService(node.voucherLedger(deployment, vault), List.of())
                    .send(
                            bank,
                            new LedgerCommand.Attest(
                                    second.sameGoodsAs(first.fingerprint(), first.currency(), first.faceValue())));
        }
    }

    private static String address(int number) {
        return "0x" + "%040x".formatted(number);
    }

    private void together(LedgerCommand.Governed act) throws Exception {
        UUID id = UUID.randomUUID();
        for (UUID operator : operators) {
            send(operator, new LedgerCommand.Support(id, act));
        }
    }

    private void send(UUID operator, LedgerCommand command) throws Exception {
        ledger.send(ledger.sign(operator, command))
                .toCompletableFuture()
                .get(30, TimeUnit.SECONDS)
                .orThrow();
    }
}
