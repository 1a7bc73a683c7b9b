create table api_key (
    business_id  uuid        not null,
    id           uuid        not null,
    name         text        not null,
    scopes       text[]      not null,
    -- the first letters, by which people tell keys apart; a key itself is not stored
    prefix       text        not null,
    key_hash     text        not null,
    created_at   timestamptz not null,
    last_used_at timestamptz,
    primary key (business_id, id)
);
create unique index api_key_hash on api_key (key_hash);
call moked_protect('api_key');
