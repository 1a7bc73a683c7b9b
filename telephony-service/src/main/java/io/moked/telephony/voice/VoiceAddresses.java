package io.moked.telephony.voice;

import io.moked.events.call.CallId;
import io.moked.telephony.call.PublicAddress;
import java.net.URI;
import java.util.UUID;
import org.springframework.stereotype.Component;

/**
 * The addresses the carrier is given. They say where in which call it is, so that a repeated webhook asks the same. The
 * fragment is Twilio's: milliseconds to connect, to read and in all, and how often to try again.
 */
@Component
public class VoiceAddresses {

    private static final String ROOT = "/webhooks/twilio/voice/";
    private static final String PATIENCE = "#ct=2000&rt=12000&tt=14000&rc=1";

    private final PublicAddress publicAddress;

    VoiceAddresses(PublicAddress publicAddress) {
        this.publicAddress = publicAddress;
    }

    /** After the caller's side of a turn. */
    URI turn(CallId call, int turn) {
        return address("turn", call, turn, "");
    }

    /** After a turn in which nothing was said. */
    URI silentTurn(CallId call, int turn) {
        return address("turn", call, turn, "&empty=1");
    }

    /** The next webhook that waits for the reply of a turn. */
    URI wait(CallId call, int turn, int wait) {
        return address("wait", call, turn, "&wait=" + wait);
    }

    /** When the recording of a turn can be had. */
    URI recording(CallId call, int turn) {
        return address("recording", call, turn, "");
    }

    /** After the caller was connected to a person, or was not. */
    URI handoff(CallId call, int turn) {
        return address("handoff", call, turn, "");
    }

    /** When the carrier is to connect the caller to somebody who takes the call over. */
    public URI takeover(CallId call, UUID takeover) {
        return ofTakeover("takeover", call, takeover);
    }

    /** After that connection. */
    public URI takenOver(CallId call, UUID takeover) {
        return ofTakeover("taken-over", call, takeover);
    }

    private URI ofTakeover(String what, CallId call, UUID takeover) {
        return publicAddress.at(ROOT + what + "?call=" + call + "&takeover=" + takeover + PATIENCE);
    }

    private URI address(String what, CallId call, int turn, String more) {
        return publicAddress.at(ROOT + what + "?call=" + call + "&turn=" + turn + more + PATIENCE);
    }
}
