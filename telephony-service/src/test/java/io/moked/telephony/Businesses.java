package io.moked.telephony;

import io.moked.events.BusinessId;
import io.moked.events.PhoneNumber;
import io.moked.events.VoiceMode;
import io.moked.events.business.BusinessChanged;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Businesses of the stories. */
public final class Businesses {

    public static final PhoneNumber RECEPTION = new PhoneNumber("+972521112233");

    private Businesses() {}

    /** A dentist's clinic, never the same one. */
    public static Clinic clinic() {
        return new Clinic(BusinessId.random(), 1, "מרפאת חיוכים", World.freshNumber(), RECEPTION, Instant.now());
    }

    /** A dentist's clinic at some moment. */
    public record Clinic(
            BusinessId id,
            long version,
            String name,
            @Nullable PhoneNumber number,
            @Nullable PhoneNumber reception,
            Instant changedAt) {

        public Clinic withNumber(@Nullable PhoneNumber other) {
            return new Clinic(id, version, name, other, reception, changedAt);
        }

        public Clinic named(String other) {
            return new Clinic(id, version, other, number, reception, changedAt);
        }

        public Clinic withoutReception() {
            return new Clinic(id, version, name, number, null, changedAt);
        }

        public Clinic changed(long later, Instant at) {
            return new Clinic(id, later, name, number, reception, at);
        }

        public BusinessChanged changed() {
            return new BusinessChanged(
                    id,
                    version,
                    name,
                    number == null ? List.of() : List.of(number),
                    new BusinessChanged.Agent("נועה", BusinessChanged.Gender.FEMININE, "he-IL-Wavenet-A", null, null),
                    "",
                    List.of(),
                    List.of(),
                    List.of(),
                    List.of(),
                    reception,
                    VoiceMode.TURN_BY_TURN,
                    changedAt);
        }
    }
}
