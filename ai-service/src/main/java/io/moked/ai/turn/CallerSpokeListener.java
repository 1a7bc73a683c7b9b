package io.moked.ai.turn;

import io.moked.chassis.inbox.ListensTo;
import io.moked.events.call.CallerSpoke;
import org.springframework.stereotype.Component;

@Component
class CallerSpokeListener implements ListensTo<CallerSpoke> {

    private final Turns turns;

    CallerSpokeListener(Turns turns) {
        this.turns = turns;
    }

    @Override
    public void on(CallerSpoke event) {
        turns.take(event);
    }
}
