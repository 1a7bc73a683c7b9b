package io.moked.crm.customer.file;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * Bounds of the files of customers.
 *
 * @param quota what all files of one business may come to, in bytes as they were brought
 * @param perCustomer how many files one customer has at most
 */
@ConfigurationProperties("moked.files")
record FileSettings(
        @DefaultValue("2GB") DataSize quota,
        @DefaultValue("100") int perCustomer) {}
