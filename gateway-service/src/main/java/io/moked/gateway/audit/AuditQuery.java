package io.moked.gateway.audit;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Which entries of the audit log are asked for; all, where nothing is said.
 *
 * @param who part of the name of who did it
 * @param about what their action begins with, such as {@code customer}
 * @param from the first day, in Israel
 * @param to the last day, in Israel
 */
record AuditQuery(
        @Nullable String who,
        @Nullable String about,
        @Nullable LocalDate from,
        @Nullable LocalDate to) {}
