package dev.rolebook;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.lang.conditions.ArchConditions.beAnnotatedWith;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import dev.rolebook.database.PublishedRead;
import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.persistence.Entity;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Path;
import java.lang.annotation.Annotation;
import java.time.Instant;
import java.time.LocalDate;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.NullMarked;

/** The map of {@code dev.rolebook}, drawn as rules: which package may know which, and what an endpoint is. */
@AnalyzeClasses(packages = "dev.rolebook", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    private static final String ROOT = "dev.rolebook.";

    private static final String[] GROUND = {
        "audit",
        "key",
        "access",
        "manage",
        "paging",
        "cache",
        "representation",
        "selection",
        "provenance",
        "web",
        "database"
    };

    @ArchTest
    static final ArchRule PACKAGES_HAVE_NO_CYCLES =
            slices().matching(ROOT + "(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule ARROWS_POINT_DOWNWARDS = layeredArchitecture()
            .consideringOnlyDependenciesInAnyPackage("dev.rolebook..")
            .withOptionalLayers(true)
            .layer("delivery")
            .definedBy(of("contract", "syndication", "home"))
            .layer("compositions")
            .definedBy(of("hub", "search", "profile", "guide", "compare", "matrix", "transition"))
            .layer("facts")
            .definedBy(of(
                    "posting",
                    "job",
                    "title",
                    "report",
                    "pay",
                    "observation",
                    "figure",
                    "route",
                    "ladder",
                    "requirement",
                    "duty",
                    "role",
                    "family",
                    "skill"))
            .layer("vocabulary")
            .definedBy(of("source"))
            .layer("spine")
            .definedBy(of(
                    "check",
                    "files",
                    "imports",
                    "replica",
                    "export",
                    "schema",
                    "history",
                    "editing",
                    "preview",
                    "changeset",
                    "difference",
                    "query",
                    "publishing",
                    "document"))
            .layer("ground")
            .definedBy(of(GROUND))
            .whereLayer("delivery")
            .mayNotBeAccessedByAnyLayer()
            .whereLayer("compositions")
            .mayOnlyBeAccessedByLayers("delivery")
            .whereLayer("facts")
            .mayOnlyBeAccessedByLayers("delivery", "compositions")
            .whereLayer("vocabulary")
            .mayOnlyBeAccessedByLayers("delivery", "compositions", "facts")
            .whereLayer("spine")
            .mayOnlyBeAccessedByLayers("delivery", "compositions", "facts", "vocabulary");

    @ArchTest
    static final ArchRule THE_GROUND_KNOWS_NO_FEATURE = noClasses()
            .that()
            .resideInAnyPackage(of(GROUND))
            .should()
            .dependOnClassesThat(resideInAPackage("dev.rolebook..")
                    .and(com.tngtech.archunit.base.DescribedPredicate.not(
                            com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage(of(GROUND)))));

    @ArchTest
    static final ArchRule EVERY_PACKAGE_IS_NULL_MARKED = classes()
            .that()
            .resideInAPackage("dev.rolebook..")
            .should(new ArchCondition<>("be in a @NullMarked package") {
                @Override
                public void check(JavaClass item, ConditionEvents events) {
                    if (!item.getPackage().isAnnotatedWith(NullMarked.class)) {
                        events.add(SimpleConditionEvent.violated(item, item.getPackageName() + " is not @NullMarked"));
                    }
                }
            });

    @ArchTest
    static final ArchRule ENTITIES_STOP_AT_THE_DOOR = methods()
            .that()
            .areDeclaredInClassesThat()
            .areAnnotatedWith(Path.class)
            .and()
            .arePublic()
            .should(new ArchCondition<>("neither take nor return entities") {
                @Override
                public void check(JavaMethod method, ConditionEvents events) {
                    Stream.concat(
                                    method.getReturnType().getAllInvolvedRawTypes().stream(),
                                    method.getParameterTypes().stream()
                                            .flatMap(type -> type.getAllInvolvedRawTypes().stream()))
                            .filter(type -> type.isAnnotatedWith(Entity.class))
                            .forEach(type -> events.add(SimpleConditionEvent.violated(
                                    method, method.getFullName() + " shows the entity " + type.getSimpleName())));
                }
            });

    @ArchTest
    static final ArchRule ENDPOINTS_ARE_PUBLIC_DESCRIBED_AND_SAY_WHO_MAY_CALL = methods()
            .that(new com.tngtech.archunit.base.DescribedPredicate<JavaMethod>("are endpoints") {
                @Override
                public boolean test(JavaMethod method) {
                    return isEndpoint(method);
                }
            })
            .should()
            .bePublic()
            .andShould()
            .beAnnotatedWith(Operation.class)
            .andShould(declareAccess());

    @ArchTest
    static final ArchRule DELIVERY_READS_ONE_SNAPSHOT = classes()
            .that(new com.tngtech.archunit.base.DescribedPredicate<JavaClass>("serve /v1 or /embed") {
                @Override
                public boolean test(JavaClass type) {
                    return type.isAnnotatedWith(Path.class)
                            && type.getAnnotationOfType(Path.class).value().matches("/(v1|embed|feeds)/.*");
                }
            })
            .and()
            .doNotHaveFullyQualifiedName("dev.rolebook.home.HomeResource")
            .should(beAnnotatedWith(PublishedRead.class));

    @ArchTest
    static final ArchRule TIME_COMES_FROM_THE_CLOCK = noClasses()
            .that()
            .resideOutsideOfPackages("dev.rolebook.database..")
            .should()
            .callMethod(Instant.class, "now")
            .orShould()
            .callMethod(LocalDate.class, "now");

    @ArchTest
    static final ArchRule DEPENDENCIES_COME_BY_CONSTRUCTOR =
            noFields().should().beAnnotatedWith(Inject.class).orShould().beAnnotatedWith(ConfigProperty.class);

    @ArchTest
    static final ArchRule LENGTHS_COUNT_CODE_POINTS = noFields()
            .that()
            .haveRawType(String.class)
            .should()
            .beAnnotatedWith(Size.class)
            .because("it counts the halves of an emoji; @CodePointLength counts what people write");

    @ArchTest
    static final ArchRule NAMES_SPEAK_OF_THE_DOMAIN = noClasses()
            .should()
            .haveSimpleNameEndingWith("Service")
            .orShould()
            .haveSimpleNameEndingWith("Dto")
            .orShould()
            .haveSimpleNameEndingWith("Util")
            .orShould()
            .haveSimpleNameEndingWith("Utils")
            .orShould()
            .haveSimpleNameEndingWith("Impl")
            .orShould()
            .haveSimpleNameEndingWith("Helper")
            .orShould()
            .haveSimpleNameEndingWith("Manager");

    private static String[] of(String... packages) {
        return Stream.of(packages).map(name -> ROOT + name + "..").toArray(String[]::new);
    }

    private static boolean isEndpoint(JavaMethod method) {
        return method.getAnnotations().stream()
                .anyMatch(annotation -> annotation.getRawType().isAnnotatedWith(jakarta.ws.rs.HttpMethod.class));
    }

    private static ArchCondition<JavaMethod> declareAccess() {
        return new ArchCondition<>("declare who may call them") {
            @Override
            public void check(JavaMethod method, ConditionEvents events) {
                Stream<Class<? extends Annotation>> access =
                        Stream.of(PermitAll.class, RolesAllowed.class, DenyAll.class);
                if (access.noneMatch(each ->
                        method.isAnnotatedWith(each) || method.getOwner().isAnnotatedWith(each))) {
                    events.add(SimpleConditionEvent.violated(
                            method, method.getFullName() + " does not say who may call it"));
                }
            }
        };
    }
}
