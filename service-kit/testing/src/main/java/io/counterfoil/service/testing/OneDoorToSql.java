package io.counterfoil.service.testing;

import static com.tngtech.archunit.core.domain.JavaCall.Predicates.target;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.nameStartingWith;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.CompositeArchRule;
import java.util.Map;
import java.util.TreeMap;

/**
 * Entities and their repositories are the rule, and SQL goes through one door, the kit's {@code Sql}. Whoever has JDBC or native SQL
 * of its own is named here or in the service's LayersTest, with the reason.
 */
public final class OneDoorToSql {

    private static final String[] JDBC = {"java.sql..", "javax.sql.."};
    private static final String DOOR = "io.counterfoil.service.sql..";
    private static final String KIT = "io.counterfoil.service..";
    private static final String TESTS = "io.counterfoil.service.testing..";

    private static final Map<String, String> KIT_WITH_JDBC = Map.of(
            "PostgresAuditStore", "a batch of entries, each with arrays, is sent at once",
            "Outbox", "the events of a whole block are one statement with an array for each column",
            "OutboxRelay", "holds one connection for as long as it sends: the lock belongs to its session",
            "OutboxRows", "what the relay says on that connection");

    private OneDoorToSql() {}

    /**
     * Nobody else in the service and in the kit knows JDBC, and whoever is named does.
     *
     * @param service its packages, as in {@code io.counterfoil.bank..}
     * @param named simple names of its classes that know JDBC, with the reason of each
     */
    public static ArchRule forJdbc(String service, Map<String, String> named) {
        Map<String, String> all = new TreeMap<>(KIT_WITH_JDBC);
        all.putAll(named);
        return CompositeArchRule.of(noClasses()
                        .that()
                        .resideInAnyPackage(service, KIT)
                        .and()
                        .resideOutsideOfPackages(DOOR, TESTS)
                        .and(DescribedPredicate.not(isIn(all)))
                        .should()
                        .dependOnClassesThat()
                        .resideInAnyPackage(JDBC))
                .and(classes()
                        .that()
                        .resideInAnyPackage(service, KIT)
                        .and(isIn(all))
                        .and()
                        .areTopLevelClasses()
                        .should()
                        .dependOnClassesThat()
                        .resideInAnyPackage(JDBC))
                .because("SQL goes through one door; the exceptions: " + all);
    }

    /**
     * Nobody else in the service has Hibernate send a statement as it is written.
     *
     * @param named simple names of classes that do, with the reason of each
     */
    public static ArchRule forNativeSql(String service, Map<String, String> named) {
        return noClasses()
                .that()
                .resideInAPackage(service)
                .and(DescribedPredicate.not(isIn(named)))
                .should()
                .callMethodWhere(target(nameStartingWith("createNative")))
                .because("entities and their repositories are the rule; the exceptions: " + named);
    }

    private static DescribedPredicate<JavaClass> isIn(Map<String, String> named) {
        return DescribedPredicate.describe("are one of " + named.keySet(), type -> named.containsKey(outermost(type)));
    }

    private static String outermost(JavaClass type) {
        String name = type.getName().substring(type.getPackageName().length() + 1);
        int nested = name.indexOf('$');
        return nested < 0 ? name : name.substring(0, nested);
    }
}
