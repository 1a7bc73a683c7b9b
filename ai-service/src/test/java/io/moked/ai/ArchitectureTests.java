package io.moked.ai;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

@AnalyzeClasses(packages = "io.moked.ai", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTests {

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
    static final ArchRule hasNoCycles =
            slices().matching("io.moked.ai.(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule keepsTheConversationFreeOfItsTransport = noClasses()
            .that()
            .resideInAPackage("..conversation..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("..turn..", "..speaking..", "..hearing..");

    @ArchTest
    static final ArchRule leavesKafkaToTheChassis = noClasses()
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.springframework.kafka..", "org.apache.kafka..");

    @ArchTest
    static final ArchRule usesNothingOfYesterday = noClasses()
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("com.fasterxml.jackson.databind..", "io.moked.sandbox..")
            .orShould()
            .dependOnClassesThat()
            .haveFullyQualifiedName("org.springframework.web.client.RestTemplate");

    @ArchTest
    static final ArchRule marksEveryPackage = classes()
            .that()
            .haveSimpleName("package-info")
            .should()
            .beAnnotatedWith(org.jspecify.annotations.NullMarked.class);
}
