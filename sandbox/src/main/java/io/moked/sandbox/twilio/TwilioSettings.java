package io.moked.sandbox.twilio;

import java.time.Duration;

/**
 * Where the emulated Twilio finds the application and how fast its lines run.
 *
 * @param publicUrl the https address under which the application is configured with Twilio; webhooks are signed for it
 * @param gatewayAddress where that address really is, such as {@code http://127.0.0.1:8080}
 * @param lineSpeed how much faster than a real one a simulated line plays, records and pauses; webhooks are held in
 *     real time
 * @param deliveryStep how long a message takes from one status to the next
 */
public record TwilioSettings(String publicUrl, String gatewayAddress, double lineSpeed, Duration deliveryStep) {

    /** The usual speed: twenty times as fast as real, a status every 50 milliseconds. */
    public static TwilioSettings of(String publicUrl, String gatewayAddress) {
        return new TwilioSettings(publicUrl, gatewayAddress, 20, Duration.ofMillis(50));
    }

    /** Where an address is really reached: those of the application on the gateway, others as they are. */
    public String route(String url) {
        return url.startsWith(publicUrl) ? gatewayAddress + url.substring(publicUrl.length()) : url;
    }
}
