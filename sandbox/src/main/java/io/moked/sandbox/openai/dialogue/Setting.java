package io.moked.sandbox.openai.dialogue;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What the prompt says about the business, read line by line; what is not understood is passed over. */
record Setting(
        LocalDate today,
        List<Offered> services,
        List<String> staff,
        List<Fact> facts,
        @Nullable String customer,
        String prompt) {

    /** A service with what its line says behind the name. */
    record Offered(
            String name, @Nullable String minutes, @Nullable String price) {}

    /** Something the agent may tell. */
    record Fact(String about, String text) {}

    private enum Section {
        SERVICES("שירותים|השירותים|טיפולים"),
        STAFF("צוות|הצוות|עובדים"),
        FACTS("עובדות|מידע|שאלות נפוצות"),
        OTHER("[^-•*].{0,40}");

        private final Pattern heading;

        Section(String heading) {
            this.heading = Pattern.compile("[#*\\s]*(?:" + heading + ")[^:]*:\\**\\s*");
        }
    }

    private static final Pattern NOW = Pattern.compile("(?:עכשיו|היום|תאריך)[^\\n]*?(\\d{4}-\\d{2}-\\d{2})");
    private static final Pattern CUSTOMER = Pattern.compile("(?:^|\\n)[-\\s]*(?:שם )?הלקוח(?:ה)?: *([^\\n|,(]+)");
    private static final Pattern MINUTES = Pattern.compile("(\\d+) *(?:דקות|דק'|min)");
    private static final Pattern PRICE = Pattern.compile("(\\d[\\d.,]*) *(?:₪|ש\"ח|שקל)|₪ *(\\d[\\d.,]*)");

    static Setting of(String prompt, Clock clock) {
        var services = new ArrayList<Offered>();
        var staff = new ArrayList<String>();
        var facts = new ArrayList<Fact>();
        var section = Section.OTHER;
        for (var line : prompt.lines().map(String::strip).toList()) {
            var heading = Arrays.stream(Section.values())
                    .filter(candidate -> candidate.heading.matcher(line).matches())
                    .findFirst();
            if (heading.isPresent()) {
                section = heading.get();
            } else if (line.matches("[-•*] *\\S.*")) {
                var item = line.substring(1).strip();
                switch (section) {
                    case SERVICES -> services.add(service(item));
                    case STAFF -> staff.add(item.split("[:|(]")[0].strip());
                    case FACTS -> facts.add(fact(item));
                    case OTHER -> {
                        // An instruction.
                    }
                }
            }
        }
        return new Setting(today(prompt, clock), services, staff, facts, customer(prompt), prompt);
    }

    private static Offered service(String item) {
        var minutes = MINUTES.matcher(item);
        var price = PRICE.matcher(item);
        var name = item.split("\\s*[|:(]|\\s+[-–]\\s+")[0].strip();
        return new Offered(
                name,
                minutes.find() ? minutes.group(1) : null,
                price.find() ? (price.group(1) != null ? price.group(1) : price.group(2)) : null);
    }

    private static Fact fact(String item) {
        var parts = item.split(":", 2);
        return parts.length == 2 ? new Fact(parts[0].strip(), parts[1].strip()) : new Fact("", item);
    }

    private static LocalDate today(String prompt, Clock clock) {
        var now = NOW.matcher(prompt);
        return now.find() ? LocalDate.parse(now.group(1)) : LocalDate.now(clock.withZone(ZoneId.of("Asia/Jerusalem")));
    }

    private static @Nullable String customer(String prompt) {
        var found = CUSTOMER.matcher(prompt);
        return found.find() && !found.group(1).matches(".*(לא ידוע|לא מוכר|חדש|null|-).*")
                ? found.group(1).strip()
                : null;
    }
}
