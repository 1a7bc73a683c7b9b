package io.moked.ai.tools;

import java.time.Duration;
import java.util.Map;
import java.util.Set;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What tools may do.
 *
 * @param decisionWait how long a caller waits for the calendar
 * @param bookings at most, in one conversation; asking for more times that turn out to be taken is bounded by four times
 *     as many
 * @param changes at most, in one conversation
 * @param messages at most, in one conversation
 * @param daysAhead an appointment further ahead is a mistake
 * @param slots told to the model at most
 * @param denied tools that are kept from a business, by its id: {@code moked.tools.denied.<business id>=<names>}. They
 *     are not offered to the model, and refused if it asks for them nevertheless
 */
@ConfigurationProperties("moked.tools")
record ToolSettings(
        @DefaultValue("3s") Duration decisionWait,
        @DefaultValue("3") int bookings,
        @DefaultValue("4") int changes,
        @DefaultValue("3") int messages,
        @DefaultValue("366") int daysAhead,
        @DefaultValue("8") int slots,
        @DefaultValue Map<String, Set<String>> denied) {}
