package io.counterfoil.ledger.abi;

import io.counterfoil.ledger.ContractName;
import io.counterfoil.ledger.Deployment;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;

/** The creation code this build was packaged with, held against what was deployed; asks no node. */
public final class PackagedCode {

    private PackagedCode() {}

    /** As a deployment records it. */
    public static String sha256(ContractName contract) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(PackagedContracts.creationCode(contract));
            return HexFormat.of().formatHex(hash);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every JDK has SHA-256", impossible);
        }
    }

    /** Contracts that were deployed from another creation code; empty when all are of this build. */
    public static List<String> differences(Deployment deployment) {
        List<String> differences = new ArrayList<>();
        for (ContractName contract : ContractName.values()) {
            Deployment.DeployedContract deployed = deployment.contract(contract);
            if (!deployed.binSha256().equals(sha256(contract))) {
                differences.add(contract.solidityName() + " is another than that of this build (version "
                        + deployed.version() + " there)");
            }
        }
        return differences;
    }
}
