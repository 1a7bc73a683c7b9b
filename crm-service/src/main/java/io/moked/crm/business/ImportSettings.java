package io.moked.crm.business;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.Name;

/**
 * Where businesses come from.
 *
 * @param source a YAML file, or a folder of them, that make businesses at the start; absent to import nothing
 */
@ConfigurationProperties("moked.crm")
record ImportSettings(@Name("import") @Nullable Path source) {}
