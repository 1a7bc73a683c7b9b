package io.moked.chassis.problem;

import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.sql.SQLTransientConnectionException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.dao.QueryTimeoutException;
import org.springframework.jdbc.CannotGetJdbcConnectionException;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

class ProblemsTests {

    @Test
    void saysThatTheServiceIsAwayWhileItsDatabaseIs() throws Exception {
        for (var outage : List.of(
                new CannotCreateTransactionException("no connection"),
                new CannotGetJdbcConnectionException("no connection", new SQLTransientConnectionException()),
                new QueryTimeoutException("slow"))) {
            asked(outage, 503, "https://moked.io/problems/unavailable");
        }
    }

    @Test
    void saysNothingOfWhatWentWrongInside() throws Exception {
        asked(new IllegalStateException("a secret"), 500, "https://moked.io/problems/internal");
    }

    private void asked(RuntimeException failure, int status, String type) throws Exception {
        MockMvcBuilders.standaloneSetup(new Failing(failure))
                .setControllerAdvice(new Problems())
                .build()
                .perform(get("/"))
                .andExpect(status().is(status))
                .andExpect(jsonPath("$.type").value(type))
                .andExpect(jsonPath("$.detail").doesNotExist());
    }

    /** An inner class, which no component scan takes for a bean. */
    @RestController
    class Failing {

        private final RuntimeException failure;

        Failing(RuntimeException failure) {
            this.failure = failure;
        }

        @GetMapping("/")
        String fail() {
            throw failure;
        }
    }
}
