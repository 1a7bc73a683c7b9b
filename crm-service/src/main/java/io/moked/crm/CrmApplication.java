package io.moked.crm;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;

/** Businesses, customers, appointments. */
@SpringBootApplication
@ConfigurationPropertiesScan
public class CrmApplication {

    /** Starts the service. */
    public static void main(String[] arguments) {
        SpringApplication.run(CrmApplication.class, arguments);
    }
}
