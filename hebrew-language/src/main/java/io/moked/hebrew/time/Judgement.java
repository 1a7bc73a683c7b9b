package io.moked.hebrew.time;

/**
 * How a proposed time stands to what was said, each part for itself, since the day may have been said earlier than the
 * hour.
 *
 * @param day about the day, whether it was named, lies in a named week or follows from {@code בעוד שעה}
 * @param hour about the hour, whether it was named exactly, as a part of the day or as a range
 */
public record Judgement(Agreement day, Agreement hour) {

    /** About both: a part that disagrees outweighs one that is ambiguous, and that one a part that agrees. */
    public Agreement overall() {
        return day.and(hour);
    }
}
