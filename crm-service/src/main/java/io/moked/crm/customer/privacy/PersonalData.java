package io.moked.crm.customer.privacy;

import io.moked.crm.customer.file.CustomerFiles;
import io.moked.crm.customer.profile.Profile;
import io.moked.events.BusinessId;
import java.io.IOException;
import java.io.OutputStream;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** All that is kept about a person: {@code customer.json} and their files. */
@Component
class PersonalData {

    private static final Map<String, String> KEPT = kept();

    private final JdbcClient jdbc;
    private final CustomerFiles files;
    private final JsonMapper json;

    PersonalData(JdbcClient jdbc, CustomerFiles files, JsonMapper json) {
        this.jdbc = jdbc;
        this.files = files;
        this.json = json;
    }

    private static Map<String, String> kept() {
        var calls = "select id from phone_call where business_id = :business and customer_id = :id";
        var kept = new LinkedHashMap<String, String>();
        kept.put("timeline", "timeline_entry t where business_id = :business and customer_id = :id order by at");
        kept.put("calls", "phone_call t where business_id = :business and customer_id = :id");
        kept.put("recordings", "recording t where business_id = :business and call_id in (" + calls + ")");
        kept.put("utterances", """
                utterance t where business_id = :business and (call_id in (%s) or conversation_id in (
                    select subject from timeline_entry
                    where business_id = :business and customer_id = :id and kind = 'CONVERSATION'))
                order by at, sequence""".formatted(calls));
        kept.put(
                "appointments", "appointment t where business_id = :business and customer_id = :id order by starts_at");
        kept.put("tasks", "task t where business_id = :business and customer_id = :id order by requested_at");
        kept.put("payments", "payment t where business_id = :business and customer_id = :id order by paid_at");
        kept.put("leads", "lead t where business_id = :business and customer_id = :id order by opened_at");
        var leads = "select id from lead where business_id = :business and customer_id = :id";
        kept.put(
                "leadStages",
                "lead_reached t where business_id = :business and lead_id in (" + leads + ") order by at");
        kept.put("leadNotes", """
                lead_note t where business_id = :business and lead_id in (%s)
                order by at""".formatted(leads));
        kept.put("waiting", "waiting_entry t where business_id = :business and customer_id = :id order by since");
        kept.put("changes", """
                row_change t where business_id = :business and customers && array(
                    select c.id from customer c
                    where c.business_id = :business and (c.id = :id or c.merged_into = :id))
                order by t.id""");
        return kept;
    }

    void write(BusinessId business, Profile profile, OutputStream out) throws IOException {
        try (var zip = new ZipOutputStream(out)) {
            zip.putNextEntry(new ZipEntry("customer.json"));
            zip.write(json.writerWithDefaultPrettyPrinter().writeValueAsBytes(all(business, profile)));
            zip.closeEntry();
            for (var file : files.of(business, profile.id())) {
                zip.putNextEntry(new ZipEntry("files/" + file.id() + "-" + file.name()));
                zip.write(files.content(business, file.id()));
                zip.closeEntry();
            }
        }
    }

    private Map<String, Object> all(BusinessId business, Profile profile) {
        var all = new LinkedHashMap<String, Object>();
        all.put("customer", profile);
        KEPT.forEach((name, rows) -> all.put(
                name,
                jdbc.sql("select to_jsonb(t) - 'business_id' from " + rows)
                        .param("business", business.value())
                        .param("id", profile.id().value())
                        .query((row, number) -> read(row.getString(1)))
                        .list()));
        all.put("files", files.of(business, profile.id()));
        return all;
    }

    private JsonNode read(String row) {
        return json.readTree(row);
    }
}
