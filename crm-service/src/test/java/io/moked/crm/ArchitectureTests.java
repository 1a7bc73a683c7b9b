package io.moked.crm;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;

@AnalyzeClasses(packages = "io.moked.crm", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTests {

    @ArchTest
    static final ArchRule FEATURES_HAVE_NO_CYCLES =
            slices().matching("io.moked.crm.(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule OLD_WAYS_ARE_NOT_TAKEN = noClasses()
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("com.fasterxml.jackson.databind..", "org.springframework.kafka..")
            .orShould()
            .dependOnClassesThat()
            .haveFullyQualifiedName("org.springframework.web.client.RestTemplate");

    @ArchTest
    static final ArchRule THE_CALENDAR_KNOWS_NEITHER_DATABASE_NOR_FRAMEWORK = noClasses()
            .that()
            .resideInAPackage("io.moked.crm.calendar")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.springframework..", "java.sql..", "io.moked.chassis..");

    @ArchTest
    static final ArchRule NOBODY_KNOWS_THE_SANDBOX =
            noClasses().should().dependOnClassesThat().resideInAPackage("io.moked.sandbox..");

    @Test
    void featuresUseOnlyWhatOthersOpenToThem() {
        ApplicationModules.of(CrmApplication.class).verify();
    }
}
