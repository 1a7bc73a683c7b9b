package io.moked.sandbox.world;

import io.moked.sandbox.fault.CallAttribution;
import io.moked.sandbox.fault.Faults;
import io.moked.sandbox.google.GoogleVoices;
import io.moked.sandbox.google.calendar.GoogleCalendars;
import io.moked.sandbox.google.calendar.GoogleClient;
import io.moked.sandbox.http.VendorServer;
import io.moked.sandbox.openai.OpenAi;
import io.moked.sandbox.twilio.Twilio;
import io.moked.sandbox.twilio.TwilioAccount;
import io.moked.sandbox.twilio.TwilioNumber;
import io.moked.sandbox.twilio.TwilioSettings;
import io.moked.sandbox.world.Ports.Listener;
import io.moked.sandbox.world.ServiceSettings.VendorAddresses;
import java.time.Clock;
import java.util.List;

/** The emulated vendors, reached over the wire. */
public final class Vendors implements AutoCloseable {

    private static final String WEBHOOKS = World.PUBLIC_URL + "/webhooks/twilio/voice/";
    // Longer than telephony holds a webhook, shorter than a caller waits; Twilio reads these from the fragment.
    private static final String PATIENCE = "#ct=2000&rt=12000&tt=14000&rc=1";

    private static final String NOTICE = "#rc=3&rp=5xx,ct,rt";

    private static final int CALENDAR_PAGE = 250;
    /** The number of the account that a business may bring along. */
    public static final String OWN_NUMBER = "+97237009009";

    private final Opened opened = new Opened();
    private final VendorServer server;
    private final Twilio twilio;
    private final GoogleCalendars calendars;
    private final Faults faults = new Faults();
    private final VendorAddresses addresses;

    private Vendors(Ports ports, KeyRing keys) {
        server = opened.add(VendorServer.start(ports.of(Listener.VENDORS)));
        var attribution = new CallAttribution();
        OpenAi.on(server, faults, attribution);
        opened.add(GoogleVoices.start(ports.of(Listener.VOICES), faults, attribution));
        var settings = TwilioSettings.of(World.PUBLIC_URL, ports.url(Service.GATEWAY));
        var account = new TwilioAccount(keys.twilioAccount(), keys.twilioToken(), numbers());
        var own = new TwilioAccount(keys.own().sid(), keys.own().token(), List.of(number(OWN_NUMBER)));
        twilio = opened.add(Twilio.on(server, faults, attribution, settings, List.of(account, own)));
        addresses = new VendorAddresses(
                server.url("/twilio"),
                server.url("/openai/v1"),
                "127.0.0.1:" + ports.of(Listener.VOICES),
                server.url("/google"));
        calendars = GoogleCalendars.on(
                server, faults, Clock.systemUTC(), googleClient(ports), settings::route, CALENDAR_PAGE);
    }

    /** How the application is known to Google. */
    static GoogleClient googleClient(Ports ports) {
        return new GoogleClient(
                "moked.apps.googleusercontent.com",
                "secret-of-the-sandbox",
                "http://localhost:" + ports.of(Service.GATEWAY) + "/google-calendar");
    }

    static Vendors start(Ports ports, KeyRing keys) {
        return new Vendors(ports, keys);
    }

    private static List<TwilioNumber> numbers() {
        return Businesses.numbers().values().stream().map(Vendors::number).toList();
    }

    private static TwilioNumber number(String number) {
        return new TwilioNumber(
                number, WEBHOOKS + "incoming" + PATIENCE, WEBHOOKS + "fallback", WEBHOOKS + "status" + NOTICE, true);
    }

    VendorAddresses addresses() {
        return addresses;
    }

    /** The server on which they all are. */
    public VendorServer server() {
        return server;
    }

    /** Twilio, to place calls and to look at messages. */
    public Twilio twilio() {
        return twilio;
    }

    /** Google's calendars, to do in them by hand what people do. */
    public GoogleCalendars calendars() {
        return calendars;
    }

    /** What goes wrong with them. */
    public Faults faults() {
        return faults;
    }

    @Override
    public void close() {
        opened.close();
    }
}
