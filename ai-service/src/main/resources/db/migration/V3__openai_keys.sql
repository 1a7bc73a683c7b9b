-- The keys that businesses bring along, sealed.
create table openai_key (
    business_id  uuid        not null primary key,
    api_key      bytea       not null,
    hint         text        not null,
    connected_at timestamptz not null
);
call moked_protect('openai_key');
