package io.moked.ai;

import io.moked.events.BusinessId;
import io.moked.events.Money;
import io.moked.events.PhoneNumber;
import io.moked.events.VoiceMode;
import io.moked.events.business.BusinessChanged;
import io.moked.events.business.BusinessChanged.Agent;
import io.moked.events.business.BusinessChanged.Fact;
import io.moked.events.business.BusinessChanged.Gender;
import io.moked.events.business.BusinessChanged.Opening;
import io.moked.events.business.BusinessChanged.Service;
import io.moked.events.business.BusinessChanged.StaffMember;
import io.moked.events.business.ServiceId;
import io.moked.events.business.StaffId;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalTime;
import java.util.List;

/** A dentist's clinic and its people. */
public final class Stories {

    public static final PhoneNumber DANA = new PhoneNumber("+972502345678");
    public static final PhoneNumber CLINICS_PERSON = new PhoneNumber("+972532345678");
    public static final ServiceId CHECK_UP = ServiceId.of("0c11a1c0-0001-4000-8000-000000000101");
    public static final ServiceId CLEANING = ServiceId.of("0c11a1c0-0001-4000-8000-000000000102");
    public static final StaffId LEVIN = StaffId.of("0c11a1c0-0001-4000-8000-000000000201");
    public static final StaffId SHIRA = StaffId.of("0c11a1c0-0001-4000-8000-000000000202");

    private Stories() {}

    /** The clinic in its first state. */
    public static BusinessChanged clinic() {
        return clinic(BusinessId.random(), 1, CLINICS_PERSON);
    }

    /** The same with all that an owner may tell beside. */
    public static BusinessChanged withMore(
            BusinessChanged told,
            long version,
            String greeting,
            BusinessChanged.Profile profile,
            List<BusinessChanged.SpecialDay> specialDays,
            BusinessChanged.Recording recording) {
        return new BusinessChanged(
                told.businessId(),
                version,
                told.name(),
                told.numbers(),
                told.agent(),
                told.prompt(),
                told.facts(),
                told.services(),
                told.staff(),
                told.openingHours(),
                told.handoffPhone(),
                told.voiceMode(),
                told.changedAt(),
                greeting,
                profile,
                specialDays,
                null,
                recording,
                null);
    }

    /** The clinic in a later state, perhaps without a person to transfer to. */
    public static BusinessChanged clinic(
            BusinessId id, long version, @org.jspecify.annotations.Nullable PhoneNumber person) {
        return new BusinessChanged(
                id,
                version,
                "מרפאת השיניים של דוקטור לוין",
                List.of(new PhoneNumber("+97237001001")),
                new Agent("נועה", Gender.FEMININE, "he-IL-Wavenet-A", null, null),
                "לדבר בנועם.",
                List.of(new Fact("חניה", "יש חניון ציבורי בכיכר רבין.")),
                List.of(
                        new Service(CHECK_UP, "בדיקה תקופתית", 30, Money.ofShekels(180)),
                        new Service(CLEANING, "ניקוי אבנית", 45, null)),
                List.of(
                        new StaffMember(LEVIN, "דוקטור מיכל לוין", List.of(CHECK_UP)),
                        new StaffMember(SHIRA, "שירה אוחיון", List.of(CLEANING))),
                List.of(new Opening(DayOfWeek.SUNDAY, LocalTime.of(8, 0), LocalTime.of(19, 0))),
                person,
                VoiceMode.TURN_BY_TURN,
                Instant.now());
    }
}
