package io.moked.crm.business;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A business as those see it who work there.
 *
 * @param agent who answers its calls
 * @param services what it offers
 * @param staff whose time is booked
 * @param resources what they need for it
 * @param openingHours its week
 */
record WorkplaceView(
        String id,
        String name,
        Agent agent,
        List<BusinessForm.Service> services,
        List<Staff> staff,
        List<BusinessFile.Resource> resources,
        List<BusinessFile.Hours> openingHours) {

    /** Who answers. */
    record Agent(String name, String gender) {}

    /**
     * Whose time is booked.
     *
     * @param services the ids of what they give
     * @param account with which the asker logs in, if it is them; absent otherwise
     */
    record Staff(
            String id,
            String name,
            List<String> services,
            @Nullable String account) {}

    static WorkplaceView of(BusinessForm form, String asker) {
        var agent = Objects.requireNonNull(form.agent());
        return new WorkplaceView(
                Objects.requireNonNull(form.id()),
                Objects.requireNonNull(form.name()),
                new Agent(Objects.requireNonNull(agent.name()), Objects.requireNonNull(agent.gender())),
                all(form.services()).toList(),
                all(form.staff()).map(member -> staff(member, asker)).toList(),
                all(form.resources()).toList(),
                all(form.openingHours()).toList());
    }

    private static Staff staff(BusinessForm.Staff member, String asker) {
        return new Staff(
                Objects.requireNonNull(member.id()),
                Objects.requireNonNull(member.name()),
                all(member.services()).toList(),
                asker.equals(member.account()) ? asker : null);
    }

    private static <T> Stream<T> all(@Nullable List<@Nullable T> items) {
        return Objects.requireNonNullElse(items, List.<T>of()).stream().map(Objects::requireNonNull);
    }
}
