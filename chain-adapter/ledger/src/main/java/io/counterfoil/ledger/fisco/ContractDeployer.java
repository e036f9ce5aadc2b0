package io.counterfoil.ledger.fisco;

import io.counterfoil.ledger.ContractName;
import io.counterfoil.ledger.Deployment;
import io.counterfoil.ledger.LedgerCommand;
import io.counterfoil.ledger.LimitRow;
import io.counterfoil.ledger.Receipt;
import io.counterfoil.ledger.SignedTransaction;
import io.counterfoil.ledger.abi.CommandCodec;
import io.counterfoil.ledger.abi.ConstructorArguments;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.fisco.bcos.sdk.v3.model.TransactionReceipt;

/**
 * Deploys the contracts with the operator's key. Each step waits for the one before; when one fails, what is on chain is
 * not used by anybody, and the deployment is begun anew.
 */
final class ContractDeployer {

    private final NodeSettings settings;
    private final NodeClient questions;
    private final TransactionSender sender;
    private final TransactionSigner signer;
    private final UUID operatorId;
    private final Map<ContractName, String> addresses = new EnumMap<>(ContractName.class);

    ContractDeployer(
            NodeSettings settings,
            NodeClient questions,
            TransactionSender sender,
            TransactionSigner signer,
            UUID operatorId) {
        this.settings = settings;
        this.questions = questions;
        this.sender = sender;
        this.signer = signer;
        this.operatorId = operatorId;
    }

    Deployment deploy(String operatorKey, LocalDate firstDay, long dateStepMax, List<LimitRow> limits) {
        String participants = create(new ConstructorArguments.OfParticipants(operatorId, operatorKey));
        String businessDate = create(new ConstructorArguments.OfBusinessDate(participants, firstDay, dateStepMax));
        String limitsContract = create(new ConstructorArguments.OfLimits(participants));
        String documents = create(new ConstructorArguments.OfDocuments(participants, businessDate, limitsContract));
        String statements = create(new ConstructorArguments.OfStatements(participants, businessDate, limitsContract));
        String vouchers = create(
                new ConstructorArguments.OfVouchers(participants, businessDate, documents, limitsContract, statements));
        String reader = create(new ConstructorArguments.OfReader(vouchers));
        List<String> targets = List.of(participants, businessDate, documents, limitsContract, vouchers);
        String operators = create(new ConstructorArguments.OfOperators(participants, businessDate, targets));
        create(new ConstructorArguments.OfAuditAnchor(participants, businessDate));
        execute(new LedgerCommand.Bind(vouchers));
        execute(new LedgerCommand.BindReader(reader));
        execute(new LedgerCommand.BindGovernance(operators));
        for (LimitRow row : limits) {
            // The first operator is alone, and so it is the operators together.
            execute(new LedgerCommand.Support(
                    UUID.randomUUID(),
                    new LedgerCommand.SetLimit(row.kind(), row.currency(), row.effectiveFrom(), row.value())));
        }
        return new Deployment(
                settings.chainId(), settings.groupId(), questions.height(), firstDay, operatorId, deployed());
    }

    private Map<ContractName, Deployment.DeployedContract> deployed() {
        DeploymentCheck check = new DeploymentCheck(settings, questions);
        Map<ContractName, Deployment.DeployedContract> contracts = new EnumMap<>(ContractName.class);
        addresses.forEach((name, address) -> contracts.put(name, check.found(name, address)));
        return contracts;
    }

    private String create(ConstructorArguments arguments) {
        byte[] creation = CommandCodec.encodeCreation(arguments);
        TransactionReceipt receipt = send(signer.sign(operatorId, "", creation));
        String address = receipt.getContractAddress().toLowerCase(Locale.ROOT);
        addresses.put(arguments.contract(), address.startsWith("0x") ? address : "0x" + address);
        return addressOf(arguments.contract());
    }

    private String addressOf(ContractName contract) {
        String address = addresses.get(contract);
        if (address == null) {
            throw new IllegalStateException(contract.solidityName() + " is not deployed yet");
        }
        return address;
    }

    private void execute(LedgerCommand command) {
        String contract = addressOf(CommandCodec.contractOf(command));
        send(signer.sign(operatorId, contract, CommandCodec.encode(command, this::addressOf)));
    }

    private TransactionReceipt send(SignedTransaction transaction) {
        TransactionReceipt receipt = NodeClient.await(sender.send(transaction));
        Receipt read = Receipts.read(transaction.hash(), receipt);
        if (read.failure() != null) {
            throw new IllegalStateException(
                    "deployment stopped at " + transaction.hash() + ": "
                            + read.failure().getMessage(),
                    read.failure());
        }
        return receipt;
    }
}
