package io.moked.system.floor;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Spring MVC on virtual threads with one endpoint that takes a webhook and answers TwiML at once. */
@SpringBootApplication
@RestController
public class BareEndpoint {

    private static final String TWIML = """
            <?xml version="1.0" encoding="UTF-8"?>
            <Response><Play>https://example.com/audio/t-greeting</Play><Record action="/turn" playBeep="false"/><Redirect>/turn</Redirect></Response>
            """;

    /** Starts it; the port comes from {@code SERVER_PORT}. */
    public static void main(String[] arguments) {
        System.setProperty("spring.threads.virtual.enabled", "true");
        SpringApplication.run(BareEndpoint.class, arguments);
    }

    @PostMapping(path = "/webhooks/twilio/voice/incoming", produces = MediaType.TEXT_XML_VALUE)
    String incoming(@RequestBody byte[] form) {
        return form.length == 0 ? "" : TWIML;
    }
}
