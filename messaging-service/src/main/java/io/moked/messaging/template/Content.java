package io.moked.messaging.template;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What a message is about, before it is put into words. */
public sealed interface Content {

    /** The text it is put into. */
    Template template();

    /**
     * Something about an appointment.
     *
     * @param customerName absent if not known
     * @param serviceName what for, in Hebrew
     */
    record Appointment(Template template, @Nullable String customerName, String serviceName, Instant startsAt)
            implements Content {}

    /**
     * Something in free words.
     *
     * @param text in Hebrew
     */
    record Notice(String text) implements Content {

        @Override
        public Template template() {
            return Template.NOTICE;
        }
    }
}
