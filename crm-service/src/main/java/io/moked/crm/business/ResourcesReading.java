package io.moked.crm.business;

import io.moked.crm.calendar.ResourceId;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Reads what services need beside a member of staff. */
final class ResourcesReading {

    private ResourcesReading() {}

    static Resource resource(BusinessFile.Resource raw, UUID id, Place place) {
        return new Resource(new ResourceId(id), place.at("name").text(raw.name(), PartsReading.LONGEST_NAME));
    }

    static void refuseTwins(List<Resource> resources, Place place) {
        place.distinct(resources.stream().map(Resource::id).toList());
        place.distinct(resources.stream().map(Resource::name).toList());
    }

    /**
     * Which of the resources a service needs one of.
     *
     * @param raw as they are written
     * @param word with what a resource is written
     */
    static List<ResourceId> needed(
            @Nullable List<@Nullable String> raw,
            List<Resource> resources,
            Function<Resource, String> word,
            Place place) {
        var needed = place.each(
                raw,
                PartsReading.MOST_RESOURCES,
                (written, at) -> resources.stream()
                        .filter(one -> word.apply(one).equals(written.strip()))
                        .findFirst()
                        .map(Resource::id)
                        .orElseGet(() -> {
                            at.mistake("resource.unknown", "there is no resource '" + written + "'");
                            return new ResourceId(PartsReading.NO_ID);
                        }));
        place.distinct(needed);
        return needed;
    }
}
