package io.moked.crm.google;

import io.moked.events.BusinessId;
import io.moked.events.business.StaffId;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A calendar at Google that somebody of the staff connected.
 *
 * @param business whose member of staff it is
 * @param staff whose calendar it is
 * @param id of this connection; the next one of the same person has another
 * @param state how it stands
 * @param subject who they are at Google, whatever they are called
 * @param account as whom they connected
 * @param sealedToken the refresh token, sealed
 * @param syncToken from where the next list goes on; absent if it has to be a whole one
 * @param listedAt when it was listed whole
 * @param syncedAt when it was last known to be equal
 * @param channel through which Google tells of changes; absent if none is open
 */
record Connection(
        BusinessId business,
        StaffId staff,
        UUID id,
        State state,
        String subject,
        String account,
        byte[] sealedToken,
        @Nullable String syncToken,
        @Nullable Instant listedAt,
        @Nullable Instant syncedAt,
        @Nullable Channel channel) {

    /** How a connection stands. */
    enum State {
        /** It works. */
        CONNECTED,
        /** Google no longer lets us in. */
        WITHDRAWN,
        /** It was ended here, and Google is yet to be told. */
        LEAVING
    }

    /** An open channel. */
    record Channel(UUID id, String resource, Instant until) {}

    /** Where its token is sealed. */
    String place() {
        return place(business, id);
    }

    /** Where the token of a connection is sealed, even if nothing came of it. */
    static String place(BusinessId business, UUID id) {
        return "google-calendar/" + business + "/" + id;
    }
}
