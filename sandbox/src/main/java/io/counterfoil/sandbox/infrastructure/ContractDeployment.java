package io.counterfoil.sandbox.infrastructure;

import io.counterfoil.ledger.Deployment;
import io.counterfoil.ledger.DeploymentFile;
import io.counterfoil.ledger.KeyVault;
import io.counterfoil.ledger.LedgerCommand;
import io.counterfoil.ledger.LimitRow;
import io.counterfoil.ledger.Pkcs12KeyVault;
import io.counterfoil.ledger.Receipt;
import io.counterfoil.ledger.Role;
import io.counterfoil.ledger.VoucherLedger;
import io.counterfoil.ledger.fisco.FiscoNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/** Puts the contracts on a new chain, with the sandbox's default limits, and writes down where they are. */
final class ContractDeployment {

    /** A Monday. Histories are replayed from here on; on a calendar that knows no holidays before 2024. */
    private static final LocalDate FIRST_DAY = LocalDate.of(2000, 1, 3);

    /** Days; where the date follows the calendar it is 31. From the first day to 2012 they are one move, to today two. */
    private static final long DATE_STEP_MAX = 5_000;

    /** The SDK's queue holds more; the node takes them in blocks. */
    private static final int AT_A_TIME = 100;

    private static final int SECONDS_MAX = 60;

    private final Sandbox sandbox;

    ContractDeployment(Sandbox sandbox) {
        this.sandbox = sandbox;
    }

    /** The file is written last: without it, whatever lies on the chain is nobody's, and the next run deploys anew. */
    void deployIfMissing() throws IOException {
        Path file = sandbox.deploymentFile();
        if (Files.exists(file)) {
            return;
        }
        // Kept from the first attempt on, so that a second one uses the same key.
        List<UUID> operators = sandbox.operators();
        Pkcs12KeyVault vault = sandbox.serviceVault().open();
        for (UUID operator : operators) {
            if (!vault.participants().contains(operator)) {
                vault.create(operator);
            }
        }
        try (FiscoNode node = FiscoNode.connect(sandbox.node())) {
            Deployment deployment =
                    node.deploy(vault, operators.get(0), FIRST_DAY, DATE_STEP_MAX, SandboxLimits.OF_EVERY_CURRENCY);
            VoucherLedger ledger = node.voucherLedger(deployment, vault);
            limit(ledger, operators.get(0), SandboxLimits.smallestPieces());
            governTogether(ledger, vault, operators);
            DeploymentFile.write(file, deployment);
        }
    }

    /** Many at once: one after the other they would take seconds. */
    private static void limit(VoucherLedger ledger, UUID operator, List<LimitRow> rows) {
        for (int from = 0; from < rows.size(); from += AT_A_TIME) {
            List<CompletableFuture<Receipt>> sent = rows.subList(from, Math.min(rows.size(), from + AT_A_TIME)).stream()
                    .map(row -> send(
                            ledger,
                            operator,
                            new LedgerCommand.SetLimit(row.kind(), row.currency(), row.effectiveFrom(), row.value())))
                    .toList();
            sent.forEach(receipt -> receipt.join().orThrow());
        }
    }

    /** From here on no operator does anything alone. */
    private static void governTogether(VoucherLedger ledger, KeyVault vault, List<UUID> operators) {
        UUID first = operators.get(0);
        for (UUID operator : operators.subList(1, operators.size())) {
            act(ledger, first, new LedgerCommand.Enrol(operator, vault.addressOf(operator), Set.of(Role.OPERATOR)));
        }
        act(ledger, first, new LedgerCommand.SetThreshold(operators.size()));
    }

    private static void act(VoucherLedger ledger, UUID operator, LedgerCommand.Governed call) {
        send(ledger, operator, call).join().orThrow();
    }

    /** As long as the threshold is one, a support is enough. */
    private static CompletableFuture<Receipt> send(VoucherLedger ledger, UUID operator, LedgerCommand.Governed call) {
        LedgerCommand support = new LedgerCommand.Support(UUID.randomUUID(), call);
        return ledger.send(ledger.sign(operator, support))
                .toCompletableFuture()
                .orTimeout(SECONDS_MAX, TimeUnit.SECONDS);
    }
}
