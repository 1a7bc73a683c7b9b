package io.moked.telephony;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.junit.ArchTests;
import com.tngtech.archunit.lang.ArchRule;
import io.moked.chassis.testing.ArchitectureRules;

@AnalyzeClasses(packages = "io.moked.telephony", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTests {

    @ArchTest
    static final ArchTests keepsTheRulesOfAllServices = ArchTests.in(ArchitectureRules.class);

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
}
