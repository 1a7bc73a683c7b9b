package io.moked.gateway.limit;

import static io.moked.gateway.Browser.problem;
import static org.assertj.core.api.Assertions.assertThat;

import io.moked.chassis.token.Role;
import io.moked.gateway.EdgeTest;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class RateLimitTests extends EdgeTest {

    @Test
    void tellsHowManyMoreThereMayBe() throws Exception {
        var browser = signedIn(Role.AGENT);
        var first = browser.get("/api/v1/businesses").headers();
        var second = browser.get("/api/v1/businesses").headers();
        assertThat(first.firstValue("RateLimit-Limit")).contains("1200");
        assertThat(second.firstValueAsLong("RateLimit-Remaining").orElseThrow()).isLessThan(1200);
        assertThat(second.firstValue("RateLimit-Reset")).isPresent();
    }

    @Test
    void refusesAnAddressThatAsksTooOftenAndNoOther() throws Exception {
        var browser = browser().with("X-Forwarded-For", "198.51.100.77");
        var response = browser.get("/api/v1/session");
        for (var round = 0; response.statusCode() == 200 && round < 2000; round++) {
            response = browser.get("/api/v1/session");
        }
        assertThat(response.statusCode()).isEqualTo(429);
        assertThat(problem(response)).isEqualTo("too-many-requests");
        assertThat(response.headers().firstValue("Retry-After")).isPresent();
        assertThat(response.headers().firstValue("RateLimit-Remaining")).contains("0");
        assertThat(browser().get("/api/v1/session").statusCode()).isEqualTo(200);
    }

    @Test
    void takesAWholeNetworkOfIpv6ForOneSenderHoweverItIsWritten() throws Exception {
        assertThat(remaining("2001:db8::1")).isEqualTo(299);
        assertThat(remaining("2001:0DB8:0:0:ffff::9")).isEqualTo(298);
        assertThat(remaining("2001:db8:0:1::1")).isEqualTo(299);
        assertThat(remaining("::ffff:198.51.100.91")).isEqualTo(299);
        assertThat(remaining("198.51.100.91")).isEqualTo(298);
        assertThat(remaining("198.51.100.92")).isEqualTo(299);
    }

    private long remaining(String address) throws Exception {
        return browser()
                .with("X-Forwarded-For", address)
                .get("/api/v1/session")
                .headers()
                .firstValueAsLong("RateLimit-Remaining")
                .orElseThrow();
    }

    @Test
    void fillsUpWithinAMinute() {
        var bucket = new Bucket(2, 0);
        assertThat(bucket.take(0)).isEqualTo(new Bucket.State(true, 2, 1, 30, 0));
        assertThat(bucket.take(0)).isEqualTo(new Bucket.State(true, 2, 0, 60, 30));
        assertThat(bucket.take(0).taken()).isFalse();
        assertThat(bucket.take(Duration.ofSeconds(31).toNanos()).taken()).isTrue();
        assertThat(bucket.take(Duration.ofSeconds(31).toNanos()).taken()).isFalse();
        assertThat(bucket.take(Duration.ofHours(1).toNanos()).remaining()).isEqualTo(1);
    }
}
