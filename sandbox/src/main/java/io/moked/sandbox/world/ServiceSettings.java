package io.moked.sandbox.world;

import static io.moked.sandbox.world.Service.AI;
import static io.moked.sandbox.world.Service.BILLING;
import static io.moked.sandbox.world.Service.CRM;
import static io.moked.sandbox.world.Service.MESSAGING;
import static io.moked.sandbox.world.Service.TELEPHONY;

import io.moked.sandbox.infrastructure.ServiceDatabase;
import io.moked.sandbox.twilio.message.ContentTemplates;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

/** What each service is told: the same properties a self-hoster sets, with the sandbox's addresses and credentials. */
record ServiceSettings(
        Ports ports,
        KeyRing keys,
        VendorAddresses vendors,
        String bootstrapServers,
        Path recordings,
        KeptKeys keptKeys,
        FirstLogin firstLogin,
        Path businesses) {

    /** Where the emulated vendors are. */
    record VendorAddresses(String twilio, String openAi, String googleVoices, String google) {}

    Map<String, String> of(Service service, ServiceDatabase database) {
        var settings = new LinkedHashMap<String, String>();
        settings.put("server.port", "" + ports.of(service));
        settings.put("management.server.port", "" + ports.management(service));
        settings.put("spring.kafka.bootstrap-servers", bootstrapServers);
        settings.put("moked.public-url", World.PUBLIC_URL);
        settings.put("moked.services.telephony-url", ports.url(TELEPHONY));
        settings.put("moked.services.ai-url", ports.url(AI));
        settings.put("moked.services.crm-url", ports.url(CRM));
        settings.put("moked.services.messaging-url", ports.url(MESSAGING));
        settings.put("moked.services.billing-url", ports.url(BILLING));
        settings.put("moked.secrets.key", keptKeys.of(service.module()));
        settings.putAll(database.settings());
        settings.putAll(keys.tokenSettings(service));
        settings.putAll(vendorSettings(service));
        return settings;
    }

    private Map<String, String> vendorSettings(Service service) {
        return switch (service) {
            case GATEWAY ->
                Map.of(
                        "twilio.account-sid", keys.twilioAccount(),
                        "twilio.auth-token", keys.twilioToken(),
                        "twilio.base-url", vendors.twilio(),
                        "moked.desk-url", "http://localhost:" + ports.of(service),
                        "moked.admin.email", firstLogin.email(),
                        "moked.admin.password", firstLogin.password(),
                        // whoever uses the sandbox does so from one machine
                        "moked.rate-limits.per-address", "30000",
                        "moked.rate-limits.per-account", "30000");
            case TELEPHONY ->
                with(
                        twilio(),
                        Map.of(
                                "moked.audio-key", keys.audioKey(),
                                "moked.recordings.folder", recordings.toString(),
                                "moked.recordings.key", keptKeys.of("recordings")));
            case MESSAGING -> with(twilio(), messaging());
            case AI ->
                Map.of(
                        "moked.audio-key", keys.audioKey(),
                        "openai.api-key", keys.openAiKey(),
                        "openai.base-url", vendors.openAi(),
                        "google.tts.endpoint", vendors.googleVoices(),
                        "google.tts.plaintext", "true");
            case CRM ->
                with(
                        google(),
                        Map.of(
                                "moked.crm.import",
                                businesses.toString(),
                                "moked.desk-url",
                                "http://localhost:" + ports.of(Service.GATEWAY)));
            case BILLING -> Map.of();
        };
    }

    private Map<String, String> google() {
        var client = Vendors.googleClient(ports);
        return Map.of(
                "moked.google.client-id", client.id(),
                "moked.google.client-secret", client.secret(),
                "moked.google.return-url", client.redirectUri(),
                "moked.google.push-url", World.PUBLIC_URL + "/webhooks/google/calendar",
                "moked.google.calendar-url", vendors.google(),
                "moked.google.oauth-url", vendors.google(),
                "moked.google.consent-url", vendors.google() + "/o/oauth2/v2/auth");
    }

    private Map<String, String> twilio() {
        return Map.of(
                "twilio.account-sid", keys.twilioAccount(),
                "twilio.auth-token", keys.twilioToken(),
                "twilio.base-url", vendors.twilio());
    }

    private static Map<String, String> messaging() {
        var settings = new LinkedHashMap<String, String>();
        Businesses.numbers().forEach((business, number) -> {
            settings.putIfAbsent("moked.messaging.sender", number);
            settings.put("moked.messaging.senders[" + business + "]", number);
        });
        settings.put("moked.messaging.templates.appointment-booked", ContentTemplates.APPOINTMENT_CONFIRMED);
        settings.put("moked.messaging.templates.appointment-moved", ContentTemplates.APPOINTMENT_MOVED);
        settings.put("moked.messaging.templates.appointment-cancelled", ContentTemplates.APPOINTMENT_CANCELLED);
        settings.put("moked.messaging.templates.notice", ContentTemplates.NOTICE);
        return settings;
    }

    private static Map<String, String> with(Map<String, String> base, Map<String, String> more) {
        var all = new LinkedHashMap<>(base);
        all.putAll(more);
        return all;
    }
}
