package io.moked.ai.conversation;

import io.moked.ai.time.NamedTimes;
import io.moked.ai.tools.Agreement;
import io.moked.ai.tools.Wish.Kind;
import io.moked.hebrew.time.HebrewTime;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** The true time of appointments, where the agent would tell another. To tell the truth once too often does no harm. */
record Corrections(List<Agreement> agreed, ZonedDateTime now) {

    private static final HebrewTime HEBREW = new HebrewTime();

    /** What to say in place of these words on appointments that were made; empty if they may stand. */
    Optional<String> ofBooking(List<String> told) {
        return correct(told, standing(), standing());
    }

    /** What to say in place of these words on appointments that were moved or cancelled. */
    Optional<String> ofChange(List<String> told) {
        var changes = agreed.stream()
                .filter(agreement -> agreement.kind() != Kind.BOOK)
                .toList();
        return correct(told, agreed, changes);
    }

    private Optional<String> correct(List<String> told, List<Agreement> possible, List<Agreement> truth) {
        var isTrue = told.stream()
                .allMatch(words -> possible.stream()
                        .anyMatch(agreement -> NamedTimes.in(words, agreement.start(), HEBREW, now)
                                .fit()));
        return isTrue || truth.isEmpty()
                ? Optional.empty()
                : Optional.of(truth.stream().map(Agreement::sentence).collect(Collectors.joining(" ")));
    }

    /** What is left of all that was agreed. Of several appointments it is not known which one was moved. */
    private List<Agreement> standing() {
        var standing = new ArrayList<Agreement>();
        for (var agreement : agreed) {
            if (agreement.kind() == Kind.CANCEL) {
                standing.removeIf(other -> other.startsAt().equals(agreement.startsAt()));
            } else {
                if (agreement.kind() == Kind.MOVE && standing.size() == 1) {
                    standing.clear();
                }
                standing.add(agreement);
            }
        }
        return standing;
    }
}
