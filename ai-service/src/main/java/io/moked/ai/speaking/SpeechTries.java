package io.moked.ai.speaking;

import io.moked.chassis.problem.Problem;
import io.moked.events.BusinessId;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** How much the desk of a business has synthesised within the hour. */
@Component
@Transactional
class SpeechTries {

    private static final Duration LATELY = Duration.ofHours(1);

    private final JdbcClient jdbc;
    private final SpeakingSettings settings;
    private final Clock clock;

    SpeechTries(JdbcClient jdbc, SpeakingSettings settings, Clock clock) {
        this.jdbc = jdbc;
        this.settings = settings;
        this.clock = clock;
    }

    /**
     * Counts one before it is made, with the business locked, so that many at once see each other.
     *
     * @throws Problem if there were as many as may be
     */
    void count(BusinessId business) {
        jdbc.sql("select 1 from business where business_id = ? for update")
                .params(business.value())
                .query(Integer.class)
                .optional()
                .orElseThrow(Problem::notFound);
        var now = clock.instant();
        jdbc.sql("delete from speech_try where business_id = ? and at <= ?")
                .params(business.value(), Timestamp.from(now.minus(LATELY)))
                .update();
        var lately = jdbc.sql("select count(*) from speech_try where business_id = ?")
                .params(business.value())
                .query(Integer.class)
                .single();
        if (lately >= settings.tries()) {
            throw new Problem(
                    HttpStatus.TOO_MANY_REQUESTS, "too-many-requests", "As much as may be was spoken for the desk.");
        }
        jdbc.sql("insert into speech_try (business_id, at) values (?, ?)")
                .params(business.value(), Timestamp.from(now))
                .update();
    }
}
