-- Who writes many names in one transaction says all of them first: so all take new words in the same order, and nobody waits
-- for somebody who waits for them.
create function moked_expect_names(business uuid, names text[]) returns void
    language plpgsql
    set enable_seqscan = off
    as $$
begin
    perform pg_advisory_xact_lock_shared(hashtextextended('word_gram ' || business, 0));
    insert into word_gram (business_id, gram, word)
    select business, gram, word
    from (select distinct left(part, 60) as word from unnest(names) name, regexp_split_to_table(name, '\s+') part
        where part <> '') words, unnest(show_trgm(word)) gram
    where not exists (select from word_gram g where g.business_id = business and g.word = words.word)
    order by word, gram
    on conflict do nothing;
end
$$;
