package io.moked.crm;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.junit.ArchTests;
import com.tngtech.archunit.lang.ArchRule;
import io.moked.chassis.testing.ArchitectureRules;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;

@AnalyzeClasses(packagesOf = CrmApplication.class, importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTests {

    @ArchTest
    static final ArchTests keepsTheRulesOfAllServices = ArchTests.in(ArchitectureRules.class);

    @ArchTest
    static final ArchRule theCalendarKnowsNeitherDatabaseNorFramework = noClasses()
            .that()
            .resideInAPackage("io.moked.crm.calendar")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.springframework..", "java.sql..", "io.moked.chassis..");

    @Test
    void featuresUseOnlyWhatOthersOpenToThem() {
        ApplicationModules.of(CrmApplication.class).verify();
    }
}
