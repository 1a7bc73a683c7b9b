package io.moked.crm.appointment;

import io.moked.events.PhoneNumber;
import org.jspecify.annotations.Nullable;

/**
 * Whose appointment it is, as far as they have to be told of it.
 *
 * @param name absent if not known
 * @param phone where they can be reached; absent if nowhere, and so they are not told
 */
record Person(@Nullable String name, @Nullable PhoneNumber phone) {}
