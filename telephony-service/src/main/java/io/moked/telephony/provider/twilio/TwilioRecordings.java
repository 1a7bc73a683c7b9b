package io.moked.telephony.provider.twilio;

import io.moked.telephony.recording.CarrierRecording;
import io.moked.telephony.recording.CarrierRecordings;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * Recordings over Twilio's REST API. The address in a webhook is followed only if it is what Twilio's documents say it
 * is, since the account's secret goes with the request.
 */
@Component
class TwilioRecordings implements CarrierRecordings {

    private static final int LARGEST = 10 * 1024 * 1024;
    private static final String OFFICIAL = "https://api.twilio.com";

    private final TwilioSettings settings;
    private final TwilioTokens tokens;
    private final TwilioHttp http;

    TwilioRecordings(TwilioSettings settings, TwilioTokens tokens, TwilioHttp http) {
        this.settings = settings;
        this.tokens = tokens;
        this.http = http;
    }

    @Override
    public Fetched fetch(CarrierRecording recording, String address) throws IOException {
        var trusted = trusted(recording, address);
        if (trusted.isEmpty()) {
            return new Refused("foreign-address");
        }
        var token = tokens.of(recording.accountSid());
        return token.isEmpty()
                ? new Refused("unknown-account")
                : http.get(trusted.get(), recording.accountSid(), token.get(), TwilioRecordings::fetched);
    }

    private static Fetched fetched(int status, InputStream body) throws IOException {
        return switch (status) {
            case 200 -> file(body);
            case 404 -> new Absent();
            case 429 -> throw new IOException("Twilio asks for patience");
            default -> new Refused("status-" + status);
        };
    }

    private static Fetched file(InputStream body) throws IOException {
        var file = body.readNBytes(LARGEST + 1);
        return file.length > LARGEST ? new Refused("too-large") : new Audio(file);
    }

    @Override
    public void delete(CarrierRecording recording) throws IOException {
        var token = tokens.of(recording.accountSid()).orElseThrow(() -> new IOException("no secret for this account"));
        var address = settings.baseUrl().at(path(recording) + ".json");
        http.delete(address, recording.accountSid(), token);
    }

    /** The address, if it is that of this recording at the API we use or at Twilio's own. */
    private Optional<URI> trusted(CarrierRecording recording, String address) {
        var path = path(recording);
        return Optional.of(address)
                .filter(given -> isAt(given, settings.baseUrl() + path) || isAt(given, OFFICIAL + path))
                .map(URI::create);
    }

    private static boolean isAt(String given, String expected) {
        return given.equals(expected) || given.equals(expected + ".wav");
    }

    private static String path(CarrierRecording recording) {
        return "/2010-04-01/Accounts/" + recording.accountSid() + "/Recordings/" + recording.recordingSid();
    }
}
