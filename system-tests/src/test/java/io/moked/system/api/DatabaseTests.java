package io.moked.system.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.moked.sandbox.world.Service;
import io.moked.system.api.Tenants.Tenant;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What the services' own accounts see of their tables, whatever a repository might ask. */
class DatabaseTests {

    /** Of no business: the architecture's list, and what belongs to people who may work for several. */
    private static final Set<String> OF_NO_BUSINESS = Set.of(
            "outbox",
            "inbox",
            "flyway_schema_history",
            "number_claim",
            "account",
            "invitation",
            "totp",
            "recovery_code",
            "user_entities",
            "user_credentials",
            "login_throttle",
            "spring_session",
            "spring_session_attributes");

    private static Tenants tenants;

    @BeforeAll
    static void begin() throws Exception {
        tenants = Tenants.get();
    }

    @ParameterizedTest
    @EnumSource(Service.class)
    void protectsEveryTableButThoseOfTheList(Service service) throws Exception {
        try (var connection = Databases.ofEverything(service)) {
            assertThat(texts(connection, """
                    select relname from pg_class where relnamespace = 'public'::regnamespace
                    and relkind in ('r', 'p') and not (relrowsecurity and relforcerowsecurity)""")).isSubsetOf(OF_NO_BUSINESS);
        }
    }

    /** So that a table nobody has written to yet is known to be protected too. */
    @ParameterizedTest
    @EnumSource(Service.class)
    void protectsAllByTheOnePolicyAndHasNoWayAroundIt(Service service) throws Exception {
        try (var connection = Databases.ofEverything(service)) {
            assertThat(texts(connection, """
                    select distinct concat_ws(' ', polcmd, polpermissive, polroles, pg_get_expr(polqual, polrelid),
                        pg_get_expr(polwithcheck, polrelid)) from pg_policy"""))
                    .containsExactly("* t {0} moked_visible(business_id) moked_visible(business_id)");
            assertThat(texts(connection, """
                    select relname from pg_class where relnamespace = 'public'::regnamespace and relforcerowsecurity
                    and (select count(*) from pg_policy where polrelid = pg_class.oid) <> 1""")).isEmpty();
            assertThat(texts(connection, """
                    select relname from pg_class where relnamespace = 'public'::regnamespace and (relkind = 'm'
                    or relkind = 'v' and not coalesce('security_invoker=true' = any (reloptions), false))"""))
                    .as("views that see more than who asks")
                    .isEmpty();
            assertThat(texts(connection, """
                    select proname from pg_proc where pronamespace = 'public'::regnamespace and prosecdef""")).as("functions that do").isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource(Service.class)
    void showsNothingWithoutABusinessAndNobodyElsesOnTheNextUse(Service service) throws Exception {
        try (var connection = Databases.ofTheService(service)) {
            connection.setAutoCommit(false);
            var tables = protectedTables(connection);
            assertThat(tables).isNotEmpty();
            for (int turn = 0; turn < 3; turn++) {
                for (var tenant : List.of(tenants.garage, tenants.clinic)) {
                    see(connection, tenant);
                    for (var table : tables) {
                        assertThat(texts(connection, "select distinct business_id from " + table))
                                .as(table)
                                .isSubsetOf(tenant.business());
                    }
                    end(connection, turn);
                    for (var table : tables) {
                        assertThat(texts(connection, "select business_id from " + table))
                                .as(table + " without a business")
                                .isEmpty();
                    }
                    connection.rollback();
                }
            }
        }
    }

    private static void see(Connection connection, Tenant tenant) throws SQLException {
        texts(connection, "select set_config('moked.businesses', '{" + tenant.business() + "}', true)");
    }

    /** As transactions end: well, given up, or broken. */
    private static void end(Connection connection, int turn) throws SQLException {
        switch (turn) {
            case 0 -> connection.commit();
            case 1 -> connection.rollback();
            default -> {
                try (var statement = connection.createStatement()) {
                    statement.execute("select 1 / 0");
                } catch (SQLException expected) {
                    connection.rollback();
                }
            }
        }
    }

    private static List<String> protectedTables(Connection connection) throws SQLException {
        return texts(connection, """
                select relname from pg_class where relnamespace = 'public'::regnamespace
                and relkind in ('r', 'p') and relforcerowsecurity
                and has_table_privilege(oid, 'select')""");
    }

    private static List<String> texts(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            var texts = new ArrayList<String>();
            while (rows.next()) {
                texts.add(rows.getString(1));
            }
            return texts;
        }
    }
}
