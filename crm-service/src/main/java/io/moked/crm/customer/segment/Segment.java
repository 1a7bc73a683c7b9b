package io.moked.crm.customer.segment;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.UUID;

/**
 * A segment that is kept.
 *
 * @param id the segment
 * @param version counts its changes
 * @param name as the business calls it; no other of its segments has it
 * @param definition who belongs to it
 * @param changedAt when it was changed last
 */
record Segment(UUID id, long version, String name, Definition definition, Instant changedAt) {

    /**
     * A segment as people write it.
     *
     * @param name as the business calls it
     * @param definition who belongs to it
     */
    record Form(
            @NotBlank(message = "segment.name") @Size(max = 80, message = "segment.name")
            String name,

            @Valid @NotNull(message = "segment.empty") Definition definition) {}
}
