package io.counterfoil.ledger.fisco;

import io.counterfoil.ledger.KeyVault;
import io.counterfoil.ledger.LedgerUnavailableException;
import io.counterfoil.ledger.SignedTransaction;
import io.counterfoil.ledger.TransactionHash;
import java.util.HexFormat;
import java.util.UUID;
import org.fisco.bcos.sdk.jni.common.JniException;
import org.fisco.bcos.sdk.jni.utilities.tx.TransactionBuilderJniObj;
import org.fisco.bcos.sdk.v3.client.Client;

/** The SDK builds and encodes the transaction; only its hash goes into the vault, and only a signature comes out. */
final class TransactionSigner {

    /** secp256k1 and Keccak-256. */
    private static final int NOT_SM = 0;

    private static final int NO_ATTRIBUTE = 0;
    private static final String NO_ABI = "";

    private final Client client;
    private final KeyVault vault;

    TransactionSigner(Client client, KeyVault vault) {
        this.client = client;
        this.vault = vault;
    }

    /** @param to address of the contract, empty to create one */
    SignedTransaction sign(UUID participant, String to, byte[] input) {
        long blockLimit = client.getBlockLimit().longValueExact();
        try {
            long data = TransactionBuilderJniObj.createTransactionData(
                    client.getGroup(),
                    client.getChainId(),
                    to,
                    "0x" + HexFormat.of().formatHex(input),
                    NO_ABI,
                    blockLimit);
            try {
                String hash = TransactionBuilderJniObj.calcTransactionDataHash(NOT_SM, data);
                String hex = hash.startsWith("0x") ? hash.substring(2) : hash;
                byte[] signature = vault.sign(participant, HexFormat.of().parseHex(hex));
                String signed = TransactionBuilderJniObj.createSignedTransaction(
                        data, HexFormat.of().formatHex(signature), hash, NO_ATTRIBUTE);
                return new SignedTransaction(new TransactionHash("0x" + hex), signed, blockLimit);
            } finally {
                TransactionBuilderJniObj.destroyTransactionData(data);
            }
        } catch (JniException failed) {
            throw new LedgerUnavailableException("the SDK could not build a transaction", failed);
        }
    }
}
