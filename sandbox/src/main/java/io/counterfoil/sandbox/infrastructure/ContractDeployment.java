package io.counterfoil.sandbox.infrastructure;

import io.counterfoil.ledger.Deployment;
import io.counterfoil.ledger.DeploymentFile;
import io.counterfoil.ledger.KeyVault;
import io.counterfoil.ledger.LedgerCommand;
import io.counterfoil.ledger.LimitKind;
import io.counterfoil.ledger.LimitRow;
import io.counterfoil.ledger.Pkcs12KeyVault;
import io.counterfoil.ledger.Role;
import io.counterfoil.ledger.VoucherLedger;
import io.counterfoil.ledger.fisco.FiscoNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.TimeUnit;

/** Puts the contracts on a new chain, with the sandbox's default limits, and writes down where they are. */
final class ContractDeployment {

    /** A Monday. Histories are replayed from here on; on a calendar that knows no holidays before 2024. */
    private static final LocalDate FIRST_DAY = LocalDate.of(2000, 1, 3);

    private static final LocalDate LIMITS_FROM = LocalDate.of(2000, 1, 1);

    /** Yinfa [2025] No. 77: in principle within six months, never over one year. The others are the sandbox's own. */
    private static final List<LimitRow> LIMITS = List.of(
            new LimitRow(LimitKind.TENOR_MONTHS_MAX, null, LIMITS_FROM, 12),
            new LimitRow(LimitKind.TENOR_MONTHS_UNEXPLAINED_MAX, null, LIMITS_FROM, 6),
            new LimitRow(LimitKind.DEPTH_MAX, null, LIMITS_FROM, 8),
            new LimitRow(LimitKind.FAN_OUT_MAX, null, LIMITS_FROM, 20),
            new LimitRow(LimitKind.FUNDING_DAYS, null, LIMITS_FROM, 5));

    /** Each has two decimals, so that the smallest piece, 0.01, is one minor unit. */
    private static final List<String> CURRENCIES = List.of("CNY", "EUR", "GBP", "HKD", "SGD", "USD");

    private static final long SMALLEST_PIECE = 1;
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
            Deployment deployment = node.deploy(vault, operators.get(0), FIRST_DAY, limits());
            governTogether(node.voucherLedger(deployment, vault), vault, operators);
            DeploymentFile.write(file, deployment);
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

    /** As long as the threshold is one, a support is enough. */
    private static void act(VoucherLedger ledger, UUID operator, LedgerCommand.Governed call) {
        LedgerCommand support = new LedgerCommand.Support(UUID.randomUUID(), call);
        ledger.send(ledger.sign(operator, support))
                .toCompletableFuture()
                .orTimeout(SECONDS_MAX, TimeUnit.SECONDS)
                .join()
                .orThrow();
    }

    private static List<LimitRow> limits() {
        List<LimitRow> rows = new ArrayList<>(LIMITS);
        CURRENCIES.forEach(
                currency -> rows.add(new LimitRow(LimitKind.SMALLEST_PIECE, currency, LIMITS_FROM, SMALLEST_PIECE)));
        return rows;
    }
}
