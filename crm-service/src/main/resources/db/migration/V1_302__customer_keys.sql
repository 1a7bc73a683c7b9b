-- By what a customer is found. Under row level security an index serves only comparisons that cannot leak a row, which
-- LIKE and the operators of pg_trgm could; hence rows to be compared: the trigrams of the name (n), the numbers from each
-- of their digits on (d), the address from each of its parts on (e).
create table customer_key (
    business_id uuid not null,
    key         text collate "C" not null,
    customer_id uuid not null,
    primary key (business_id, key, customer_id)
);
create index key_of_customer on customer_key (business_id, customer_id);
call moked_protect('customer_key');

-- Its plans are kept, also from when the tables were empty and reading all of them was quickest.
create function moked_index_customer(business uuid, customer uuid) returns void
    language plpgsql
    set enable_seqscan = off
    as $$
begin
    delete from customer_key k where k.business_id = business and k.customer_id = customer;
    insert into customer_key (business_id, key, customer_id)
    select business, key, customer from (
        select 'n' || gram from customer c, unnest(show_trgm(c.search_name)) gram
        where c.business_id = business and c.id = customer
        union
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

create function moked_index_changed_customer() returns trigger
    language plpgsql
    as $$
begin
    perform moked_index_customer(new.business_id, new.id);
    return null;
end
$$;

create function moked_index_changed_phone() returns trigger
    language plpgsql
    as $$
begin
    if tg_op <> 'INSERT' then
        perform moked_index_customer(old.business_id, old.customer_id);
    end if;
    if tg_op <> 'DELETE' then
        perform moked_index_customer(new.business_id, new.customer_id);
    end if;
    return null;
end
$$;

create trigger index_customer after insert or update of search_name, email, id_number on customer
    for each row execute function moked_index_changed_customer();
create trigger index_customer after insert or update or delete on customer_phone
    for each row execute function moked_index_changed_phone();

select set_config('moked.businesses', '*', true);
select moked_index_customer(business_id, id) from customer;
