package io.counterfoil.ledger.abi;

import io.counterfoil.ledger.Bytes32;
import io.counterfoil.ledger.CallData;
import io.counterfoil.ledger.ContractName;
import io.counterfoil.ledger.LedgerCommand;
import java.time.DateTimeException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Commands as call data. A record {@code AcceptOffer} calls the function {@code acceptOffer}. */
public final class CommandCodec {

    private record Function(String selectorHex, TupleCodec arguments) {
        byte[] selector() {
            return HexFormat.of().parseHex(selectorHex);
        }
    }

    /** A support as the contract takes it: the contract to be called, and the call. */
    record SupportCall(UUID actId, String target, CallData data) {}

    /** Where the contracts of a deployment are. */
    @FunctionalInterface
    public interface Addresses {
        String of(ContractName contract);
    }

    record Content(String target, CallData data) {}

    private static final TupleCodec CONTENT = Codecs.ofRecord(
            List.of(
                    new AbiParameter("target", new AbiType.Address(), false),
                    new AbiParameter("data", new AbiType.Dynamic("bytes"), false)),
            Content.class);

    private static final int SELECTOR_BYTES = 4;

    private static final Map<Class<?>, Function> FUNCTIONS = functions();
    private static final Map<ContractName, TupleCodec> CONSTRUCTORS = constructors();

    private CommandCodec() {}

    public static ContractName contractOf(LedgerCommand command) {
        return contractOf(command.getClass());
    }

    /** Selector and arguments; {@code addresses} says where the contracts are, which a support has to name. */
    public static byte[] encode(LedgerCommand command, Addresses addresses) {
        if (command instanceof LedgerCommand.Support support) {
            CallData data = CallData.of(encoded(support.act(), support.act().getClass()));
            String target = addresses.of(contractOf(support.act()));
            return encoded(new SupportCall(support.actId(), target, data), LedgerCommand.Support.class);
        }
        return encoded(command, command.getClass());
    }

    /** The act a call makes; empty when it is none of those this build knows, whoever proposed it. */
    public static Optional<LedgerCommand.Governed> actOf(ContractName contract, CallData data) {
        byte[] call = data.bytes();
        for (Class<?> command : LedgerCommand.class.getDeclaredClasses()) {
            Function function = FUNCTIONS.get(command);
            if (function == null
                    || !LedgerCommand.Governed.class.isAssignableFrom(command)
                    || contractOf(command) != contract
                    || call.length < SELECTOR_BYTES
                    || !Arrays.equals(function.selector(), 0, SELECTOR_BYTES, call, 0, SELECTOR_BYTES)) {
                continue;
            }
            try {
                LedgerCommand.Governed act = (LedgerCommand.Governed) decode(function, call);
                // What this build would sign must be what was proposed, to the last byte.
                return Arrays.equals(encoded(act, command), call) ? Optional.of(act) : Optional.empty();
            } catch (IllegalArgumentException | DateTimeException unreadable) {
                return Optional.empty();
            }
        }
        return Optional.empty();
    }

    /** What the contract Operators keeps of an act: Keccak-256 of target and call, encoded as two arguments. */
    public static Bytes32 contentOf(String target, CallData data) {
        Words words = new Words();
        CONTENT.append(new Content(target, data), words);
        return Bytes32.of(Keccak256.of(words.bytes()));
    }

    private static byte[] encoded(Object values, Class<?> command) {
        Function function = FUNCTIONS.get(command);
        if (function == null) {
            throw new IllegalStateException("no function for " + command);
        }
        Words words = new Words();
        words.append(function.selector());
        // Offsets count from behind the selector.
        Words arguments = new Words();
        function.arguments().append(values, arguments);
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

    /** Reads call data back. For tests; a support is read as a {@link SupportCall}. */
    static Object decode(Class<? extends LedgerCommand> type, byte[] callData) {
        Function function = FUNCTIONS.get(type);
        if (function == null) {
            throw new IllegalStateException("no function for " + type);
        }
        return decode(function, callData);
    }

    private static Object decode(Function function, byte[] callData) {
        return function.arguments().decode(Arrays.copyOfRange(callData, SELECTOR_BYTES, callData.length), 0);
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
        } else if (LedgerCommand.ToStatements.class.isAssignableFrom(command)) {
            return ContractName.STATEMENTS;
        } else if (LedgerCommand.ToOperators.class.isAssignableFrom(command)) {
            return ContractName.OPERATORS;
        } else if (LedgerCommand.ToAuditAnchor.class.isAssignableFrom(command)) {
            return ContractName.AUDIT_ANCHOR;
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
                Class<?> arguments = command == LedgerCommand.Support.class ? SupportCall.class : command;
                functions.put(command, new Function(entry.selectorHex(), Codecs.ofRecord(entry.inputs(), arguments)));
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
