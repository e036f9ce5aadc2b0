package io.counterfoil.ledger.abi;

import io.counterfoil.ledger.ContractName;
import io.counterfoil.ledger.LedgerCommand;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Map;

/** Commands as call data. A record {@code AcceptOffer} calls the function {@code acceptOffer}. */
public final class CommandCodec {

    private record Function(String selectorHex, TupleCodec arguments) {
        byte[] selector() {
            return HexFormat.of().parseHex(selectorHex);
        }
    }

    private static final Map<Class<?>, Function> FUNCTIONS = functions();
    private static final Map<ContractName, TupleCodec> CONSTRUCTORS = constructors();

    private CommandCodec() {}

    public static ContractName contractOf(LedgerCommand command) {
        return contractOf(command.getClass());
    }

    /** Selector and arguments. */
    public static byte[] encode(LedgerCommand command) {
        Function function = FUNCTIONS.get(command.getClass());
        if (function == null) {
            throw new IllegalStateException("no function for " + command.getClass());
        }
        Words words = new Words();
        words.append(function.selector());
        // Offsets count from behind the selector.
        Words arguments = new Words();
        function.arguments().append(command, arguments);
        words.append(arguments.bytes());
        return words.bytes();
    }

    /** Creation code and constructor arguments. */
    public static byte[] encodeCreation(ConstructorArguments arguments) {
        TupleCodec codec = CONSTRUCTORS.get(arguments.contract());
        if (codec == null) {
            throw new IllegalStateException("no constructor for " + arguments.contract());
        }
        Words words = new Words();
        codec.append(arguments, words);
        byte[] encoded = words.bytes();
        byte[] code = PackagedContracts.creationCode(arguments.contract());
        byte[] creation = new byte[code.length + encoded.length];
        System.arraycopy(code, 0, creation, 0, code.length);
        System.arraycopy(encoded, 0, creation, code.length, encoded.length);
        return creation;
    }

    public static byte[] creationCode(ContractName contract) {
        return PackagedContracts.creationCode(contract);
    }

    /** Reads call data back. For tests: nothing of ours receives call data. */
    static Object decode(Class<? extends LedgerCommand> type, byte[] callData) {
        Function function = FUNCTIONS.get(type);
        if (function == null) {
            throw new IllegalStateException("no function for " + type);
        }
        byte[] arguments = Arrays.copyOfRange(callData, function.selector().length, callData.length);
        return function.arguments().decode(arguments, 0);
    }

    static ContractName contractOf(Class<?> command) {
        if (LedgerCommand.ToParticipants.class.isAssignableFrom(command)) {
            return ContractName.PARTICIPANTS;
        } else if (LedgerCommand.ToBusinessDate.class.isAssignableFrom(command)) {
            return ContractName.BUSINESS_DATE;
        } else if (LedgerCommand.ToDocuments.class.isAssignableFrom(command)) {
            return ContractName.DOCUMENTS;
        } else if (LedgerCommand.ToLimits.class.isAssignableFrom(command)) {
            return ContractName.LIMITS;
        }
        return ContractName.VOUCHERS;
    }

    static String functionOf(Class<?> command) {
        String name = command.getSimpleName();
        return name.substring(0, 1).toLowerCase(Locale.ROOT) + name.substring(1);
    }

    private static Map<Class<?>, Function> functions() {
        Map<Class<?>, Function> functions = new HashMap<>();
        for (Class<?> command : LedgerCommand.class.getDeclaredClasses()) {
            if (command.isRecord()) {
                AbiEntry entry = function(contractOf(command), functionOf(command));
                functions.put(command, new Function(entry.selectorHex(), Codecs.ofRecord(entry.inputs(), command)));
            }
        }
        return Map.copyOf(functions);
    }

    private static Map<ContractName, TupleCodec> constructors() {
        Map<ContractName, TupleCodec> constructors = new HashMap<>();
        for (Class<?> arguments : ConstructorArguments.class.getDeclaredClasses()) {
            for (ContractName contract : ContractName.values()) {
                if (arguments.getSimpleName().equals("Of" + contract.solidityName())) {
                    AbiEntry entry = entry(contract, AbiEntry.Kind.CONSTRUCTOR, "");
                    constructors.put(contract, Codecs.ofRecord(entry.inputs(), arguments));
                }
            }
        }
        return Map.copyOf(constructors);
    }

    static AbiEntry function(ContractName contract, String name) {
        return entry(contract, AbiEntry.Kind.FUNCTION, name);
    }

    private static AbiEntry entry(ContractName contract, AbiEntry.Kind kind, String name) {
        return PackagedContracts.abi(contract).stream()
                .filter(entry -> entry.kind() == kind && entry.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(
                        contract.solidityName() + " has no " + (name.isEmpty() ? "constructor" : name)));
    }
}
