package io.moked.telephony;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;

/** The telephony service. */
@SpringBootApplication
@ConfigurationPropertiesScan
public class TelephonyApplication {

    /** Starts it. */
    public static void main(String[] arguments) {
        SpringApplication.run(TelephonyApplication.class, arguments);
    }
}
