package io.moked.billing;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** Money that customers owe to businesses. */
@SpringBootApplication
public class BillingApplication {

    /** Starts the service. */
    public static void main(String[] arguments) {
        SpringApplication.run(BillingApplication.class, arguments);
    }
}
