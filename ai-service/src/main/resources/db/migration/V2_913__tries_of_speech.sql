-- What the desk had synthesised lately, or tried to: each costs, also one that fails.
create table speech_try (
    business_id uuid        not null,
    id          bigint      generated always as identity,
    at          timestamptz not null,
    primary key (business_id, id)
);
create index speech_try_by_time on speech_try (business_id, at);
call moked_protect('speech_try');

drop index phrase_tried;
alter table phrase drop column tried_at;
