package io.moked.messaging;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.junit.ArchTests;
import com.tngtech.archunit.lang.ArchRule;
import io.moked.chassis.testing.ArchitectureRules;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;

@AnalyzeClasses(packagesOf = MessagingApplication.class, importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTests {

    @ArchTest
    static final ArchTests keepsTheRulesOfAllServices = ArchTests.in(ArchitectureRules.class);

    @ArchTest
    static final ArchRule twilioStaysInItsLeaf = noClasses()
            .that()
            .resideOutsideOfPackage("io.moked.messaging.provider.twilio..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("com.twilio..", "io.moked.messaging.provider.twilio..");

    @Test
    void modulesKeepTheirBoundaries() {
        ApplicationModules.of(MessagingApplication.class).verify();
    }
}
