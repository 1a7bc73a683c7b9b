package io.moked.gateway;

import io.moked.chassis.tenancy.Tenancy;
import io.moked.chassis.testing.EmbeddedInfrastructure;
import io.moked.chassis.token.Role;
import io.moked.events.BusinessId;
import io.moked.gateway.account.Passwords;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.transaction.support.TransactionOperations;

/** The gateway as people use it, in front of services that answer what they were asked. */
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "moked.public-url=https://moked.example",
            "moked.desk-url=https://desk.moked.example",
            "twilio.account-sid=ACmain",
            "twilio.auth-token=main-token",
            "moked.secrets.key=AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=",
            "moked.trusted-proxies=127.0.0.1"
        })
@ContextConfiguration(initializers = EmbeddedInfrastructure.class)
public abstract class EdgeTest {

    public static final String PASSWORD = "seven green bicycles";
    public static final Services SERVICES = new Services();

    @LocalServerPort
    protected int port;

    @Autowired
    protected JdbcClient jdbc;

    @Autowired
    private Passwords passwords;

    @Autowired
    protected TransactionOperations transactions;

    @DynamicPropertySource
    static void services(DynamicPropertyRegistry registry) {
        for (var service : List.of("telephony", "ai", "messaging", "crm", "billing")) {
            registry.add("moked.services." + service + "-url", () -> SERVICES.url());
        }
        registry.add("twilio.base-url", () -> SERVICES.url() + "/twilio");
    }

    @BeforeEach
    void forget() {
        SERVICES.forget();
    }

    protected Browser browser() {
        return new Browser(port);
    }

    /** Somebody with {@link #PASSWORD}; returns the e-mail address. */
    protected String account(Role role, BusinessId... businesses) {
        var id = UUID.randomUUID();
        var email = id + "@clinic.example";
        Tenancy.asAll(() -> transactions.execute(transaction -> {
            jdbc.sql("insert into account (id, email, name, role, password) values (?, ?, 'דנה', ?, ?)")
                    .params(id, email, role.name(), passwords.hash(PASSWORD))
                    .update();
            for (var business : businesses) {
                jdbc.sql("insert into account_business (account_id, business_id) values (?, ?)")
                        .params(id, business.value())
                        .update();
            }
            return id;
        }));
        return email;
    }

    /** Somebody who has logged in. */
    protected Browser signedIn(Role role, BusinessId... businesses) throws Exception {
        var browser = browser();
        if (browser.logIn(account(role, businesses), PASSWORD).statusCode() != 200) {
            throw new AssertionError("the login was refused");
        }
        return browser;
    }

    /** The id of an account. */
    protected String id(String email) {
        return jdbc.sql("select id from account where email = ?")
                .param(email)
                .query(UUID.class)
                .single()
                .toString();
    }

    protected void change(String email, String assignment) {
        jdbc.sql("update account set " + assignment + " where email = ?")
                .param(email)
                .update();
    }
}
