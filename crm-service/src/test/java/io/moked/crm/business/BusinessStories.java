package io.moked.crm.business;

import io.moked.chassis.tenancy.Tenancy;
import io.moked.crm.calendar.DailyBreak;
import io.moked.crm.calendar.ResourceId;
import io.moked.crm.calendar.Rest;
import io.moked.events.BusinessId;
import io.moked.events.Money;
import io.moked.events.PhoneNumber;
import io.moked.events.VoiceMode;
import io.moked.events.business.BusinessChanged.Agent;
import io.moked.events.business.BusinessChanged.Fact;
import io.moked.events.business.BusinessChanged.Gender;
import io.moked.events.business.BusinessChanged.Opening;
import io.moked.events.business.BusinessChanged.Profile;
import io.moked.events.business.BusinessChanged.Recording;
import io.moked.events.business.ServiceId;
import io.moked.events.business.StaffId;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.springframework.transaction.support.TransactionTemplate;

/** Businesses of which the tests tell: each story has one of its own. */
public class BusinessStories {

    private final Businesses businesses;
    private final TransactionTemplate transaction;

    BusinessStories(Businesses businesses, TransactionTemplate transaction) {
        this.businesses = businesses;
        this.transaction = transaction;
    }

    /**
     * A dentist's clinic: a check-up (30 minutes) by Michal or Yoav, a root canal (90) by Michal. Open Sunday to
     * Thursday 8 to 19, Friday 8 to 12:30; Michal has lunch from 13:00 to 13:30, Yoav comes at 12 on Sunday, Monday
     * and Wednesday only.
     */
    public Business clinic() {
        return open(describeClinic());
    }

    /** Puts a business into the service. */
    public Business open(Business business) {
        return Tenancy.asAll(() -> transaction.execute(status -> {
            businesses.open(business, "story");
            return business;
        }));
    }

    /** The same clinic, not yet in the service. */
    public static Business describeClinic() {
        return describeClinic(week());
    }

    /** The same clinic with another week. */
    public static Business describeClinic(List<Opening> openings) {
        return describeClinic(openings, 0);
    }

    /** The same clinic, in which some minutes stay free after each appointment. */
    public static Business describeClinicWithBuffers(int minutes) {
        return describeClinic(week(), minutes);
    }

    /** The same clinic, in which nothing is done but in one of some rooms. */
    public static Business describeClinicWithRooms(int rooms) {
        return describeClinic(
                week(),
                0,
                IntStream.rangeClosed(1, rooms)
                        .mapToObj(number -> new Resource(ResourceId.random(), "חדר " + number))
                        .toList());
    }

    /** The same clinic with another week, in which some minutes stay free after each appointment. */
    public static Business describeClinic(List<Opening> openings, int buffer) {
        return describeClinic(openings, buffer, List.of());
    }

    private static Business describeClinic(List<Opening> openings, int buffer, List<Resource> rooms) {
        var needed = rooms.stream().map(Resource::id).toList();
        var checkup = new Service(ServiceId.random(), "בדיקה תקופתית", 30, Money.ofShekels(180), buffer, needed);
        var rootCanal = new Service(ServiceId.random(), "טיפול שורש", 90, null, buffer, needed);
        var michal = new StaffMember(
                StaffId.random(),
                "דוקטור מיכל לוין",
                List.of(checkup.serviceId(), rootCanal.serviceId()),
                null,
                List.of(new DailyBreak(LocalTime.of(13, 0), LocalTime.of(13, 30))),
                null);
        var yoav = new StaffMember(
                StaffId.random(),
                "דוקטור יואב פרץ",
                List.of(checkup.serviceId()),
                Stream.of(DayOfWeek.SUNDAY, DayOfWeek.MONDAY, DayOfWeek.WEDNESDAY)
                        .map(day -> new Opening(day, LocalTime.NOON, LocalTime.of(19, 0)))
                        .toList(),
                List.of(),
                null);
        var id = BusinessId.random();
        return new Business(
                id,
                "clinic-" + id,
                "מרפאת השיניים של דוקטור לוין",
                new Profile("אבן גבירול 71, תל אביב", null, null, null),
                List.of(anyNumber()),
                new Agent("נועה", Gender.FEMININE, "he-IL-Wavenet-A", List.of(), null),
                null,
                "לדבר בנועם.",
                List.of(new Fact("כתובת", "אבן גבירול 71, תל אביב.")),
                List.of(checkup, rootCanal),
                List.of(michal, yoav),
                rooms,
                openings,
                List.of(),
                List.of(),
                new PhoneNumber("+972523001001"),
                VoiceMode.TURN_BY_TURN,
                Set.of(Rest.Kind.SHABBAT, Rest.Kind.HOLIDAY),
                12,
                new Recording(true, 90),
                null);
    }

    /** A number nobody else in the tests has. */
    public static PhoneNumber anyNumber() {
        return new PhoneNumber("+97250" + ThreadLocalRandom.current().nextInt(1_000_000, 9_999_999));
    }

    private static List<Opening> week() {
        return Stream.of(DayOfWeek.values())
                .filter(day -> day != DayOfWeek.SATURDAY)
                .map(day -> new Opening(
                        day, LocalTime.of(8, 0), day == DayOfWeek.FRIDAY ? LocalTime.of(12, 30) : LocalTime.of(19, 0)))
                .toList();
    }
}
