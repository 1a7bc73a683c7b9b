package io.moked.crm.customer.merge;

import io.moked.crm.customer.search.CustomerRows;
import io.moked.events.BusinessId;
import io.moked.events.customer.CustomerId;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Suggests who may be one person: by the same id number or address, the same name of two words or more, or a name alike
 * and a phone that ends the same.
 */
@Repository
class Duplicates {

    private static final int MOST = 20;

    private final JdbcClient jdbc;

    Duplicates(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Duplicate> of(BusinessId business, CustomerId customer) {
        return jdbc.sql("""
                with me as materialized (
                    select id, id_number, email, sort_name, search_name
                    from customer where business_id = :business and id = :id),
                endings as materialized (
                    select 'd' || right(phone, 7) as key from customer_phone
                    where business_id = :business and customer_id = :id),
                candidate as (
                    select id from customer where business_id = :business and id_number = (select id_number from me)
                    union select id from customer where business_id = :business and email = (select email from me)
                    union select id from customer where business_id = :business
                        and merged_into is null and erased_at is null
                        and sort_name = (select sort_name from me where search_name like '% %')
                    union select customer_id from customer_key
                    where business_id = :business and key = any (array(select key from endings))),
                alike as (
                    select c.id, c.id_number = me.id_number as by_id, c.email = me.email as by_email,
                        c.search_name = me.search_name and me.search_name like '% %' as by_whole_name,
                        me.search_name <> '' and similarity(c.search_name, me.search_name) >= 0.5 as by_name,
                        exists (select from customer_key k, endings where k.business_id = :business
                            and k.customer_id = c.id and k.key = endings.key) as by_phone
                    from me, candidate join customer c on c.business_id = :business and c.id = candidate.id
                    where c.id <> me.id and c.merged_into is null and c.erased_at is null)
                select c.*,
                """ + CustomerRows.PHONES + """
                    , array_remove(array[
                        case when by_id then 'ID_NUMBER' end, case when by_email then 'EMAIL' end,
                        case when by_phone then 'PHONE' end,
                        case when by_whole_name or by_name then 'NAME' end], null) as reasons
                from alike join customer c on c.business_id = :business and c.id = alike.id
                where by_id or by_email or by_whole_name or by_phone and (by_name or c.search_name = '')
                order by by_id desc nulls last, by_email desc nulls last, by_phone desc, c.id limit :most""")
                .param("business", business.value())
                .param("id", customer.value())
                .param("most", MOST)
                .query((row, number) -> new Duplicate(
                        CustomerRows.item(row),
                        CustomerRows.texts(row, "reasons").stream()
                                .map(Duplicate.Reason::valueOf)
                                .toList()))
                .list();
    }
}
