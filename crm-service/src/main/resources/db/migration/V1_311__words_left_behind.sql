-- Whoever takes all words of a customer away (an erasure) has waited for all who write names: what no name has by then
-- was left behind by a change of a name that could not wait, and goes too, for it may have been this customer's.
create or replace function moked_index_name(business uuid, customer uuid, name text) returns void
    language plpgsql
    set enable_seqscan = off
    as $$
declare
    guard bigint := hashtextextended('word_gram ' || business, 0);
    words text[] := array(
        select distinct left(word, 60) from regexp_split_to_table(name, '\s+') word where word <> '' order by 1);
    gone  text[];
begin
    with taken as (
        delete from customer_word w
        where w.business_id = business and w.customer_id = customer
        returning w.word)
    select array_agg(word) into gone from taken where word <> all (words);
    if words <> '{}' then
        perform pg_advisory_xact_lock_shared(guard);
        insert into customer_word (business_id, word, customer_id, name)
        select business, word, customer, left(moked_index_name.name, 200) from unnest(words) word;
        insert into word_gram (business_id, gram, word)
        select business, gram, word from unnest(words) unnested (word), unnest(show_trgm(word)) gram
        where not exists (select from word_gram g where g.business_id = business and g.word = unnested.word)
        order by word, gram
        on conflict do nothing;
    end if;
    if gone is null then
        return;
    end if;
    if words = '{}' then
        perform pg_advisory_xact_lock(guard);
        delete from word_gram g
        where g.business_id = business
            and not exists (select from customer_word w where w.business_id = business and w.word = g.word);
        return;
    end if;
    if not pg_try_advisory_xact_lock(guard) then
        return;
    end if;
    delete from word_gram g
    where g.business_id = business and g.word = any (gone)
        and not exists (select from customer_word w where w.business_id = business and w.word = g.word);
end
$$;
