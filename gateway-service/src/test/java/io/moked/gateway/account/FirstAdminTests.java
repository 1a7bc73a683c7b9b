package io.moked.gateway.account;

import static org.assertj.core.api.Assertions.assertThat;

import io.moked.chassis.secret.Secret;
import io.moked.gateway.EdgeTest;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.DefaultApplicationArguments;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.transaction.support.TransactionTemplate;

@ExtendWith(OutputCaptureExtension.class)
class FirstAdminTests extends EdgeTest {

    @Autowired
    private Accounts accounts;

    @Autowired
    private Passwords passwords;

    @Autowired
    private TransactionTemplate transactions;

    @Test
    void isMadeOnceWithAPasswordThatIsPrintedOnce(CapturedOutput output) {
        onNobody(() -> {
            start(new AdminSettings("First@Moked.example", null));
            start(new AdminSettings("First@Moked.example", null));
            var line = output.getOut()
                    .lines()
                    .filter(text -> text.contains("The first administrator: First@Moked.example"))
                    .toList();
            assertThat(line).hasSize(1);
            var password = line.getFirst().replaceAll(".*password ", "");
            var admin = accounts.byEmail("first@moked.example").orElseThrow();
            assertThat(admin.mustChangePassword()).isTrue();
            assertThat(passwords.matches(password, admin.password())).isTrue();
        });
    }

    @Test
    void isTakenFromTheEnvironmentWithoutAWord(CapturedOutput output) {
        onNobody(() -> {
            start(new AdminSettings("dana@moked.example", new Secret("given in the environment")));
            var admin = accounts.byEmail("dana@moked.example").orElseThrow();
            assertThat(admin.mustChangePassword()).isTrue();
            assertThat(passwords.matches("given in the environment", admin.password()))
                    .isTrue();
            assertThat(output.getOut()).doesNotContain("given in the environment");
        });
    }

    private void start(AdminSettings settings) {
        new FirstAdmin(settings, accounts, passwords).run(new DefaultApplicationArguments());
    }

    /** In a transaction that is rolled back, in which there is no account. */
    private void onNobody(Runnable test) {
        io.moked.chassis.tenancy.Tenancy.asAll(() -> transactions.execute(transaction -> {
            List.of(
                            "user_credentials",
                            "user_entities",
                            "recovery_code",
                            "totp",
                            "invitation",
                            "account_business",
                            "account")
                    .forEach(table -> jdbc.sql("delete from " + table).update());
            test.run();
            transaction.setRollbackOnly();
            return true;
        }));
    }
}
