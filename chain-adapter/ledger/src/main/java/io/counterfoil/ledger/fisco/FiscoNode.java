package io.counterfoil.ledger.fisco;

import io.counterfoil.ledger.Deployment;
import io.counterfoil.ledger.KeyVault;
import io.counterfoil.ledger.LedgerBlocks;
import io.counterfoil.ledger.LedgerParticipant;
import io.counterfoil.ledger.LedgerReads;
import io.counterfoil.ledger.LedgerUnavailableException;
import io.counterfoil.ledger.LimitRow;
import io.counterfoil.ledger.Threads;
import io.counterfoil.ledger.VoucherLedger;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.fisco.bcos.sdk.v3.BcosSDK;
import org.fisco.bcos.sdk.v3.BcosSDKException;
import org.fisco.bcos.sdk.v3.client.Client;
import org.fisco.bcos.sdk.v3.client.exceptions.ClientException;
import org.fisco.bcos.sdk.v3.client.protocol.response.BcosGroupNodeInfo;
import org.fisco.bcos.sdk.v3.config.exceptions.ConfigException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A connection to the chain through the official SDK; an embedder needs one. */
public final class FiscoNode implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(FiscoNode.class);
    private static final int CALLBACK_THREADS = 2;
    private static final Duration END_WITHIN = Duration.ofSeconds(10);

    private final Client client;
    private final NodeSettings settings;
    private final ExecutorService callbacks;
    private final NodeClient questions;
    private final TransactionSender sender;
    private final Doorbell doorbell;

    private FiscoNode(Client client, NodeSettings settings, Doorbell doorbell) {
        this.client = client;
        this.settings = settings;
        this.doorbell = doorbell;
        this.callbacks = Executors.newFixedThreadPool(CALLBACK_THREADS, Threads.named("answers"));
        this.questions = new NodeClient(
                client, new NodeChoice(() -> connectedNodes(client)), settings.answerWithin(), callbacks);
        this.sender = new TransactionSender(client, questions, settings, callbacks);
    }

    /**
     * @throws LedgerUnavailableException when no peer can be reached
     * @throws IllegalArgumentException when the settings, or the node's answer to them, do not fit; the message says which
     */
    public static FiscoNode connect(NodeSettings settings) {
        try {
            BcosSDK sdk = new BcosSDK(SdkConfiguration.of(settings));
            Client client = sdk.getClient(settings.groupId());
            if (!settings.chainId().equals(client.getChainId())) {
                String found = client.getChainId();
                end(client);
                throw new IllegalArgumentException(
                        "the node is of chain " + found + ", configured is " + settings.chainId());
            }
            Doorbell doorbell = new Doorbell();
            sdk.registerBlockNotifier(settings.groupId(), (group, number) -> doorbell.ring(number.longValueExact()));
            return new FiscoNode(client, settings, doorbell);
        } catch (BcosSDKException | ConfigException unreachable) {
            throw new LedgerUnavailableException(
                    "cannot connect to " + settings.peers() + ", group " + settings.groupId() + ": "
                            + unreachable.getMessage(),
                    unreachable);
        }
    }

    /** Signs with the keys of the vault that the chain knows, and sends to the deployment's contracts. */
    public VoucherLedger voucherLedger(Deployment deployment, KeyVault vault) {
        LedgerReads reads = reads(deployment);
        SigningKeys keys = new SigningKeys(vault, id -> reads.participant(id).map(LedgerParticipant::key));
        return new FiscoVoucherLedger(deployment, new TransactionSigner(client, keys), keys, sender, questions);
    }

    public LedgerReads reads(Deployment deployment) {
        return new FiscoReads(deployment, questions);
    }

    public LedgerBlocks blocks(Deployment deployment) {
        return new FiscoBlocks(deployment, questions, doorbell);
    }

    /**
     * Deploys the contracts in order with the operator's key, binds them, and sets the limits.
     *
     * @param vault has the operator's key
     * @param dateStepMax calendar days that the business date moves at most at once, 1 to 36,525: a month where it follows the
     *     calendar, more where a history is replayed
     */
    public Deployment deploy(
            KeyVault vault, UUID operatorId, LocalDate firstDay, long dateStepMax, List<LimitRow> limits) {
        ContractDeployer deployer = new ContractDeployer(
                settings, questions, sender, new TransactionSigner(client, SigningKeys.ofFirstKeys(vault)), operatorId);
        return deployer.deploy(vault.addressOf(operatorId), firstDay, dateStepMax, limits);
    }

    /**
     * Compares chain, group, each contract's code on chain, its version and the packaged creation code with the deployment.
     *
     * @throws IllegalStateException naming everything that differs
     */
    public void verify(Deployment deployment) {
        new DeploymentCheck(settings, questions).verify(deployment);
    }

    /** Ends the connection and every thread of it. */
    @Override
    public void close() {
        end(client);
        callbacks.shutdown();
    }

    /** The native part of SDK 3.6.0 has been seen to wait for itself for ever when it is stopped soon after an answer. */
    private static void end(Client client) {
        boolean ended = Threads.runWithin(END_WITHIN, "end", () -> {
            client.stop();
            client.destroy();
        });
        if (!ended) {
            LOG.warn("the SDK has not ended its connection within {}; its threads are left alone", END_WITHIN);
        }
    }

    /** The SDK answers this itself, from what it is connected to. */
    private static List<String> connectedNodes(Client client) {
        try {
            return client.getGroupInfo().getResult().getNodeList().stream()
                    .map(BcosGroupNodeInfo.GroupNodeInfo::getName)
                    .toList();
        } catch (ClientException noneAtAll) {
            return List.of();
        }
    }
}
