package io.counterfoil.ledger.fisco;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
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
    private final SigningKeys keys;
    private final ObjectMapper json = new ObjectMapper();

    TransactionSigner(Client client, SigningKeys keys) {
        this.client = client;
        this.keys = keys;
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
                byte[] signature = keys.sign(participant, HexFormat.of().parseHex(hex));
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

    /** The same call of the same contract, as a new transaction. */
    SignedTransaction signAgain(UUID participant, SignedTransaction earlier) {
        try {
            JsonNode data = json.readTree(TransactionBuilderJniObj.decodeTransactionToJsonObj(earlier.signedHex()))
                    .required("data");
            String input = data.required("input").asText();
            return sign(
                    participant, data.required("to").asText(), HexFormat.of().parseHex(input, 2, input.length()));
        } catch (JniException | JsonProcessingException unreadable) {
            throw new IllegalStateException("cannot read back transaction " + earlier.hash(), unreadable);
        }
    }
}
