package io.counterfoil.ledger.abi;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.counterfoil.kernel.DocumentKind;
import io.counterfoil.ledger.Bytes32;
import io.counterfoil.ledger.CallData;
import io.counterfoil.ledger.ContractName;
import io.counterfoil.ledger.DocumentStatement;
import io.counterfoil.ledger.LedgerCommand;
import io.counterfoil.ledger.LedgerEvent;
import io.counterfoil.ledger.LedgerRevertedException;
import io.counterfoil.ledger.UnnamedRevertException;
import io.counterfoil.ledger.VoucherError;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** Whatever is put into words comes out of them again. */
class RoundTripTest {

    @Property(tries = 50)
    @SuppressWarnings("unchecked")
    void commandsSurviveTheRoundTrip(@ForAll long seed) {
        RandomValues random = new RandomValues(seed);
        for (Class<?> type : LedgerCommand.class.getDeclaredClasses()) {
            if (type.isRecord()) {
                LedgerCommand command = (LedgerCommand) random.record(type);
                byte[] callData = CommandCodec.encode(command, RoundTripTest::addressOf);
                Object decoded = CommandCodec.decode((Class<? extends LedgerCommand>) type, callData);
                assertEquals(command, decoded instanceof CommandCodec.SupportCall call ? supported(call) : decoded);
                assertEquals(4, callData.length % 32, "call data is a selector and whole words");
            }
        }
    }

    private static LedgerCommand.Support supported(CommandCodec.SupportCall call) {
        ContractName target = Arrays.stream(ContractName.values())
                .filter(contract -> addressOf(contract).equals(call.target()))
                .findFirst()
                .orElseThrow();
        return new LedgerCommand.Support(
                call.actId(), CommandCodec.actOf(target, call.data()).orElseThrow());
    }

    private static String addressOf(ContractName contract) {
        return "0x" + "%040x".formatted(contract.ordinal() + 1);
    }

    @Property(tries = 50)
    void aCallThatIsNotToTheLastByteWhatThisBuildWouldSignIsNoActOfIt(@ForAll long seed) {
        LedgerCommand.Governed act =
                (LedgerCommand.Governed) new RandomValues(seed).value("act", LedgerCommand.Governed.class);
        ContractName contract = CommandCodec.contractOf(act);
        byte[] call = CommandCodec.encode(act, RoundTripTest::addressOf);
        assertEquals(Optional.of(act), CommandCodec.actOf(contract, CallData.of(call)));
        byte[] longer = Arrays.copyOf(call, call.length + 1);
        assertEquals(Optional.empty(), CommandCodec.actOf(contract, CallData.of(longer)));
        byte[] shorter = Arrays.copyOf(call, call.length - 1);
        assertEquals(Optional.empty(), CommandCodec.actOf(contract, CallData.of(shorter)));
        byte[] another = call.clone();
        another[0]++;
        assertEquals(Optional.empty(), CommandCodec.actOf(contract, CallData.of(another)));
        assertEquals(Optional.empty(), CommandCodec.actOf(ContractName.AUDIT_ANCHOR, CallData.of(call)));
    }

    @Example
    void noBytesAreNoAct() {
        for (ContractName contract : ContractName.values()) {
            assertEquals(Optional.empty(), CommandCodec.actOf(contract, new CallData("0x")));
        }
    }

    @Property(tries = 50)
    void eventsSurviveTheRoundTrip(@ForAll long seed) {
        RandomValues random = new RandomValues(seed);
        for (ContractName contract : ContractName.values()) {
            for (AbiEntry entry : PackagedContracts.abi(contract)) {
                if (entry.kind() == AbiEntry.Kind.EVENT && !EventCodec.OF_THE_TOKEN_STANDARDS.contains(entry.name())) {
                    LedgerEvent event = (LedgerEvent) random.record(eventType(entry.name()));
                    assertEquals(Optional.of(event), logged(contract, entry, event));
                }
            }
        }
    }

    /** Puts an event into topics and data, as a contract does. */
    private static Optional<LedgerEvent> logged(ContractName contract, AbiEntry entry, LedgerEvent event) {
        Words words = new Words();
        Codecs.ofRecord(entry.inputs(), event.getClass()).append(event, words);
        List<String> topics = new ArrayList<>(List.of("0x" + HexFormat.of().formatHex(entry.hash())));
        StringBuilder data = new StringBuilder("0x");
        int heads = entry.inputs().size() * 32;
        int indexed =
                (int) entry.inputs().stream().filter(AbiParameter::indexed).count() * 32;
        for (int i = 0; i < entry.inputs().size(); i++) {
            String word = HexFormat.of().formatHex(words.bytes(), i * 32, i * 32 + 32);
            if (entry.inputs().get(i).indexed()) {
                topics.add("0x" + word);
            } else if (entry.inputs().get(i).type() instanceof AbiType.Dynamic) {
                // Counts from the log's data, which lacks the indexed words.
                data.append("%064x".formatted(Long.parseLong(word, 16) - indexed));
            } else {
                data.append(word);
            }
        }
        data.append(HexFormat.of().formatHex(words.bytes(), heads, words.size()));
        return EventCodec.decode(contract, topics, data.toString());
    }

    private static Class<?> eventType(String name) {
        return Arrays.stream(LedgerEvent.class.getDeclaredClasses())
                .filter(type -> type.getSimpleName().equals(name))
                .findFirst()
                .orElseThrow();
    }

