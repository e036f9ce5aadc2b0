package io.counterfoil.service.testing;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noMethods;
import static java.util.stream.Collectors.toMap;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import io.counterfoil.kernel.TokenRole;
import io.counterfoil.service.web.Authorisation;
import io.counterfoil.service.web.OperationId;
import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The contract, the table of authorisation and the methods that answer are about the same operations. */
public abstract class OperationsContract {

    private final Contract contract;
    private final Authorisation table;
    private final JavaClasses classes;

    /**
     * @param packages of the service and of the kit that answers for it
     */
    protected OperationsContract(Contract contract, String... packages) {
        this.contract = contract;
        this.table = Authorisation.ofService();
        this.classes = new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests())
                .importPackages(packages);
    }

    @Test
    void everyOperationOfTheContractIsInTheTableAndTheOtherWayRound() {
        List<Contract.Operation> operations = contract.operations();
        Set<String> ids =
                operations.stream().map(Contract.Operation::id).collect(Collectors.toCollection(TreeSet::new));
        assertEquals(operations.size(), ids.size(), "an operationId is missing or stands twice");
        assertEquals(ids, new TreeSet<>(table.operations()));
    }

    @Test
    void theContractPublishesTheRolesOfTheTable() {
        for (Contract.Operation operation : contract.operations()) {
            Set<String> roles = table.roles(operation.id()).stream()
                    .map(TokenRole::wireName)
                    .collect(Collectors.toCollection(TreeSet::new));
            assertEquals(roles, operation.roles(), operation.id());
        }
    }

    @Test
    void everyMethodThatAnswersNamesItsOperationByMethodAndPath() {
        Map<String, String> declared = contract.operations().stream()
                .collect(toMap(
                        Contract.Operation::id, each -> each.method() + " " + each.path(), (a, b) -> a, TreeMap::new));
        Map<String, String> methods = new TreeMap<>();
        List<JavaMethod> answering = classes.stream()
                .filter(each -> !each.isInterface()) // those are of services that this one asks
                .flatMap(each -> each.getMethods().stream())
                .filter(method -> httpMethod(method).findAny().isPresent())
                .toList();
        assertFalse(answering.isEmpty());
        for (JavaMethod method : answering) {
            String id = method.tryGetAnnotationOfType(OperationId.class)
                    .map(OperationId::value)
                    .orElse("no @OperationId: " + method.getFullName());
            methods.put(id, httpMethod(method).findFirst().orElseThrow() + " " + path(method));
        }
        assertEquals(declared, methods);
    }

    private static Stream<String> httpMethod(JavaMethod method) {
        return method.getAnnotations().stream()
                .flatMap(annotation -> annotation.getRawType().tryGetAnnotationOfType(HttpMethod.class).stream())
                .map(HttpMethod::value);
    }

    private static String path(JavaMethod method) {
        return Stream.of(
                        method.getOwner()
                                .tryGetAnnotationOfType(Path.class)
                                .map(Path::value)
                                .orElse(""),
                        method.tryGetAnnotationOfType(Path.class)
                                .map(Path::value)
                                .orElse(""))
                .map(part -> part.replaceAll("^/|/$", ""))
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining("/", "/", ""));
    }

    @Test
    void rolesStandInTheTableAndNowhereElse() {
        for (Class<? extends java.lang.annotation.Annotation> annotation :
                List.of(RolesAllowed.class, PermitAll.class, DenyAll.class)) {
            noClasses().should().beAnnotatedWith(annotation).check(classes);
            noMethods().should().beAnnotatedWith(annotation).check(classes);
        }
    }
}
