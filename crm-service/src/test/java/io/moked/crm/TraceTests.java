package io.moked.crm;

import static io.moked.chassis.testing.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.common.KeyValue;
import io.micrometer.observation.Observation;
import io.micrometer.observation.ObservationHandler;
import io.micrometer.observation.ObservationRegistry;
import io.moked.events.BusinessId;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.server.observation.ServerRequestObservationContext;

/** What is searched for, and the secrets of links, are in addresses; traces outlive them and are read by others. */
@CrmTest
class TraceTests {

    @Autowired
    ObservationRegistry registry;

    @LocalServerPort
    int port;

    @Test
    void holdPatternsAndNoAddresses() {
        var spans = new CopyOnWriteArrayList<List<String>>();
        registry.observationConfig().observationHandler(new ObservationHandler<Observation.Context>() {
            @Override
            public boolean supportsContext(Observation.Context context) {
                return context instanceof ServerRequestObservationContext;
            }

            @Override
            public void onStop(Observation.Context context) {
                spans.add(context.getAllKeyValues().stream()
                        .map(KeyValue::getValue)
                        .toList());
            }
        });
        Desk.owner(port, BusinessId.random()).get("/customers/secret-of-somebody");
        eventually(() -> assertThat(spans)
                .anySatisfy(span -> assertThat(span).contains("/api/v1/businesses/{business}/customers/{id}")));
        assertThat(spans.toString()).doesNotContain("secret-of-somebody");
    }
}
