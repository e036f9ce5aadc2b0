package io.counterfoil.portal;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import com.tngtech.archunit.library.dependencies.SlicesRuleDefinition;
import io.counterfoil.portal.platform.BearerOfPerson;
import io.quarkiverse.renarde.Controller;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.Arrays;
import java.util.Set;
import org.eclipse.microprofile.rest.client.annotation.RegisterProvider;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;

/** Which concept may know which, and that there is one way to the services. */
@AnalyzeClasses(packages = "io.counterfoil.portal", importOptions = ImportOption.DoNotIncludeTests.class)
class ConceptsTest {

    @ArchTest
    static final ArchRule noConceptIsUsedByWhatItUses = SlicesRuleDefinition.slices()
            .matching("io.counterfoil.portal.(*)..")
            .should()
            .beFreeOfCycles();

    @ArchTest
    static final ArchRule howValuesAreWrittenIsPlainJava = classes()
            .that()
            .resideInAPackage("..portal.format")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage("java..", "io.counterfoil.kernel..", "..portal.format", "org.jspecify..");

    @ArchTest
    static final ArchRule theContractsOfTheServicesStayInTheirConcept = classes()
            .that()
            .areAnnotatedWith(RegisterRestClient.class)
            .should()
            .bePackagePrivate()
            .andShould()
            .haveSimpleNameEndingWith("Api");

    @ArchTest
    static final ArchRule nobodyAsksAServicePastTheTypedClients = noClasses()
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("java.net.http..", "jakarta.ws.rs.client.Client..", "io.vertx.ext.web.client..");

    @ArchTest
    static final ArchRule thePortalHasNoDatabaseAndNoChain = noClasses()
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "java.sql..",
                    "javax.sql..",
                    "jakarta.persistence..",
                    "org.fisco..",
                    "io.counterfoil.ledger..",
                    "org.apache.kafka..");

    @ArchTest
    static final ArchRule pagesHaveAnAddressOfTheirOwn =
            classes().that().areAssignableTo(Controller.class).should().beAnnotatedWith(Path.class);

    @ArchTest
    static final ArchRule nobodyReadsTheDayFromAClock =
            noClasses().should().callMethod(java.time.LocalDate.class, "now");

    /** So no page can do what the token of whoever looks at it could not. */
    @ArchTest
    static final ArchRule everyCallCarriesTheTokenOfThePerson = classes()
            .that()
            .areAnnotatedWith(RegisterRestClient.class)
            .and()
            .doNotHaveSimpleName("CertificateChecksApi") // what it asks is open to everybody, and so is its page
            .should(new ArchCondition<>("carry the person's token") {
                @Override
                public void check(JavaClass client, ConditionEvents events) {
                    boolean carries = Arrays.stream(client.reflect().getAnnotationsByType(RegisterProvider.class))
                            .anyMatch(provider -> provider.value() == BearerOfPerson.class);
                    events.add(new SimpleConditionEvent(client, carries, client.getName()));
                }
            });

    /** Those that everybody may open who is signed in, or nobody has to be. */
    private static final Set<String> FOR_EVERYBODY =
            Set.of("HomePages", "SettingsPages", "PreferencePages", "SignedOutPage", "CheckPages");

    @ArchTest
    static final ArchRule everyOtherPageSaysForWhichRolesItIs = classes()
            .that()
            .areAssignableTo(Controller.class)
            .and(DescribedPredicate.describe(
                    "are not for everybody", page -> !FOR_EVERYBODY.contains(page.getSimpleName())))
            .should(new ArchCondition<>("say it for all of them, or for each address") {
                @Override
                public void check(JavaClass page, ConditionEvents events) {
                    boolean said = page.isAnnotatedWith(RolesAllowed.class)
                            || page.getMethods().stream()
                                    .filter(method ->
                                            method.isAnnotatedWith(GET.class) || method.isAnnotatedWith(POST.class))
                                    .allMatch(method -> method.isAnnotatedWith(RolesAllowed.class));
                    events.add(new SimpleConditionEvent(page, said, page.getName()));
                }
            });
}
