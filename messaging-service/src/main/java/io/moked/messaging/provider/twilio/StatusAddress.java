package io.moked.messaging.provider.twilio;

import io.moked.events.BusinessId;
import io.moked.events.message.MessageId;
import java.net.URI;
import org.springframework.stereotype.Component;

/** Where Twilio reports on a message. It names the message, since a report can come before we know Twilio's SID. */
@Component
class StatusAddress {

    static final String PATH = "/webhooks/twilio/messaging/status";

    /** Twilio's connection overrides: a report that meets an outage of ours comes again. They are not part of the request. */
    private static final String OVERRIDES = "#rc=3&rp=5xx,ct,rt";

    private final WebhookSettings settings;

    StatusAddress(WebhookSettings settings) {
        this.settings = settings;
    }

    URI of(BusinessId business, MessageId message) {
        return settings.publicUrl().at(PATH + "?message=" + message + "&business=" + business + OVERRIDES);
    }
}
