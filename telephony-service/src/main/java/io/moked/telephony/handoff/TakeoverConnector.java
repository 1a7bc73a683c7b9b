package io.moked.telephony.handoff;

import io.moked.chassis.work.Worker;
import io.moked.telephony.call.CallLifecycle;
import io.moked.telephony.call.CarrierCall;
import io.moked.telephony.handoff.CarrierCalls.Change;
import io.moked.telephony.handoff.Takeover.State;
import io.moked.telephony.voice.VoiceAddresses;
import java.io.IOException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Asks the carrier once to connect a call to a person. Whether it did, when its answer was lost, shows in that it comes
 * back to ask how; if it has not come by the last attempt, it did not.
 */
@Component
class TakeoverConnector implements Worker<ConnectTakeover> {

    private static final int ATTEMPTS = 3;

    private final CarrierCalls carrier;
    private final CallLifecycle calls;
    private final Takeovers takeovers;
    private final VoiceAddresses addresses;
    private final TransactionTemplate transaction;

    TakeoverConnector(
            CarrierCalls carrier,
            CallLifecycle calls,
            Takeovers takeovers,
            VoiceAddresses addresses,
            PlatformTransactionManager transactions) {
        this.carrier = carrier;
        this.calls = calls;
        this.takeovers = takeovers;
        this.addresses = addresses;
        this.transaction = new TransactionTemplate(transactions);
    }

    @Override
    public Class<ConnectTakeover> work() {
        return ConnectTakeover.class;
    }

    @Override
    public int attempts() {
        return ATTEMPTS;
    }

    @Override
    public Runnable perform(ConnectTakeover work, int attempt) throws IOException {
        if (attempt > 1) {
            return look(work);
        }
        var call = calls.find(work.call()).orElseThrow();
        var change = carrier.redirect(
                new CarrierCall(call.accountSid(), call.callSid()), addresses.takeover(work.call(), work.takeover()));
        return change == Change.ACCEPTED ? () -> {} : () -> takeovers.fail(work.takeover());
    }

    private Runnable look(ConnectTakeover work) throws IOException {
        if (transaction.execute(status -> takeovers.state(work.takeover())) == State.ASKED) {
            throw new IOException("the carrier has not come back for this call");
        }
        return () -> {};
    }

    @Override
    public void giveUp(ConnectTakeover work, Throwable lastFailure) {
        takeovers.fail(work.takeover());
    }
}
