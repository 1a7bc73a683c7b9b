package io.moked.billing;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.junit.ArchTests;
import io.moked.chassis.testing.ArchitectureRules;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;

@AnalyzeClasses(packagesOf = BillingApplication.class, importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTests {

    @ArchTest
    static final ArchTests keepsTheRulesOfAllServices = ArchTests.in(ArchitectureRules.class);

    @Test
    void modulesKeepTheirBoundaries() {
        ApplicationModules.of(BillingApplication.class).verify();
    }
}
