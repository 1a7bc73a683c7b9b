package io.moked.crm.payment;

import static io.moked.crm.StoryClock.NOW;
import static io.moked.crm.StoryClock.israel;
import static org.assertj.core.api.Assertions.assertThat;

import io.moked.chassis.testing.EventProbe;
import io.moked.crm.CrmTest;
import io.moked.crm.Desk;
import io.moked.crm.World;
import io.moked.crm.business.Business;
import io.moked.crm.business.BusinessStories;
import io.moked.events.Money;
import io.moked.events.PhoneNumber;
import io.moked.events.appointment.AppointmentId;
import io.moked.events.payment.PaymentCompleted;
import io.moked.events.payment.PaymentId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@CrmTest
class PaymentTests {

    /** The clock of the stories stands still, and money comes after what it is for. */
    private static final Instant PAID = NOW.plusSeconds(60);

    @Autowired
    EventProbe probe;

    @Autowired
    World.Rows rows;

    @Autowired
    BusinessStories stories;

    @LocalServerPort
    int port;

    private final PhoneNumber phone = BusinessStories.anyNumber();
    private final PaymentId payment = PaymentId.random();
    private Business clinic;
    private Desk desk;

    @BeforeEach
    void openTheClinic() {
        clinic = stories.clinic();
        desk = Desk.owner(port, clinic.id());
    }

    @Test
    void areOnceOnTheTimelineAndInTheNumbers() {
        tell(paid("ניקוי אבנית", null, PAID));
        tell(new PaymentCompleted(
                PaymentId.random(), clinic.id(), phone, new Money(5_000), "מקדמה", null, null, PAID.plusSeconds(60)));
        var entries = desk.get("/customers/" + customer() + "/timeline").at("/items");
        assertThat(entries).hasSize(2);
        assertThat(entries.get(1).path("kind").asString()).isEqualTo("PAYMENT");
        assertThat(entries.get(1).path("text").asString()).isEqualTo("ניקוי אבנית");
        assertThat(entries.get(1).at("/details/amount/agorot").asLong()).isEqualTo(35_000);
        assertThat(revenue()).isEqualTo("{\"payments\":2,\"amount\":{\"agorot\":40000}}");
        assertThat(desk.get("//analytics?from=2026-08-01&to=2026-09-30")
                        .at("/businesses/0/paid/agorot")
                        .asLong())
                .isEqualTo(40_000);
    }

    @Test
    void winTheOnlyLeadOnceAndForGoodAlsoIfItIsOpenedAgain() {
        var lead = lead("כאב בשן", null);
        tell(paid("מקדמה", null, PAID));
        var won = desk.get("/leads/" + lead);
        assertThat(won.at("/status").asString()).isEqualTo("WON");
        assertThat(won.at("/convertedTo").toString()).isEqualTo("{\"kind\":\"PAYMENT\",\"id\":\"" + payment + "\"}");
        desk.change("POST", "/leads/" + lead + "/reopened", won.etag(), "");
        tell(paid("מקדמה", null, PAID));
        assertThat(desk.get("/leads/" + lead).at("/status").asString()).isEqualTo("OPEN");
    }

    @Test
    void winTheLeadOfTheServiceOrElseOfTheMatterThatWasPaidForAndNoOther() {
        var appointment = appointment(0);
        var checkup = lead("לבדוק", 0);
        var whitening = lead("הלבנה", null);
        tell(paid("הלבנה", appointment, PAID));
        assertThat(won()).containsExactly(checkup.toString());
        tell(new PaymentCompleted(PaymentId.random(), clinic.id(), phone, new Money(100), "הלבנה.", null, null, PAID));
        assertThat(won()).containsExactlyInAnyOrder(checkup.toString(), whitening.toString());
    }

    @Test
    void winNothingThatIsInAnotherServiceOrOpenedAfterwardsOrOneOfSeveral() {
        var appointment = appointment(0);
        lead("שורש", 1);
        tell(paid("בדיקה", appointment, PAID));
        tell(new PaymentCompleted(
                PaymentId.random(),
                clinic.id(),
                phone,
                new Money(100),
                "בדיקה",
                null,
                null,
                NOW.minus(Duration.ofHours(1))));
        lead("כתר", null);
        tell(new PaymentCompleted(PaymentId.random(), clinic.id(), phone, new Money(100), "משהו", null, null, PAID));
        assertThat(won()).isEmpty();
    }

    @Test
    void winNoSecondLeadByTheAppointmentThatHasWonOne() {
        var checkup = lead("בדיקה", 0);
        var appointment = appointment(0);
        rows.inAll(() -> rows.jdbc()
                .sql(
                        "update lead set status = 'WON', closed_at = now(), converted_kind = 'APPOINTMENT', converted_id = ? where business_id = ? and id = ?")
                .params(appointment.value(), clinic.id().value(), checkup)
                .update());
        lead("הלבנה", null);
        tell(paid("בדיקה", appointment, PAID));
        assertThat(won()).containsExactly(checkup.toString());
    }

