package io.moked.sandbox.twilio;

import io.moked.sandbox.fault.CallAttribution;
import io.moked.sandbox.fault.Faults;
import io.moked.sandbox.http.VendorServer;
import io.moked.sandbox.twilio.line.CallLog;
import io.moked.sandbox.twilio.line.Lines;
import io.moked.sandbox.twilio.line.Recordings;
import io.moked.sandbox.twilio.line.Telephone;
import io.moked.sandbox.twilio.message.Delivering;
import io.moked.sandbox.twilio.message.Message;
import io.moked.sandbox.twilio.message.Messages;
import io.moked.sandbox.twilio.rest.RestApi;
import io.moked.sandbox.twilio.webhook.Webhooks;
import java.time.Clock;
import java.util.Collection;
import java.util.List;

/** The emulated Twilio. Applications use {@code <server>/twilio} as its base URL. */
public final class Twilio implements AutoCloseable {

    private static final String UNDER = "/twilio";

    private final Webhooks webhooks;
    private final Recordings recordings = new Recordings();
    private final Messages messages = new Messages(Clock.systemUTC());
    private final Lines lines;
    private final Delivering delivering;

    private Twilio(
            VendorServer server,
            Faults faults,
            CallAttribution attribution,
            TwilioSettings settings,
            Collection<TwilioAccount> accounts) {
        webhooks = new Webhooks(settings, faults);
        lines = new Lines(settings, accounts, webhooks, faults, recordings, attribution, server.url(UNDER));
        delivering = new Delivering(messages, webhooks, faults, settings.deliveryStep(), lines::newestOf);
        RestApi.mount(server, UNDER, accounts, faults, lines, recordings, messages, delivering);
    }

    /** Mounts Twilio on the vendors' server. */
    public static Twilio on(
            VendorServer server,
            Faults faults,
            CallAttribution attribution,
            TwilioSettings settings,
            Collection<TwilioAccount> accounts) {
        return new Twilio(server, faults, attribution, settings, accounts);
    }

    /** The SID for a call that is about to be placed, so that faults can be planned for it. */
    public static String newCallSid() {
        return Sids.next("CA");
    }

    /**
     * Calls a number and holds the call until it is over.
     *
     * @param from E.164, or {@code anonymous}
     * @throws IllegalArgumentException if no account has the number
     */
    public CallLog call(String sid, String from, String to, Telephone telephone) throws InterruptedException {
        return lines.call(sid, from, to, telephone);
    }

    /** Every message that was accepted, oldest first. */
    public List<Message> messages() {
        return messages.all();
    }

    /** From now on this number has no WhatsApp: messages to it end in error 63003. */
    public void hasNoWhatsApp(String number) {
        messages.hasNoWhatsApp(number);
    }

    /** A customer wrote by WhatsApp: for 24 hours free text to them is delivered. */
    public void customerWrote(String customer, String sender) {
        messages.customerWrote(customer, sender);
    }

    /** How many recordings of a call have not been deleted. */
    public long recordingsHeldOf(String callSid) {
        return recordings.heldOf(callSid);
    }

    @Override
    public void close() {
        delivering.close();
        webhooks.close();
    }
}
