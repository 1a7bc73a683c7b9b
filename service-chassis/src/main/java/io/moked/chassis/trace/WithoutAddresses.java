package io.moked.chassis.trace;

import io.micrometer.observation.Observation;
import io.micrometer.observation.ObservationFilter;
import org.springframework.stereotype.Component;

/**
 * Addresses as they were asked for stay out of traces: they hold secrets of links, names and numbers that were searched
 * for. What was asked for is known by its pattern.
 */
@Component
class WithoutAddresses implements ObservationFilter {

    @Override
    public Observation.Context map(Observation.Context context) {
        context.removeHighCardinalityKeyValue("http.url");
        return context;
    }
}
