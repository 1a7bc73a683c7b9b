package io.moked.crm.lead;

import io.moked.crm.customer.Wording;
import io.moked.events.BusinessId;
import io.moked.events.conversation.ConversationSummarized;
import io.moked.events.conversation.ConversationSummarized.Interest;
import io.moked.events.conversation.ConversationSummarized.Outcome;
import io.moked.events.customer.CustomerId;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Makes a lead of a conversation in which a customer showed interest and booked nothing. */
@Component
public class LeadOpening {

    private final JdbcClient jdbc;
    private final Leads leads;
    private final LeadNotes notes;

    LeadOpening(JdbcClient jdbc, Leads leads, LeadNotes notes) {
        this.jdbc = jdbc;
        this.leads = leads;
        this.notes = notes;
    }

    /**
     * Opens a lead, or notes the conversation on the one that is open in the matter.
     *
     * @param customer absent if nobody knows who it was: then there is nobody to call back
     */
    public void summarized(ConversationSummarized conversation, @Nullable CustomerId customer) {
        var interest = conversation.interest();
        var business = conversation.businessId();
        var id = conversation.conversationId().value();
        if (interest == null || customer == null || hasBooked(conversation, interest) || isNoted(business, id)) {
            return;
        }
        var call = conversation.callId() == null ? null : conversation.callId().value();
        var matter = shortened(Wording.line(interest.matter()), LeadDraft.LONGEST_MATTER);
        if (!matter.isEmpty()) {
            lead(conversation, customer, matter, service(business, interest), call)
                    .ifPresent(lead ->
                            notes.add(business, lead, conversation.summary(), id, call, conversation.summarizedAt()));
        }
    }

    private java.util.Optional<UUID> lead(
            ConversationSummarized conversation,
            CustomerId customer,
            String matter,
            @Nullable UUID service,
            @Nullable UUID call) {
        var business = conversation.businessId();
        var source = call == null ? Lead.Source.MESSAGE : Lead.Source.CALL;
        var origin = new Leads.Origin(source, call, conversation.summarizedAt());
        return leads.open(business, customer, new LeadDraft(customer, matter, service, null, null, null), origin)
                .or(() -> leads.inMatter(business, customer, matter, service));
    }

    /** Whether they booked what they were interested in; of what has no name as a service, whether they booked at all. */
    private boolean hasBooked(ConversationSummarized conversation, Interest interest) {
        var booked = jdbc.sql("""
                select service_id from appointment
                where business_id = ? and conversation_id = ? and status = 'BOOKED' and version = 1""")
                .params(
                        conversation.businessId().value(),
                        conversation.conversationId().value())
                .query(UUID.class)
                .list();
        var wanted = interest.serviceId();
        return wanted == null || booked.isEmpty()
                ? conversation.outcome() == Outcome.BOOKED || !booked.isEmpty()
                : booked.contains(wanted.value());
    }

    /** Told again under another id, it must not open a lead that has been closed since. */
    private boolean isNoted(BusinessId business, UUID conversation) {
        return jdbc.sql("select exists (select from lead_note where business_id = ? and conversation_id = ?)")
                .params(business.value(), conversation)
                .query(Boolean.class)
                .single();
    }

    private @Nullable UUID service(BusinessId business, Interest interest) {
        return interest.serviceId() == null
                ? null
                : jdbc.sql("select id from service where business_id = ? and id = ?")
                        .params(business.value(), interest.serviceId().value())
                        .query(UUID.class)
                        .optional()
                        .orElse(null);
    }

    private static String shortened(String text, int longest) {
        return text.length() <= longest ? text : text.substring(0, longest).strip();
    }
}
