package io.moked.sandbox.twilio.rest;

import io.moked.sandbox.fault.Faults;
import io.moked.sandbox.http.VendorServer;
import io.moked.sandbox.twilio.TwilioAccount;
import io.moked.sandbox.twilio.line.Lines;
import io.moked.sandbox.twilio.line.Recordings;
import io.moked.sandbox.twilio.message.Delivering;
import io.moked.sandbox.twilio.message.Messages;
import java.util.Collection;

/** Puts the API's resources under a path of the vendors' server. */
public final class RestApi {

    private static final String DOCUMENTED = "/2010-04-01/Accounts/{AccountSid}";

    private RestApi() {}

    /** Mounts everything. */
    public static void mount(
            VendorServer server,
            String under,
            Collection<TwilioAccount> accounts,
            Faults faults,
            Lines lines,
            Recordings recordings,
            Messages messages,
            Delivering delivering) {
        var root = under + "/2010-04-01/Accounts/{account}";
        var access = new Access(accounts);
        var document = RequestSchema.document();
        var message = new MessagesResource(
                RequestSchema.ofPost(document, DOCUMENTED + "/Messages.json"),
                messages,
                delivering,
                faults,
                lines::newestOf);
        server.on("POST", root + "/Messages.json", access.checked(message::create))
                .on("GET", root + "/Messages.json", access.checked(message::list))
                .on("GET", root + "/Messages/{sid}.json", access.checked(message::fetch));
        var call = new CallsResource(RequestSchema.ofPost(document, DOCUMENTED + "/Calls/{Sid}.json"), lines);
        server.on("GET", root + "/Calls.json", access.checked(call::list))
                .on("GET", root + "/Calls/{sid}.json", access.checked(call::fetch))
                .on("POST", root + "/Calls/{sid}.json", access.checked(call::update));
        var self = new AccountsResource();
        server.on("GET", under + "/2010-04-01/Accounts/{account}", access.checked(self::fetch))
                .on("GET", root + "/IncomingPhoneNumbers.json", access.checked(self::numbers));
        var recording = new RecordingsResource(recordings, faults);
        server.on("GET", root + "/Recordings/{sid}", access.checked(recording::fetch))
                .on("DELETE", root + "/Recordings/{sid}", access.checked(recording::delete));
    }
}
