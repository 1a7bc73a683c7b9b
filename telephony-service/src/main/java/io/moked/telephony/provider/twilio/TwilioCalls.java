package io.moked.telephony.provider.twilio;

import io.moked.telephony.call.CarrierCall;
import io.moked.telephony.call.CarrierStates;
import io.moked.telephony.handoff.CarrierCalls;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.util.Map;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** Live calls over Twilio's REST API. */
@Component
class TwilioCalls implements CarrierCalls, CarrierStates {

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
        var form = Map.of("Url", next.toString(), "Method", "POST");
        return http.post(address(call), call.accountSid(), token.get(), form, (status, body) -> change(status));
    }

    @Override
    public State of(CarrierCall call) throws IOException {
        var token = tokens.of(call.accountSid());
        return token.isEmpty()
                ? new State.Unknown()
                : http.get(address(call), call.accountSid(), token.get(), TwilioCalls::state);
    }

    private static State state(int status, InputStream body) throws IOException {
        return switch (status) {
            case 200 -> state(body);
            case 404 -> new State.Unknown();
            default -> throw new IOException("Twilio answered with status " + status);
        };
    }

    private static State state(InputStream body) throws IOException {
        try {
            var call = JsonMapper.shared().readTree(body);
            return CarrierStates.ending(call.path("status").asString())
                    .<State>map(ending ->
                            new State.Over(ending, call.path("duration").asLong(0)))
                    .orElseGet(State.GoesOn::new);
        } catch (JacksonException e) {
            throw new IOException("Twilio answered with something else than a call", e);
        }
    }

    private URI address(CarrierCall call) {
        return settings.baseUrl()
                .at("/2010-04-01/Accounts/" + call.accountSid() + "/Calls/" + call.callSid() + ".json");
    }

    private static Change change(int status) throws IOException {
        if (status == 429) {
            throw new IOException("Twilio asks for patience");
        }
        return status / 100 == 2 ? Change.ACCEPTED : Change.REFUSED;
    }
}
