package io.moked.example;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.moked.chassis.tenancy.Tenancy;
import io.moked.chassis.testing.TenancyRules;
import io.moked.events.BusinessId;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;

class TenancyTests extends ExampleTests {

    @Autowired
    JdbcTemplate jdbc;

    @Test
    void showsABusinessItsOwnRowsOnly() {
        var other = BusinessId.random();
        Tenancy.as(business, () -> add(business, "שלי"));
        Tenancy.as(other, () -> add(other, "שלו"));

        assertThat(notesOf(business)).containsExactly("שלי");
        assertThat(notesOf(other)).containsExactly("שלו");
        assertThat(Tenancy.as(Set.of(business, other), notes::all)).containsExactly("שלו", "שלי");
        assertThat(Tenancy.as(Set.of(), notes::all)).isEmpty();
        assertThat(Tenancy.asAll(notes::all)).contains("שלו", "שלי");
    }

    @Test
    void showsNothingWithoutABusinessEvenOnAReusedConnection() {
        for (int i = 0; i < 40; i++) {
            Tenancy.as(business, () -> add(business, "שלי"));
            assertThat(notes.all()).isEmpty();
            assertThat(jdbc.queryForObject("select count(*) from note", Long.class))
                    .isZero();
        }
    }

    @Test
    void refusesToWriteForAnotherBusiness() {
        assertThatThrownBy(() -> Tenancy.as(business, () -> add(BusinessId.random(), "זר")))
                .isInstanceOf(DataAccessException.class)
                .hasRootCauseMessage("ERROR: new row violates row-level security policy for table \"note\"");
    }

    @Test
    void quotesNoRowsInErrors() {
        assertThatThrownBy(() -> jdbc.update("insert into inbox (event_id) values ('דנה'), ('דנה')"))
                .isInstanceOf(DataAccessException.class)
                .rootCause()
                .hasMessageContaining("inbox_pkey")
                .hasMessageNotContaining("event_id");
    }

    @Test
    void protectsEveryTable() {
        TenancyRules.hold(jdbc);
    }

    @Test
    void worksAsARoleThatOwnsNothing() {
        assertThat(jdbc.queryForObject("select current_user", String.class)).isEqualTo("crm_app");
        assertThatThrownBy(() -> jdbc.execute("alter table note disable row level security"))
                .isInstanceOf(DataAccessException.class);
    }

    private boolean add(BusinessId whose, String text) {
        notes.add(whose, text);
        return true;
    }
}
