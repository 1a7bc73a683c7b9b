package io.moked.ai.tools;

import io.moked.ai.tools.Wish.Kind;
import io.moked.ai.tools.Wish.State;
import io.moked.events.RequestId;
import java.util.Set;
import org.springframework.stereotype.Component;

/** How much one conversation may do. */
@Component
class Limits {

    private static final int ATTEMPTS = 4;

    private final Wishes wishes;
    private final ToolSettings settings;

    Limits(Wishes wishes, ToolSettings settings) {
        this.wishes = wishes;
        this.settings = settings;
    }

    void check(RequestId id, Kind kind, Situation situation) throws Refused {
        var most = switch (kind) {
            case BOOK -> settings.bookings();
            case MOVE, CANCEL -> settings.changes();
            case MESSAGE, CALL_BACK -> settings.messages();
        };
        var same = kind == Kind.MOVE || kind == Kind.CANCEL ? Set.of(Kind.MOVE, Kind.CANCEL) : Set.of(kind);
        var others = wishes.of(situation.conversation()).stream()
                .filter(wish -> same.contains(wish.kind()) && !wish.id().equals(id))
                .toList();
        var standing =
                others.stream().filter(wish -> wish.state() != State.REJECTED).count();
        if (standing >= most || others.size() >= most * ATTEMPTS) {
            throw new Refused(
                    "יותר מזה אי אפשר לעשות בשיחה אחת. אפשר להשאיר הודעה ונחזור אליכם.",
                    "כבר נעשה בשיחה כל מה שמותר בשיחה אחת");
        }
    }
}
