package io.moked.messaging;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;

@AnalyzeClasses(packagesOf = MessagingApplication.class, importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTests {

    @ArchTest
    static final ArchRule onlyTheChassisTouchesKafka = noClasses()
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.springframework.kafka..", "org.apache.kafka..");

    @ArchTest
    static final ArchRule twilioStaysInItsLeaf = noClasses()
            .that()
            .resideOutsideOfPackage("io.moked.messaging.provider.twilio..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("com.twilio..", "io.moked.messaging.provider.twilio..");

    @ArchTest
    static final ArchRule oldApisStayOut = noClasses()
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("com.fasterxml.jackson.databind..")
            .orShould()
            .dependOnClassesThat()
            .haveFullyQualifiedName("org.springframework.web.client.RestTemplate");

    @Test
    void modulesKeepTheirBoundaries() {
        ApplicationModules.of(MessagingApplication.class).verify();
    }
}
