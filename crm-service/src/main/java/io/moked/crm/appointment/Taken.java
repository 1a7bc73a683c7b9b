package io.moked.crm.appointment;

import io.moked.crm.calendar.Period;
import io.moked.crm.calendar.ResourceId;
import io.moked.events.business.StaffId;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What appointments have taken in some time, buffers included. */
record Taken(List<One> appointments) {

    /** What one of them has taken, of whom and of what. */
    record One(StaffId staff, @Nullable ResourceId resource, Period time) {}

    Map<StaffId, List<Period>> ofStaff() {
        return by(One::staff);
    }

    Map<ResourceId, List<Period>> ofResources() {
        return by(One::resource);
    }

    private <K> Map<K, List<Period>> by(Function<One, @Nullable K> key) {
        return appointments.stream()
                .filter(one -> key.apply(one) != null)
                .collect(Collectors.groupingBy(
                        one -> Objects.requireNonNull(key.apply(one)),
                        Collectors.mapping(One::time, Collectors.toUnmodifiableList())));
    }
}
