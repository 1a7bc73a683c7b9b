package io.moked.example;

import io.moked.events.BusinessId;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Texts of a business. */
@Component
class Notes {

    private final JdbcClient jdbc;

    Notes(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Transactional
    public void add(BusinessId business, String text) {
        jdbc.sql("insert into note (business_id, id, text) values (?, ?, ?)")
                .params(business.value(), UUID.randomUUID(), text)
                .update();
    }

    @Transactional(readOnly = true)
    public List<String> all() {
        return jdbc.sql("select text from note order by text")
                .query(String.class)
                .list();
    }

    @Transactional(readOnly = true)
    public List<String> startingWith(String start) {
        return jdbc.sql("select text from note where text like ? || '%' order by text")
                .params(start)
                .query(String.class)
                .list();
    }
}
