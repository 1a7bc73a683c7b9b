package io.moked.ai.time;

import io.moked.hebrew.time.Agreement;
import io.moked.hebrew.time.Judgement;
import java.time.LocalDateTime;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A part of a time that is settled for itself. */
enum Part {
    DAY(Judgement::day, Named::day, LocalDateTime::toLocalDate),
    HOUR(Judgement::hour, Named::hour, LocalDateTime::toLocalTime);

    private final Function<Judgement, Agreement> judged;
    private final Function<Named, @Nullable Object> named;
    private final Function<LocalDateTime, Object> value;

    Part(
            Function<Judgement, Agreement> judged,
            Function<Named, @Nullable Object> named,
            Function<LocalDateTime, Object> value) {
        this.judged = judged;
        this.named = named;
        this.value = value;
    }

    Agreement of(Judgement judgement) {
        return judged.apply(judgement);
    }

    boolean isIn(Named time) {
        return named.apply(time) != null;
    }

    boolean isThatOf(LocalDateTime moment, Named time) {
        return value.apply(moment).equals(named.apply(time));
    }
}
