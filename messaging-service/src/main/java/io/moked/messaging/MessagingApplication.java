package io.moked.messaging;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;

/** What a business writes to its customers. */
@SpringBootApplication
@ConfigurationPropertiesScan
public class MessagingApplication {

    /** Starts the service. */
    public static void main(String[] arguments) {
        SpringApplication.run(MessagingApplication.class, arguments);
    }
}
