package io.moked.gateway.session;

import static org.assertj.core.api.Assertions.assertThat;

import io.moked.gateway.EdgeTest;
import java.util.ArrayList;
import java.util.List;

/** Passwords that are guessed, and the time that passes meanwhile. */
abstract class GuessingTest extends EdgeTest {

    /** Guesses from other addresses each time, as soon as that is looked at; returns how many seconds to wait for the next. */
    List<Integer> waitsAfterGuessing(String email, int guesses) throws Exception {
        var waits = new ArrayList<Integer>();
        for (var guess = 0; guess < guesses; guess++) {
            letTimePass("1 second");
            assertThat(browser().logIn(email, "guess").statusCode()).isEqualTo(401);
            waits.add(jdbc.sql(
                            "select extract(epoch from blocked_until - failed_at) from login_throttle where subject = ?")
                    .param(LoginThrottle.ofAccount(email))
                    .query(Integer.class)
                    .single());
        }
        return waits;
    }

    /** As if what is blocked had been free for so long, or were still blocked for as long if that is negative. */
    void letTimePass(String interval) {
        jdbc.sql("update login_throttle set blocked_until = now() - ?::interval")
                .param(interval)
                .update();
    }
}
