-- A typing error is looked for among the words that names are made of, a few thousand, and not among all customers.
create table customer_word (
    business_id uuid not null,
    word        text collate "C" not null,
    customer_id uuid not null,
    name        text collate "C" not null,
    primary key (business_id, word, customer_id) include (name)
);
create index word_of_customer on customer_word (business_id, customer_id);
call moked_protect('customer_word');

-- The trigrams of each word that a customer of the business has in their name.
create table word_gram (
    business_id uuid not null,
    gram        text collate "C" not null,
    word        text collate "C" not null,
    primary key (business_id, gram, word)
);
create index gram_of_word on word_gram (business_id, word);
call moked_protect('word_gram');

-- Words come under a shared lock, and the last trace of one goes under the exclusive one: so nobody takes away a word that
-- somebody else, not yet committed, relies on. Who takes all words away (an erasure) waits for the lock; who only changes
-- some, and may hold the shared one already, leaves the old ones rather than wait.
create function moked_index_name(business uuid, customer uuid, name text) returns void
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
        on conflict do nothing;
    end if;
    if gone is null then
        return;
    end if;
    if words = '{}' then
        perform pg_advisory_xact_lock(guard);
    elsif not pg_try_advisory_xact_lock(guard) then
        return;
    end if;
    delete from word_gram g
    where g.business_id = business and g.word = any (gone)
        and not exists (select from customer_word w where w.business_id = business and w.word = g.word);
end
$$;

create function moked_index_changed_name() returns trigger
    language plpgsql
    as $$
begin
    perform moked_index_name(new.business_id, new.id, new.search_name);
    return null;
end
$$;

create trigger index_name after insert or update of search_name on customer
    for each row execute function moked_index_changed_name();

-- As before, without the trigrams of names.
create or replace function moked_index_customer(business uuid, customer uuid) returns void
    language plpgsql
    set enable_seqscan = off
    as $$
begin
    delete from customer_key k where k.business_id = business and k.customer_id = customer;
    insert into customer_key (business_id, key, customer_id)
    select business, key, customer from (
        select 'd' || substr(number, place) from (
            select ltrim(p.phone, '+') from customer_phone p
            where p.business_id = business and p.customer_id = customer
            union all
            select c.id_number from customer c
            where c.business_id = business and c.id = customer and c.id_number is not null) numbers (number),
            generate_series(1, length(number) - 2) place
        union
        select 'e' || substr(c.email, place) from customer c, generate_series(1, length(c.email) - 2) place
        where c.business_id = business and c.id = customer
            and (place = 1 or substr(c.email, place - 1, 1) in ('.', '@', '_', '-', '+'))) keys (key)
    on conflict do nothing;
end
$$;

select set_config('moked.businesses', '*', true);
delete from customer_key where key >= 'n' and key < 'o';
insert into customer_word (business_id, word, customer_id, name)
select distinct business_id, left(word, 60), id, left(search_name, 200) from customer, regexp_split_to_table(search_name, '\s+') word where word <> '';
insert into word_gram (business_id, gram, word)
select business_id, gram, word
from (select distinct business_id, word from customer_word) words, unnest(show_trgm(word)) gram;
