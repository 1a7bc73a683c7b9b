package io.moked.crm.customer.search;

/**
 * Customers {@code m} who have what is sought, and how well it matches. A name that has half of the trigrams is near
 * enough: that is one wrong letter in a word of three. Only names with a word that alone has a third of them are counted.
 */
final class Matches {

    static final String SQL = """
            join (
                with near as materialized (
                    select word from word_gram
                    where business_id = :business and gram = any (show_trgm(:name))
                    group by word having 3 * count(*) >= cardinality(show_trgm(:name))),
                named as materialized (
                    select w.name, array_agg(w.customer_id) as customers
                    from near join customer_word w on w.business_id = :business and w.word = near.word
                    group by w.name),
                scored as materialized (
                    select customers, (select count(*) from unnest(show_trgm(name)) gram
                        where gram = any (show_trgm(:name)))::real / cardinality(show_trgm(:name)) as match
                    from named)
                select customer_id, max(match)::real as match from (
                    select unnest(customers) as customer_id, match from scored where match >= 0.5
                    union all
                    select customer_id, 1 from customer_key where business_id = :business and :digits <> ''
                        and key >= 'd' || :digits and key < 'd' || :digits || ':'
                    union all
                    select customer_id, 1 from customer_key where business_id = :business and :email <> ''
                        and key >= 'e' || :email and key < 'e' || :email || '~') found
                group by customer_id) m on m.customer_id = c.id
            """;

    private Matches() {}
}
