package io.moked.ai;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.junit.ArchTests;
import com.tngtech.archunit.lang.ArchRule;
import io.moked.chassis.testing.ArchitectureRules;

@AnalyzeClasses(packages = "io.moked.ai", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTests {

    @ArchTest
    static final ArchTests keepsTheRulesOfAllServices = ArchTests.in(ArchitectureRules.class);

    @ArchTest
    static final ArchRule knowsOpenAiInItsLeavesOnly = noClasses()
            .that()
            .resideOutsideOfPackages("..openai..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("com.openai..");

    @ArchTest
    static final ArchRule knowsGoogleInItsLeafOnly = noClasses()
            .that()
            .resideOutsideOfPackages("..google..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("com.google..", "io.grpc..");

    @ArchTest
    static final ArchRule letsNobodySeeALeafThatHearsThinksOrSpeaks = noClasses()
            .that()
            .resideOutsideOfPackages("..hearing.openai..", "..thinking.openai..", "..speaking.google..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("..hearing.openai..", "..thinking.openai..", "..speaking.google..");

    @ArchTest
    static final ArchRule keepsTheConversationFreeOfItsTransport = noClasses()
            .that()
            .resideInAPackage("..conversation..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("..turn..", "..speaking..", "..hearing..");
}
