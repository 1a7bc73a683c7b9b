package io.moked.sandbox.caller;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import io.moked.sandbox.caller.scenario.ScenarioMistake;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** A business of the demo, as far as its callers know it. */
@JsonIgnoreProperties(ignoreUnknown = true)
record BusinessFile(
        String key,
        UUID id,
        String name,
        List<String> numbers,
        List<Offer> services,
        List<Staff> staff,
        List<Hours> openingHours) {

    @JsonIgnoreProperties(ignoreUnknown = true)
    record Offer(UUID id, String name, int minutes) {

        Duration lasting() {
            return Duration.ofMinutes(minutes);
        }
    }

    @JsonIgnoreProperties(ignoreUnknown = true)
    record Staff(
            UUID id,
            String name,
            List<String> services,
            @Nullable List<Hours> hours,
            @Nullable List<Break> breaks) {

        boolean works(LocalDate day, LocalTime from, LocalTime until) {
            var inHours = hours == null || hours.stream().anyMatch(open -> open.covers(day, from, until));
            return inHours && (breaks == null || breaks.stream().noneMatch(pause -> pause.meets(from, until)));
        }
    }

    record Hours(DayOfWeek day, LocalTime opens, LocalTime closes) {

        boolean covers(LocalDate date, LocalTime from, LocalTime until) {
            return date.getDayOfWeek() == day && !from.isBefore(opens) && !until.isAfter(closes);
        }
    }

    record Break(LocalTime from, LocalTime to) {

        boolean meets(LocalTime start, LocalTime end) {
            return start.isBefore(to) && from.isBefore(end);
        }
    }

    static BusinessFile of(String key) {
        var path = "/businesses/" + key + ".yaml";
        try (var file = BusinessFile.class.getResourceAsStream(path)) {
            if (file == null) {
                throw new ScenarioMistake("There is no business \"" + key + "\": allowed are clinic, salon, garage.");
            }
            return new YAMLMapper().readValue(file, BusinessFile.class);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Offer service(String wanted) {
        return services.stream()
                .filter(service -> service.name().equals(wanted))
                .findFirst()
                .orElseThrow(() -> new ScenarioMistake("The business \"" + key + "\" has no service \"" + wanted
                        + "\": it has " + services.stream().map(Offer::name).toList() + "."));
    }

    /** Who could give a service then, if nothing else were in their calendar. */
    List<Staff> working(Offer service, LocalDate day, LocalTime from) {
        var until = from.plus(service.lasting());
        if (openingHours.stream().noneMatch(open -> open.covers(day, from, until))) {
            return List.of();
        }
        return staff.stream()
                .filter(member -> member.services().contains(service.name()) && member.works(day, from, until))
                .toList();
    }
}
