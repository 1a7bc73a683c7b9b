package io.moked.telephony.voice;

import io.moked.chassis.inbox.ListensTo;
import io.moked.events.call.ReplyReady;
import io.moked.telephony.recording.Recordings;
import org.springframework.stereotype.Component;

@Component
class ReplyReadyListener implements ListensTo<ReplyReady> {

    private final Replies replies;
    private final Recordings recordings;

    ReplyReadyListener(Replies replies, Recordings recordings) {
        this.replies = replies;
        this.recordings = recordings;
    }

    @Override
    public void on(ReplyReady event) {
        replies.store(event);
        recordings.heard(event.businessId(), event.callId(), event.turn());
    }
}
