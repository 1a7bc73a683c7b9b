package io.moked.gateway;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.junit.ArchTests;
import io.moked.chassis.testing.ArchitectureRules;

@AnalyzeClasses(packages = "io.moked.gateway", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTests {

    @ArchTest
    static final ArchTests keepsTheRulesOfAllServices = ArchTests.in(ArchitectureRules.class);
}
