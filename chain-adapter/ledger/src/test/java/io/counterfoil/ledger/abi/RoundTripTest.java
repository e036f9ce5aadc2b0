package io.counterfoil.ledger.abi;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.counterfoil.ledger.Bytes32;
import io.counterfoil.ledger.ContractName;
import io.counterfoil.ledger.DocumentKind;
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
                byte[] callData = CommandCodec.encode(command);
                assertEquals(command, CommandCodec.decode((Class<? extends LedgerCommand>) type, callData));
                assertEquals(4, callData.length % 32, "call data is a selector and whole words");
            }
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
        for (int i = 0; i < entry.inputs().size(); i++) {
            String word = HexFormat.of().formatHex(words.bytes(), i * 32, i * 32 + 32);
            if (entry.inputs().get(i).indexed()) {
                topics.add("0x" + word);
            } else {
                data.append(word);
            }
        }
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
                : component.name().equals("openHolds")
                                || component.name().equals("day") && component.type() == long.class
                        ? 7L
                        : random.value(component.name(), component.type());
    }

    @Example
    void callDataIsWhatTheSpecificationSays() {
        // Encoded by hand after the Contract ABI Specification: selector, then one word for each argument.
        LedgerCommand attest =
                new LedgerCommand.Attest(new Bytes32("0x" + "ab".repeat(32)), DocumentKind.INVOICE, "CNY", 1_000_000);
        String arguments =
                "ab".repeat(32) + "0".repeat(63) + "2" + "434e59" + "0".repeat(58) + "0".repeat(59) + "f4240";
        String selector = HexFormat.of()
                .formatHex(Keccak256.of("attest(bytes32,uint8,bytes3,uint64)".getBytes(StandardCharsets.UTF_8)), 0, 4);
        assertEquals(selector + arguments, HexFormat.of().formatHex(CommandCodec.encode(attest)));
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
                () -> CommandCodec.encode(new LedgerCommand.Settle(id, id, -1, new Bytes32("0x" + "00".repeat(32)))));
        assertThrows(
                IllegalArgumentException.class,
                () -> CommandCodec.encode(
                        new LedgerCommand.Attest(new Bytes32("0x" + "00".repeat(32)), DocumentKind.INVOICE, "cny", 1)));
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
