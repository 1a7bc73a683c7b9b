package io.moked.ai.tools;

import io.moked.events.Event;
import org.springframework.stereotype.Component;

/** Puts each wish to who sees to it: in earnest to the other services, in a trial to nobody but the rehearsal. */
@Component
class Asking {

    private final Wishes wishes;
    private final Rehearsal rehearsal;

    Asking(Wishes wishes, Rehearsal rehearsal) {
        this.wishes = wishes;
        this.rehearsal = rehearsal;
    }

    /** Asked again, it is one wish. */
    void ask(Wish wish, Event event, Situation situation) {
        switch (situation.purpose()) {
            case REAL -> wishes.ask(situation.business().id(), wish, event);
            case TRIAL -> rehearsal.ask(wish, event, situation);
        }
    }
}
