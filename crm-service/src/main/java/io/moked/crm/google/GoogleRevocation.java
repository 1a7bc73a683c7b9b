package io.moked.crm.google;

import io.moked.events.BusinessId;
import java.util.UUID;

/**
 * Work: give back to Google what somebody allowed.
 *
 * @param business for which they did
 * @param connection which connection of theirs it was, or would have been
 * @param subject who they are at Google
 * @param sealedToken what they allowed by
 */
record GoogleRevocation(BusinessId business, UUID connection, String subject, byte[] sealedToken) {}
