package io.moked.telephony;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

@AnalyzeClasses(packages = "io.moked.telephony", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTests {

    @ArchTest
    static final ArchRule featuresHaveNoCycles =
            slices().matching("io.moked.telephony.(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule twilioStaysInItsLeaf = noClasses()
            .that()
            .resideOutsideOfPackage("io.moked.telephony.provider.twilio")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("com.twilio..", "io.moked.telephony.provider..");

    @ArchTest
    static final ArchRule theObjectStoreStaysInItsLeaf = noClasses()
            .that()
            .resideOutsideOfPackage("io.moked.telephony.recording.s3")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("software.amazon..", "io.moked.telephony.recording.s3");

    @ArchTest
    static final ArchRule onlyTheChassisTouchesKafka = noClasses()
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.apache.kafka..", "org.springframework.kafka..");

    @ArchTest
    static final ArchRule nothingOld = noClasses()
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("com.fasterxml.jackson.databind..")
            .orShould()
            .dependOnClassesThat()
            .haveFullyQualifiedName("org.springframework.web.client.RestTemplate");
}
