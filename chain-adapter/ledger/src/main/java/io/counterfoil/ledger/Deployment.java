package io.counterfoil.ledger;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * Where the contracts are, written once when they are deployed and checked at every start.
 *
 * @param block height after the last transaction of the deployment
 * @param operatorId the first operator, whose key deployed them
 */
public record Deployment(
        String chainId,
        String groupId,
        long block,
        LocalDate firstDay,
        UUID operatorId,
        Map<ContractName, DeployedContract> contracts) {

    /**
     * @param address 0x and 40 lower-case hexadecimal digits
     * @param version as the contract says itself
     * @param binSha256 of the creation code that was packaged, hexadecimal
     * @param codeSha256 of the code on chain, hexadecimal
     */
    public record DeployedContract(String address, int version, String binSha256, String codeSha256) {}

    public Deployment {
        contracts = Map.copyOf(contracts);
    }

    public DeployedContract contract(ContractName name) {
        DeployedContract deployed = contracts.get(name);
        if (deployed == null) {
            throw new IllegalArgumentException("the deployment has no contract " + name.solidityName());
        }
        return deployed;
    }

    /** The contract at an address, 0x and 40 lower-case hexadecimal digits. */
    public Optional<ContractName> contractAt(String address) {
        return contracts.entrySet().stream()
                .filter(entry -> entry.getValue().address().equals(address))
                .map(Map.Entry::getKey)
                .findFirst();
    }

    public String addressOf(ContractName name) {
        return contract(name).address();
    }
}