    @Test
    void winNothingThatIsInAnotherServiceThanTheirWordsName() {
        lead("שורש", 1);
        tell(paid(clinic.services().getFirst().name(), null, PAID));
        assertThat(won()).isEmpty();
    }

    @Test
    void winOneLeadHoweverOftenAServiceIsPaidForAndTheAppointmentAfterThemNoOther() {
        var checkup = lead(clinic.services().getFirst().name(), null);
        var pain = lead("כאב בשן", null);
        tell(paid(clinic.services().getFirst().name(), null, PAID));
        assertThat(won()).containsExactly(checkup.toString());
        tell(new PaymentCompleted(
                PaymentId.random(),
                clinic.id(),
                phone,
                new Money(100),
                clinic.services().getFirst().name(),
                null,
                null,
                PAID));
        appointment(0, customer());
        assertThat(won()).containsExactly(checkup.toString());
        assertThat(desk.get("/leads/" + pain).at("/status").asString()).isEqualTo("OPEN");
    }

    @Test
    void followTheirCustomerIntoAnother() {
        tell(paid("כתר", null, PAID));
        var paying = customer();
        var other = desk.post("/customers", "{\"name\":\"דנה\"}").at("/id").asString();
        assertThat(desk.post("/customers/" + other + "/merge", "{\"other\":\"" + paying + "\"}")
                        .status())
                .isEqualTo(200);
        assertThat(kept()).containsExactly(other + " 35000 כתר");
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void leaveAmountAndTimeAndNobodyWhenTheirCustomerIsErasedWhetherToldBeforeOrAfter(boolean before) {
        desk.post("/customers", "{\"name\":\"דנה\",\"phones\":[\"" + phone.e164() + "\"]}");
        var customer = customer();
        var event = paid("כתר", appointment(0), NOW.minusSeconds(60));
        if (before) {
            tell(event);
        }
        var etag = desk.get("/customers/" + customer).etag();
        assertThat(desk.change("DELETE", "/customers/" + customer, etag, "").status())
                .isEqualTo(204);
        tell(event);
        assertThat(kept()).containsExactly("null 35000 ");
        assertThat(rows.list(
                        "select id from payment where business_id = ? and (appointment_id is not null or conversation_id is not null)",
                        clinic.id().value()))
                .isEmpty();
        assertThat(rows.list(
                        "select phone from customer_phone where business_id = ? and phone = ?",
                        clinic.id().value(),
                        phone.e164()))
                .isEmpty();
        assertThat(revenue()).isEqualTo("{\"payments\":1,\"amount\":{\"agorot\":35000}}");
    }

    private void tell(PaymentCompleted event) {
        World.publishAgainAndAgain(probe, rows, event);
    }

    private PaymentCompleted paid(String what, @Nullable AppointmentId appointment, Instant at) {
        return new PaymentCompleted(payment, clinic.id(), phone, new Money(35_000), what, appointment, null, at);
    }

    private UUID lead(String matter, @Nullable Integer service) {
        desk.post("/customers", "{\"phones\":[\"" + phone.e164() + "\"]}");
        var lead = UUID.fromString(
                desk.post("/leads", "{\"customer\":\"" + customer() + "\",\"matter\":\"" + matter + "\"}")
                        .at("/id")
                        .asString());
        if (service != null) {
            rows.inAll(() -> rows.jdbc()
                    .sql("update lead set service_id = ? where business_id = ? and id = ?")
                    .params(
                            clinic.services().get(service).serviceId().value(),
                            clinic.id().value(),
                            lead)
                    .update());
        }
        return lead;
    }

    /** Somebody else's, so that no lead is won by its booking. */
    private AppointmentId appointment(int service) {
        var others =
                "{\"name\":\"רות\",\"phones\":[\"" + BusinessStories.anyNumber().e164() + "\"]}";
        return appointment(service, desk.post("/customers", others).at("/id").asString());
    }

    private AppointmentId appointment(int service, String customer) {
        var booked = desk.post(
                "/appointments",
                "{\"customer\":\"" + customer + "\",\"service\":\""
                        + clinic.services().get(service).serviceId() + "\",\"staff\":\""
                        + clinic.staff().getFirst().id() + "\",\"startsAt\":\"" + israel("2026-09-02T10:00")
                        + "\",\"endsAt\":\"" + israel("2026-09-02T10:30") + "\"}");
        assertThat(booked.status()).as(booked.body().toString()).isEqualTo(201);
        return AppointmentId.of(booked.at("/id").asString());
    }

    private String customer() {
        return rows.list(
                        "select customer_id from customer_phone where business_id = ? and phone = ?",
                        clinic.id().value(),
                        phone.e164())
                .getFirst();
    }

    private List<String> won() {
        return rows.list(
                "select id from lead where business_id = ? and status = 'WON'",
                clinic.id().value());
    }

    private List<String> kept() {
        return rows.list(
                "select coalesce(customer_id::text, 'null') || ' ' || amount_agorot || ' ' || description from payment where business_id = ?",
                clinic.id().value());
    }

    private String revenue() {
        return desk.get("/analytics?from=2026-08-01&to=2026-09-30")
                .at("/now/paid")
                .toString();
    }
}
