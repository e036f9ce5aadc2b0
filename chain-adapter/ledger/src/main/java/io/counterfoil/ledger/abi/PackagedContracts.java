package io.counterfoil.ledger.abi;

import io.counterfoil.ledger.ContractName;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;

/** ABI and creation code of the contracts, as this build was packaged with them. */
final class PackagedContracts {

    private static final Map<ContractName, List<AbiEntry>> ABIS = readAbis();

    private PackagedContracts() {}

    static List<AbiEntry> abi(ContractName contract) {
        return ABIS.getOrDefault(contract, List.of());
    }

    static byte[] creationCode(ContractName contract) {
        return HexFormat.of().parseHex(resource(contract, "bin").strip());
    }

    private static Map<ContractName, List<AbiEntry>> readAbis() {
        Map<ContractName, List<AbiEntry>> abis = new EnumMap<>(ContractName.class);
        for (ContractName contract : ContractName.values()) {
            abis.put(contract, AbiJson.read(resource(contract, "abi")));
        }
        return Collections.unmodifiableMap(abis);
    }

    private static String resource(ContractName contract, String kind) {
        String path = "/io/counterfoil/contracts/" + contract.solidityName() + "." + kind;
        try (InputStream in = PackagedContracts.class.getResourceAsStream(path)) {
            if (in == null) {
                throw new IllegalStateException("not on the class path: " + path + " of contracts-solidity");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new IllegalStateException("cannot read " + path, unreadable);
        }
    }
}