    @Property(tries = 50)
    void errorsKeepTheirNameAndTheirValues(@ForAll long seed) {
        RandomValues random = new RandomValues(seed);
        for (ContractName contract : ContractName.values()) {
            for (AbiEntry entry : PackagedContracts.abi(contract)) {
                if (entry.kind() == AbiEntry.Kind.ERROR) {
                    Class<?> type = ErrorCodec.type(entry.name());
                    Shape shape = Shape.ofConstructor(type);
                    Words words = new Words();
                    List<Object> values = new ArrayList<>();
                    for (int i = 0; i < entry.inputs().size(); i++) {
                        Shape.Component component = shape.components().get(i);
                        Object value = valueOf(component, random);
                        values.add(value);
                        ScalarCodecs.of(entry.inputs().get(i).type(), component.type())
                                .encode(value, words, words.reserve(32));
                    }
                    LedgerRevertedException read = ErrorCodec.read(
                            16, "0x" + entry.selectorHex() + HexFormat.of().formatHex(words.bytes()));
                    assertEquals(entry.name(), read.errorName());
                    assertEquals(values, List.copyOf(read.values().values()));
                }
            }
        }
    }

    private static Object valueOf(Shape.Component component, RandomValues random) {
        if (component.name().equals("selector")) {
            return "0x12345678";
        }
        return component.name().equals("expected") && component.type() == String.class
                ? "USD"
                : Set.of("openHolds", "redeemedPieces", "step", "max").contains(component.name())
                                || component.name().equals("day") && component.type() == long.class
                        ? 7L
                        : random.value(component.name(), component.type());
    }

    @Example
    void callDataIsWhatTheSpecificationSays() {
        // Encoded by hand after the Contract ABI Specification: selector, then one word for each argument.
        UUID owner = UUID.fromString("00112233-4455-6677-8899-aabbccddeeff");
        Bytes32 other = new Bytes32("0x" + "cd".repeat(32));
        LedgerCommand attest = new LedgerCommand.Attest(DocumentStatement.alone(
                        new Bytes32("0x" + "ab".repeat(32)), DocumentKind.INVOICE, owner, "CNY", 1_000_000, 8_000)
                .sameGoodsAs(other, "USD", 255));
        String arguments = "ab".repeat(32) + "0".repeat(63) + "2" + "0".repeat(32)
                + owner.toString().replace("-", "") + "434e59" + "0".repeat(58) + "0".repeat(59) + "f4240"
                + "0".repeat(60) + "1f40" + "cd".repeat(32) + "555344" + "0".repeat(58) + "0".repeat(62) + "ff";
        String selector = HexFormat.of()
                .formatHex(
                        Keccak256.of("attest((bytes32,uint8,bytes32,bytes3,uint64,uint16,bytes32,bytes3,uint64))"
                                .getBytes(StandardCharsets.UTF_8)),
                        0,
                        4);
        assertEquals(
                selector + arguments, HexFormat.of().formatHex(CommandCodec.encode(attest, RoundTripTest::addressOf)));
    }

    @Example
    void theHashIsTheOneOfTheEvm() {
        assertEquals(
                "c5d2460186f7233c927e7db2dcc703c0e500b653ca82273b7bfad8045d85a470",
                HexFormat.of().formatHex(Keccak256.of(new byte[0])));
    }

    @Example
    void whatCannotBeEncodedIsRefused() {
        UUID id = UUID.randomUUID();
        assertThrows(
                IllegalArgumentException.class,
                () -> CommandCodec.encode(
                        new LedgerCommand.Settle(id, id, -1, new Bytes32("0x" + "00".repeat(32))),
                        RoundTripTest::addressOf));
        assertThrows(
                IllegalArgumentException.class,
                () -> CommandCodec.encode(
                        new LedgerCommand.Attest(DocumentStatement.alone(
                                new Bytes32("0x" + "00".repeat(32)), DocumentKind.INVOICE, id, "cny", 1, 1)),
                        RoundTripTest::addressOf));
    }

    @Example
    void revertDataNobodyKnowsKeepsItsBytes() {
        for (String data : List.of("0x", "0x08c379a0", "0xdeadbeef00", "")) {
            assertInstanceOf(UnnamedRevertException.class, ErrorCodec.read(16, data), data);
        }
        assertInstanceOf(UnnamedRevertException.class, ErrorCodec.read(12, "0x"));
        String truncated = "0x"
                + HexFormat.of()
                        .formatHex(Keccak256.of("NotHolder(uint256,bytes32)".getBytes(StandardCharsets.UTF_8)), 0, 4)
                + "00";
        assertInstanceOf(UnnamedRevertException.class, ErrorCodec.read(16, truncated));
        // Anybody may deploy a contract that reverts with our selector and values that mean nothing to us.
        String noDays = "0x"
                + HexFormat.of()
                        .formatHex(Keccak256.of("TenorTooLong(uint32,uint32)".getBytes(StandardCharsets.UTF_8)), 0, 4)
                + ("0".repeat(56) + "f".repeat(8)).repeat(2);
        assertInstanceOf(UnnamedRevertException.class, ErrorCodec.read(16, noDays));
    }

    @Example
    void anErrorIsAnExceptionWithItsValuesAsFields() {
        UUID piece = UUID.randomUUID();
        UUID caller = UUID.randomUUID();
        String data = "0x"
                + HexFormat.of()
                        .formatHex(Keccak256.of("NotHolder(uint256,bytes32)".getBytes(StandardCharsets.UTF_8)), 0, 4)
                + "0".repeat(32) + piece.toString().replace("-", "")
                + "0".repeat(32) + caller.toString().replace("-", "");
        VoucherError.NotHolder read = (VoucherError.NotHolder) ErrorCodec.read(16, data);
        assertEquals(piece, read.pieceId);
        assertEquals(caller, read.caller);
    }
}
