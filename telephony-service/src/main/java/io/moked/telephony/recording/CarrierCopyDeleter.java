package io.moked.telephony.recording;

import io.moked.chassis.work.Worker;
import java.io.IOException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Deletes recordings at the carrier. Deleting twice does no harm, and it is tried for about an hour. */
@Component
class CarrierCopyDeleter implements Worker<DeleteCarrierCopy> {

    private static final Logger log = LoggerFactory.getLogger(CarrierCopyDeleter.class);
    private static final int ATTEMPTS = 60;

    private final CarrierRecordings carrier;

    CarrierCopyDeleter(CarrierRecordings carrier) {
        this.carrier = carrier;
    }

    @Override
    public Class<DeleteCarrierCopy> work() {
        return DeleteCarrierCopy.class;
    }

    @Override
    public int attempts() {
        return ATTEMPTS;
    }

    @Override
    public Runnable perform(DeleteCarrierCopy work, int attempt) throws IOException {
        carrier.delete(work.recording());
        return () -> {};
    }

    @Override
    public void giveUp(DeleteCarrierCopy work, Throwable lastFailure) {
        log.atError()
                .addKeyValue("recordingSid", work.recording().recordingSid())
                .log("A recording stays at the carrier and has to be deleted by hand");
    }
}
