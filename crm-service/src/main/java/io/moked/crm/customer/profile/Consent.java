package io.moked.crm.customer.profile;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a customer agreed to, or refused: never changed, only followed by another (§30A of the Communications Law).
 *
 * @param purpose what for, such as {@code MARKETING}
 * @param channel over which channel
 * @param granted whether they agreed
 * @param source how that is known, in the business's words
 * @param at when; of a new one, now
 */
public record Consent(
        @NotNull(message = "consent.purpose") @Pattern(regexp = "[A-Z_]{1,40}", message = "consent.purpose")
        String purpose,

        @NotNull(message = "consent.channel") Channel channel,
        @NotNull(message = "consent.granted") Boolean granted,

        @NotBlank(message = "consent.source") @Size(max = 200, message = "consent.source")
        String source,

        @Nullable Instant at) {

    /** How a business reaches a customer. */
    public enum Channel {
        /** A text message. */
        SMS,
        /** WhatsApp. */
        WHATSAPP,
        /** E-mail. */
        EMAIL,
        /** A call. */
        VOICE
    }
}
