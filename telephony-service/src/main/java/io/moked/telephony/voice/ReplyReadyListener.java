package io.moked.telephony.voice;

import io.moked.chassis.inbox.ListensTo;
import io.moked.events.call.ReplyReady;
import org.springframework.stereotype.Component;

@Component
class ReplyReadyListener implements ListensTo<ReplyReady> {

    private final Replies replies;

    ReplyReadyListener(Replies replies) {
        this.replies = replies;
    }

    @Override
    public void on(ReplyReady event) {
        replies.store(event);
    }
}
