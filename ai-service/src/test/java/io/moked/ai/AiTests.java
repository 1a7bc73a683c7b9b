package io.moked.ai;

import static io.moked.chassis.testing.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreakerRegistry;
import io.moked.ai.business.Businesses;
import io.moked.chassis.tenancy.Tenancy;
import io.moked.chassis.testing.EmbeddedInfrastructure;
import io.moked.chassis.testing.EventProbe;
import io.moked.events.business.BusinessChanged;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.transaction.support.TransactionTemplate;

/** The whole service on real servers, with vendors that do as a test tells them. */
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "moked.audio-key=a secret of the tests",
            "openai.api-key=test",
            "moked.secrets.key=AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=",
            "openai.models.think=gpt-4o,gpt-4o-mini",
            "moked.tools.decision-wait=1500ms",
            "moked.summary.delay=50ms",
            "moked.speaking.tries=20",
            "moked.tools.denied." + AiTests.WITHOUT_TRANSFER + "=transfer_to_person",
            "google.tts.plaintext=true"
        })
@ContextConfiguration(initializers = EmbeddedInfrastructure.class)
public abstract class AiTests {

    /** A business that does not want callers transferred. */
    protected static final String WITHOUT_TRANSFER = "0c11a1c0-0009-4000-8000-000000000001";

    protected static final EventProbe PROBE = new EventProbe();

    @Autowired
    protected Businesses businesses;

    @Autowired
    protected JdbcClient jdbc;

    @Autowired
    protected TransactionTemplate transaction;

    @Autowired
    CircuitBreakerRegistry breakers;

    @DynamicPropertySource
    static void vendors(DynamicPropertyRegistry settings) {
        settings.add("openai.base-url", () -> Vendors.SERVER.url("/openai/v1"));
        settings.add("moked.services.telephony-url", () -> Vendors.SERVER.url("/telephony"));
        settings.add("moked.services.crm-url", () -> Vendors.SERVER.url("/crm"));
        settings.add("google.tts.endpoint", () -> "localhost:" + Vendors.VOICES.port());
    }

    @BeforeEach
    void allVendorsAreWell() {
        Vendors.reset();
        breakers.getAllCircuitBreakers().forEach(CircuitBreaker::reset);
    }

    /** Makes a business known to the service. */
    protected BusinessChanged known(BusinessChanged business) {
        PROBE.publish(business);
        eventually(() -> assertThat(Tenancy.as(business.businessId(), () -> businesses.find(business.businessId())))
                .hasValueSatisfying(found -> assertThat(found.state().version()).isEqualTo(business.version())));
        return business;
    }

    /** A caller at a business that is known. */
    protected TestCaller callerAt(BusinessChanged business) {
        return new TestCaller(PROBE, known(business), Stories.DANA);
    }
}
