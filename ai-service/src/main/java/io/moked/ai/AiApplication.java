package io.moked.ai;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;

/** The service that hears, thinks and speaks. */
@SpringBootApplication
@ConfigurationPropertiesScan
public class AiApplication {

    /** Starts it. */
    public static void main(String[] arguments) {
        SpringApplication.run(AiApplication.class, arguments);
    }
}
