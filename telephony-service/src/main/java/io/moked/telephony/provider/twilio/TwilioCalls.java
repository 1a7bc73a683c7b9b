package io.moked.telephony.provider.twilio;

import io.moked.telephony.call.CarrierCall;
import io.moked.telephony.handoff.CarrierCalls;
import java.io.IOException;
import java.net.URI;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Live calls over Twilio's REST API. */
@Component
class TwilioCalls implements CarrierCalls {

    private final TwilioSettings settings;
    private final TwilioTokens tokens;
    private final TwilioHttp http;

    TwilioCalls(TwilioSettings settings, TwilioTokens tokens, TwilioHttp http) {
        this.settings = settings;
        this.tokens = tokens;
        this.http = http;
    }

    @Override
    public Change redirect(CarrierCall call, URI next) throws IOException {
        var token = tokens.of(call.accountSid());
        if (token.isEmpty()) {
            return Change.REFUSED;
        }
        var address = settings.baseUrl()
                .at("/2010-04-01/Accounts/" + call.accountSid() + "/Calls/" + call.callSid() + ".json");
        var form = Map.of("Url", next.toString(), "Method", "POST");
        return http.post(address, call.accountSid(), token.get(), form, (status, body) -> change(status));
    }

    private static Change change(int status) throws IOException {
        if (status == 429) {
            throw new IOException("Twilio asks for patience");
        }
        return status / 100 == 2 ? Change.ACCEPTED : Change.REFUSED;
    }
}
