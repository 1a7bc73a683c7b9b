package io.moked.chassis.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.TreeSet;
import org.springframework.jdbc.core.JdbcTemplate;

/** Rules every service's tables keep; called by a test of each service. */
public final class TenancyRules {

    private static final Set<String> OF_THE_CHASSIS = Set.of("outbox", "inbox", "flyway_schema_history");

    private TenancyRules() {}

    /**
     * Every table but the chassis' own and those named belongs to businesses: it has a {@code business_id}, forced row
     * level security, and unique and foreign keys led by {@code business_id}.
     */
    public static void hold(JdbcTemplate jdbc, String... ofNoBusiness) {
        var exempt = new TreeSet<>(OF_THE_CHASSIS);
        exempt.addAll(Set.of(ofNoBusiness));
        var unprotected = jdbc.queryForList("""
                select c.relname from pg_class c join pg_namespace n on n.oid = c.relnamespace
                where n.nspname = 'public' and c.relkind in ('r', 'p') and not (
                    c.relrowsecurity and c.relforcerowsecurity
                    and exists (select from pg_policy p where p.polrelid = c.oid)
                    and exists (select from pg_attribute a where a.attrelid = c.oid and a.attname = 'business_id'
                        and a.attnotnull))""", String.class);
        assertThat(unprotected).as("tables without row level security").isSubsetOf(exempt);
        var keys = jdbc.queryForList("""
                select c.conrelid::regclass || ' ' || c.conname from pg_constraint c
                join pg_attribute first on first.attrelid = c.conrelid and first.attnum = c.conkey[1]
                where c.contype in ('p', 'u', 'f') and c.connamespace = 'public'::regnamespace
                    and first.attname <> 'business_id' and not (c.conrelid::regclass::text = any (?))""", String.class, (Object) exempt.toArray(String[]::new));
        assertThat(keys).as("keys that do not begin with business_id").isEmpty();
    }
}
