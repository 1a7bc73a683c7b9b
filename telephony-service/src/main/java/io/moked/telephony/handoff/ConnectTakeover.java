package io.moked.telephony.handoff;

import io.moked.events.call.CallId;
import java.util.UUID;

/** Work: have the carrier connect a running call to a person's phone. */
record ConnectTakeover(UUID takeover, CallId call) {}
