package io.moked.chassis.work;

import java.util.UUID;

/** Work that this instance has leased. */
record WorkRow(UUID id, UUID business, String kind, String payload, String cause, String traceParent, int attempt) {}
