package io.moked.ai.business;

import io.moked.events.BusinessId;
import io.moked.events.business.BusinessChanged;
import io.moked.events.business.BusinessChanged.Gender;
import io.moked.events.business.BusinessChanged.Service;
import io.moked.events.business.BusinessChanged.StaffMember;
import io.moked.hebrew.text.HebrewText;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * A business as a conversation knows it.
 *
 * @param state all that was told of it
 */
public record Business(BusinessChanged state) {

    /** Which business it is. */
    public BusinessId id() {
        return state.businessId();
    }

    /** The name its customers know. */
    public String name() {
        return state.name();
    }

    /** Whether what its callers say is kept. */
    public boolean isRecorded() {
        var recording = state.recording();
        return recording == null || recording.enabled();
    }

    /** The form of a word in which the agent speaks of itself. */
    public String inAgentsGender(String feminine, String masculine) {
        return state.agent().gender() == Gender.FEMININE ? feminine : masculine;
    }

    /** The service that is called so; a part of the name is enough if it fits one only. */
    public Optional<Service> service(String name) {
        return named(name, state.services(), Service::name);
    }

    /** The member of staff who is called so; a part of the name is enough if it fits one only. */
    public Optional<StaffMember> staff(String name) {
        return named(name, state.staff(), StaffMember::name);
    }

    private static <T> Optional<T> named(String name, List<T> all, Function<T, String> nameOf) {
        var sought = HebrewText.comparable(name);
        var exact = all.stream()
                .filter(one -> HebrewText.comparable(nameOf.apply(one)).equals(sought))
                .findFirst();
        if (exact.isPresent()) {
            return exact;
        }
        var similar = all.stream()
                .filter(one -> HebrewText.occurs(name, nameOf.apply(one)))
                .toList();
        return similar.size() == 1 ? Optional.of(similar.getFirst()) : Optional.empty();
    }
}
