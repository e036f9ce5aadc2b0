package io.counterfoil.ledger.abi;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.counterfoil.ledger.ContractName;
import io.counterfoil.ledger.LedgerCommand;
import io.counterfoil.ledger.LedgerError;
import io.counterfoil.ledger.LedgerEvent;
import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The contracts' ABIs and the Java types that stand for them name the same things, in both directions. */
class NothingForgottenTest {

    /** Vouchers alone may call these. */
    private static final Set<String> BETWEEN_CONTRACTS = Set.of(
            "Documents.reserve",
            "Documents.draw",
            "Documents.lapse",
            "Documents.release",
            "Statements.admitPayingBank");

    @Test
    void everyFunctionThatChangesStateIsACommand() {
        Set<String> functions = entries()
                .filter(entry -> entry.kind() == AbiEntry.Kind.FUNCTION && entry.changesState())
                .collect(Collectors.collectingAndThen(Collectors.toSet(), NothingForgottenTest::qualified));
        functions.removeAll(BETWEEN_CONTRACTS);
        Set<String> commands = Arrays.stream(LedgerCommand.class.getDeclaredClasses())
                .filter(Class::isRecord)
                .map(command ->
                        CommandCodec.contractOf(command).solidityName() + "." + CommandCodec.functionOf(command))
                .collect(Collectors.toCollection(TreeSet::new));
        assertEquals(functions, commands);
    }

    @Test
    void everyEventIsALedgerEvent() {
        Set<String> events = names(AbiEntry.Kind.EVENT);
        events.removeAll(EventCodec.OF_THE_TOKEN_STANDARDS);
        Set<String> records = Arrays.stream(LedgerEvent.class.getDeclaredClasses())
                .map(Class::getSimpleName)
                .collect(Collectors.toCollection(TreeSet::new));
        assertEquals(events, records);
    }

    @Test
    void everyErrorIsAnException() {
        Set<String> classes = Arrays.stream(LedgerError.class.getPermittedSubclasses())
                .flatMap(group -> Arrays.stream(group.getDeclaredClasses()))
                .map(Class::getSimpleName)
                .collect(Collectors.toCollection(TreeSet::new));
        assertEquals(names(AbiEntry.Kind.ERROR), classes);
    }

    private static Stream<AbiEntry> entries() {
        return Arrays.stream(ContractName.values()).flatMap(name -> PackagedContracts.abi(name).stream());
    }

    private static Set<String> names(AbiEntry.Kind kind) {
        return entries()
                .filter(entry -> entry.kind() == kind)
                .map(AbiEntry::name)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> qualified(Set<AbiEntry> functions) {
        Set<String> names = new TreeSet<>();
        for (ContractName contract : ContractName.values()) {
            for (AbiEntry entry : PackagedContracts.abi(contract)) {
                if (functions.contains(entry)) {
                    names.add(contract.solidityName() + "." + entry.name());
                }
            }
        }
        return names;
    }
}
