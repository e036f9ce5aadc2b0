package io.counterfoil.ledger.fisco;

import io.counterfoil.ledger.ContractName;
import io.counterfoil.ledger.Deployment;
import io.counterfoil.ledger.LedgerRevertedException;
import io.counterfoil.ledger.abi.ErrorCodec;
import io.counterfoil.ledger.abi.PackagedCode;
import io.counterfoil.ledger.abi.ViewCodec;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.fisco.bcos.sdk.v3.client.protocol.response.Call;

/** Compares what is on chain and what is packaged with what was written down when the contracts were deployed. */
final class DeploymentCheck {

    record Nothing() {}

    record Version(int version) {}

    private final NodeSettings settings;
    private final NodeClient questions;

    DeploymentCheck(NodeSettings settings, NodeClient questions) {
        this.settings = settings;
        this.questions = questions;
    }

    /** @throws IllegalStateException naming everything that differs */
    void verify(Deployment deployment) {
        List<String> differences = new ArrayList<>();
        compare(differences, "chain", deployment.chainId(), settings.chainId());
        compare(differences, "group", deployment.groupId(), settings.groupId());
        if (differences.isEmpty()) {
            for (ContractName name : ContractName.values()) {
                compare(differences, name, deployment.contract(name));
            }
        }
        if (!differences.isEmpty()) {
            throw new IllegalStateException("the deployment does not fit: " + String.join("; ", differences));
        }
    }

    /** The contract at an address as it is, with the creation code of this build. */
    Deployment.DeployedContract found(ContractName name, String address) {
        String code = questions.code(address);
        String codeHex = code.startsWith("0x") ? code.substring(2) : code;
        if (codeHex.isEmpty()) {
            throw new IllegalStateException(name.solidityName() + ": no code at " + address);
        }
        return new Deployment.DeployedContract(
                address,
                version(name, address),
                PackagedCode.sha256(name),
                sha256(HexFormat.of().parseHex(codeHex)));
    }

    private void compare(List<String> differences, ContractName name, Deployment.DeployedContract recorded) {
        Deployment.DeployedContract found;
        try {
            found = found(name, recorded.address());
        } catch (IllegalStateException | LedgerRevertedException notOurs) {
            differences.add(notOurs.getMessage() + ": another chain, or one that was wiped");
            return;
        }
        String contract = name.solidityName();
        compare(differences, contract + " version", recorded.version(), found.version());
        compare(differences, contract + " code on chain", recorded.codeSha256(), found.codeSha256());
        compare(differences, contract + " creation code of this build", recorded.binSha256(), found.binSha256());
    }

    private static void compare(List<String> differences, String what, Object recorded, Object found) {
        if (!recorded.equals(found)) {
            differences.add(what + " is " + found + ", recorded is " + recorded);
        }
    }

    private int version(ContractName name, String address) {
        ViewCodec<Nothing, Version> view = new ViewCodec<>(name, "version", Nothing.class, Version.class);
        Call.CallOutput answer = questions.call(address, view.encode(new Nothing()));
        if (answer.getStatus() != 0) {
            throw ErrorCodec.read(answer.getStatus(), answer.getOutput());
        }
        String hex = answer.getOutput();
        return view.decode(HexFormat.of().parseHex(hex, hex.startsWith("0x") ? 2 : 0, hex.length()))
                .version();
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every JDK has SHA-256", impossible);
        }
    }
}
