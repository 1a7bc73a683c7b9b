package io.moked.crm.quality;

import io.moked.events.BusinessId;
import io.moked.events.conversation.ConversationQuality.Tag;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Adds up the grades of calls. */
@Repository
class QualitySums {

    /**
     * What the grades add up to.
     *
     * @param graded how many calls have a grade
     * @param average of their scores; absent if there are none
     * @param scores how many calls have a score of 0–9, 10–19 and so on; the last one up to 100
     * @param tags how many calls have each tag
     */
    record Quality(int graded, @Nullable Double average, List<Integer> scores, List<Tagged> tags) {}

    /** How many calls have a tag. */
    record Tagged(Tag tag, int calls) {}

    private static final int BINS = 10;

    private static final String SQL = "select count(*) as graded, round(avg(quality_score), 1)::float8 as average"
            + IntStream.range(0, BINS)
                    .mapToObj(bin ->
                            ", count(*) filter (where least(quality_score / 10, 9) = %d) as bin%d".formatted(bin, bin))
                    .collect(Collectors.joining())
            + Arrays.stream(Tag.values())
                    .map(tag -> ", count(*) filter (where '%s' = any (quality_labels)) as %s".formatted(tag, tag))
                    .collect(Collectors.joining())
            + """
            \sfrom phone_call where business_id = :business and quality_score is not null
                and (:from::timestamptz is null or started_at >= :from) and (:to::timestamptz is null or started_at < :to)""";

    private final JdbcClient jdbc;

    QualitySums(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Of the calls begun in a time, which is open where an end of it is absent. */
    Quality of(BusinessId business, @Nullable Instant from, @Nullable Instant to) {
        return jdbc.sql(SQL)
                .param("business", business.value())
                .param("from", from == null ? null : Timestamp.from(from))
                .param("to", to == null ? null : Timestamp.from(to))
                .query(QualitySums::quality)
                .single();
    }

    private static Quality quality(ResultSet row, int number) throws SQLException {
        var scores = new Integer[BINS];
        for (var bin = 0; bin < BINS; bin++) {
            scores[bin] = row.getInt("bin" + bin);
        }
        var tags = new Tagged[Tag.values().length];
        for (var tag : Tag.values()) {
            tags[tag.ordinal()] = new Tagged(tag, row.getInt(tag.name()));
        }
        return new Quality(
                row.getInt("graded"), row.getObject("average", Double.class), List.of(scores), List.of(tags));
    }
}
