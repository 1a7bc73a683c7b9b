package io.moked.chassis.inbox;

import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How this instance takes part in the stream of events.
 *
 * @param instance a name no other running instance of the service has
 * @param concurrency consumers in this instance
 * @param partitions of a topic that is made new
 * @param replicas of a topic that is made new
 */
@Validated
@ConfigurationProperties("moked.events")
record EventSettings(
        @NotBlank String instance,

        @Min(1) @DefaultValue("3") int concurrency,
        @Min(1) @DefaultValue("6") int partitions,
        @Min(1) @DefaultValue("1") short replicas) {}
