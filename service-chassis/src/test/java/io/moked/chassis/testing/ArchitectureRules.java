package io.moked.chassis.testing;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import org.jspecify.annotations.NullMarked;

/** What holds in every service; each has it checked by {@code @ArchTest ArchTests in(ArchitectureRules.class)}. */
public final class ArchitectureRules {

    /** The direct sub-packages of a service are its features. */
    @ArchTest
    public static final ArchRule featuresHaveNoCycles =
            slices().matching("io.moked.*.(*)..").should().beFreeOfCycles();

    /** Events go out through the outbox and come in through the inbox. */
    @ArchTest
    public static final ArchRule onlyTheChassisTouchesKafka = noClasses()
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.springframework.kafka..", "org.apache.kafka..");

    /** A service cannot tell the emulated vendors from the real ones. */
    @ArchTest
    public static final ArchRule nobodyKnowsTheSandbox =
            noClasses().should().dependOnClassesThat().resideInAPackage("io.moked.sandbox..");

    /** Jackson 3 and {@code RestClient} have taken their places. */
    @ArchTest
    public static final ArchRule oldLibrariesStayOut = noClasses()
            .should()
            .dependOnClassesThat()
            .resideInAPackage("com.fasterxml.jackson.databind..")
            .orShould()
            .dependOnClassesThat()
            .haveFullyQualifiedName("org.springframework.web.client.RestTemplate");

    /** Without it NullAway looks away. */
    @ArchTest
    public static final ArchRule everyPackageIsNullMarked =
            classes().that().haveSimpleName("package-info").should().beAnnotatedWith(NullMarked.class);

    private ArchitectureRules() {}
}
