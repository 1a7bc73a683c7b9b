package io.moked.ai.conversation;

import io.moked.ai.business.Business;
import io.moked.ai.prompt.PromptFile;
import io.moked.ai.thinking.Message;
import io.moked.ai.tools.AsOf;
import io.moked.events.Money;
import io.moked.events.business.BusinessChanged;
import io.moked.events.business.BusinessChanged.Fact;
import io.moked.events.business.BusinessChanged.Service;
import io.moked.events.business.BusinessChanged.SpecialDay;
import io.moked.events.business.BusinessChanged.StaffMember;
import io.moked.hebrew.speech.HebrewWriting;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What the model is told beforehand: what never changes first, the clock last, so that vendors can cache the rest. */
@Component
class SystemPrompt {

    private static final ZoneId ISRAEL = ZoneId.of("Asia/Jerusalem");
    private static final DateTimeFormatter NOW = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm", Locale.ROOT);
    private static final PromptFile FILE = PromptFile.named("conversation");

    private final Clock clock;

    SystemPrompt(Clock clock) {
        this.clock = clock;
    }

    Message.Instruction of(Business business, AsOf asOf) {
        var now = asOf.now(clock).atZone(ISRAEL);
        var state = business.state();
        var values = new HashMap<String, String>();
        values.put("you_are", business.inAgentsGender("את", "אתה"));
        values.put("agent", state.agent().name());
        values.put("assistant", business.inAgentsGender("הנציגה הווירטואלית", "הנציג הווירטואלי"));
        values.put("gender", business.inAgentsGender("מדברים בלשון נקבה", "מדברים בלשון זכר"));
        values.put("business", business.name());
        values.put("services", lines(state.services(), SystemPrompt::service));
        values.put("staff", lines(state.staff(), member -> member.name() + ": " + services(member, business)));
        values.put(
                "hours",
                lines(
                        state.openingHours(),
                        opening -> HebrewWriting.day(opening.day()) + ": " + opening.opens() + "–" + opening.closes()));
        values.put("special_days", lines(specialDays(state, now.toLocalDate()), SystemPrompt::specialDay));
        values.put("facts", lines(facts(state), fact -> fact.about() + ": " + fact.text()));
        values.put("recorded", business.isRecorded() ? " ושהשיחה מוקלטת" : "");
        values.put("owner", state.prompt());
        values.put("now", NOW.format(now) + " (" + HebrewWriting.day(now.getDayOfWeek()) + ")");
        return new Message.Instruction(FILE.with(values));
    }

    /** Those that are over help nobody. */
    private static List<SpecialDay> specialDays(BusinessChanged state, LocalDate today) {
        var days = state.specialDays() == null ? List.<SpecialDay>of() : state.specialDays();
        return days.stream().filter(day -> !day.date().isBefore(today)).toList();
    }

    private static String specialDay(SpecialDay day) {
        var hours = day.opens() == null ? "סגור" : day.opens() + "–" + day.closes();
        return HebrewWriting.date(day.date()) + ": " + hours + (day.note() == null ? "" : ", " + day.note());
    }

    private static List<Fact> facts(BusinessChanged state) {
        var facts = new ArrayList<Fact>();
        var profile = state.profile();
        if (profile != null) {
            add(facts, "כתובת", profile.address());
            add(facts, "אתר", profile.website());
            add(facts, "דואר אלקטרוני", profile.email());
            add(facts, "על העסק", profile.about());
        }
        facts.addAll(state.facts());
        return facts;
    }

    private static void add(List<Fact> facts, String about, @Nullable String text) {
        if (text != null && !text.isBlank()) {
            facts.add(new Fact(about, text));
        }
    }

    private static String service(Service service) {
        return service.name() + " | " + service.durationMinutes() + " דקות | " + price(service.price());
    }

    private static String price(@Nullable Money price) {
        return price == null ? "המחיר משתנה" : HebrewWriting.money(price.agorot());
    }

    private static String services(StaffMember member, Business business) {
        return business.state().services().stream()
                .filter(service -> member.services().contains(service.serviceId()))
                .map(Service::name)
                .collect(Collectors.joining(", "));
    }

    /** One line each, whatever line breaks the values have: a value must not look like a heading. */
    private static <T> String lines(List<T> values, Function<T, String> line) {
        return values.stream()
                .map(value -> "- " + line.apply(value).replaceAll("\\R", " "))
                .collect(Collectors.joining("\n"));
    }
}
