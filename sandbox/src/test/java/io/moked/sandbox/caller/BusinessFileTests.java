package io.moked.sandbox.caller;

import static org.assertj.core.api.Assertions.assertThat;

import io.moked.sandbox.caller.BusinessFile.Staff;
import java.time.LocalDate;
import java.time.LocalTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The businesses of the demo. */
class BusinessFileTests {

    private static final LocalDate SUNDAY = LocalDate.of(2026, 11, 29);

    @ParameterizedTest
    @ValueSource(strings = {"clinic", "salon", "garage"})
    void everyServiceIsGivenBySomebody(String key) {
        var business = BusinessFile.of(key);

        assertThat(business.services())
                .allSatisfy(service -> assertThat(business.staff())
                        .anySatisfy(member -> assertThat(member.services()).contains(service.name())));
        assertThat(business.staff())
                .allSatisfy(member -> assertThat(member.services()).allSatisfy(business::service));
    }

    @Test
    void knowsWhoWorksWhen() {
        var clinic = BusinessFile.of("clinic");
        var checkUp = clinic.service("בדיקה תקופתית");

        assertThat(clinic.working(checkUp, SUNDAY, LocalTime.of(9, 0)))
                .extracting(Staff::name)
                .containsExactly("דוקטור מיכל לוין");
        assertThat(clinic.working(checkUp, SUNDAY, LocalTime.of(15, 0))).hasSize(2);
        assertThat(clinic.working(checkUp, SUNDAY, LocalTime.of(13, 15)))
                .extracting(Staff::name)
                .containsExactly("דוקטור יואב פרץ");
        assertThat(clinic.working(checkUp, SUNDAY, LocalTime.of(18, 45))).isEmpty();
    }
}
