package io.moked.crm.lead;

import static io.moked.chassis.testing.Eventually.eventually;
import static io.moked.crm.StoryClock.NOW;
import static io.moked.crm.StoryClock.israel;
import static org.assertj.core.api.Assertions.assertThat;

import io.moked.chassis.testing.EventProbe;
import io.moked.crm.CrmTest;
import io.moked.crm.Desk;
import io.moked.crm.World;
import io.moked.crm.business.Business;
import io.moked.crm.business.BusinessStories;
import io.moked.events.PhoneNumber;
import io.moked.events.RequestId;
import io.moked.events.appointment.AppointmentChangeRequested;
import io.moked.events.appointment.AppointmentChangeRequested.Change;
import io.moked.events.appointment.AppointmentExtracted;
import io.moked.events.business.ServiceId;
import io.moked.events.call.CallId;
import io.moked.events.conversation.ConversationId;
import io.moked.events.conversation.ConversationSummarized;
import io.moked.events.conversation.ConversationSummarized.Intent;
import io.moked.events.conversation.ConversationSummarized.Interest;
import io.moked.events.conversation.ConversationSummarized.Outcome;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@CrmTest
class LeadConversionTests {

    @Autowired
    EventProbe probe;

    @Autowired
    World.Rows rows;

    @Autowired
    BusinessStories stories;

    @LocalServerPort
    int port;

    private final PhoneNumber phone = BusinessStories.anyNumber();
    private Business clinic;
    private Desk desk;

    @BeforeEach
    void openTheClinic() {
        clinic = stories.clinic();
        desk = Desk.owner(port, clinic.id());
    }

    @Test
    void isWonByAnAppointmentInItsServiceAndOpenAgainWhenThatIsCalledOff() {
        interested("בדיקה", checkup());
        interested("טיפול שורש", rootCanal());
        World.publishAgainAndAgain(probe, rows, wish(checkup()));
        eventually(() -> assertThat(leads("WON")).containsExactly("בדיקה"));
        assertThat(leads("OPEN")).containsExactly("טיפול שורש");
        var won = desk.get("/leads?status=WON").at("/items/0");
        assertThat(won.at("/convertedTo/kind").asString()).isEqualTo("APPOINTMENT");
        assertThat(rows.list(
                        "select id from appointment where business_id = ?",
                        clinic.id().value()))
                .containsExactly(won.at("/convertedTo/id").asString());
        World.publishAgainAndAgain(
                probe,
                rows,
                new AppointmentChangeRequested(
                        RequestId.random(),
                        clinic.id(),
                        ConversationId.random(),
                        phone,
                        Change.CANCEL,
                        null,
                        null,
                        "לבטל",
                        NOW));
        eventually(() -> assertThat(leads("WON")).isEmpty());
        assertThat(leads("OPEN")).containsExactlyInAnyOrder("בדיקה", "טיפול שורש");
    }

    @Test
    void isWonByAnyAppointmentIfItIsTheOnlyOneAndItsServiceIsNotKnown() {
        interested("כאב בשן", null);
        probe.publish(wish(checkup()));
        eventually(() -> assertThat(leads("WON")).containsExactly("כאב בשן"));
    }

    @Test
    void staysOpenIfTheAppointmentIsForSomethingElse() {
        interested("טיפול שורש", rootCanal());
        World.publishAgainAndAgain(probe, rows, wish(checkup()));
        eventually(() -> assertThat(rows.list(
                        "select status from appointment where business_id = ?",
                        clinic.id().value()))
                .containsExactly("BOOKED"));
        assertThat(leads("OPEN")).containsExactly("טיפול שורש");
    }

    @Test
    void winsOneLeadHoweverOftenTheServiceIsBooked() {
        interested("בדיקה", checkup());
        interested("כאב בשן", null);
        probe.publish(wish(checkup()));
        eventually(() -> assertThat(leads("WON")).containsExactly("בדיקה"));
        World.publishAgainAndAgain(probe, rows, wish(checkup(), "2026-09-02T15:00"));
        eventually(() -> assertThat(rows.list(
                        "select id from appointment where business_id = ? and status = 'BOOKED'",
                        clinic.id().value()))
                .hasSize(2));
        assertThat(leads("OPEN")).containsExactly("כאב בשן");
    }

    @Test
    void isWonByTheNameOfTheServiceIfItWasNoneWhenTheLeadWasOpened() {
        var name = clinic.services().getFirst().name();
        interested(name, checkup());
        interested("כאב בשן", null);
        rows.inAll(() -> rows.jdbc()
                .sql(
                        "update lead set service_id = null, matter_key = ? where business_id = ? and service_id is not null")
                .params(new Matter(name, null).key(), clinic.id().value())
                .update());
        probe.publish(wish(checkup()));
        eventually(() -> assertThat(leads("WON")).containsExactly(name));
        assertThat(leads("OPEN")).containsExactly("כאב בשן");
    }

    private void interested(String matter, ServiceId service) {
        World.publishAgainAndAgain(
                probe,
                rows,
                new ConversationSummarized(
                        ConversationId.random(),
                        clinic.id(),
                        CallId.random(),
                        phone,
                        "התעניינה.",
                        Intent.QUESTION,
                        Outcome.ANSWERED,
                        List.of(),
                        List.of(),
                        new Interest(matter, service),
                        NOW,
                        null));
    }

    private AppointmentExtracted wish(ServiceId service) {
        return wish(service, "2026-09-02T10:00");
    }

    private AppointmentExtracted wish(ServiceId service, String at) {
        return new AppointmentExtracted(
                RequestId.random(),
                clinic.id(),
                ConversationId.random(),
                phone,
                "דנה",
                service,
                null,
                israel(at),
                "לקבוע",
                NOW);
    }

    private ServiceId checkup() {
        return clinic.services().getFirst().serviceId();
    }

    private ServiceId rootCanal() {
        return clinic.services().getLast().serviceId();
    }

    private List<String> leads(String status) {
        return desk.get("/leads?status=" + status)
                .at("/items")
                .valueStream()
                .map(lead -> lead.path("matter").asString())
                .toList();
    }
}
