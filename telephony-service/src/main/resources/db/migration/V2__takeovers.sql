-- Somebody of the business takes a running call over to their phone; one at a time in a call.
create table takeover (
    business_id  uuid        not null,
    id           uuid        not null,
    call_id      uuid        not null,
    phone        text        not null,
    state        text        not null,
    resumed_turn int,
    asked_at     timestamptz not null,
    primary key (business_id, id),
    foreign key (business_id, call_id) references call (business_id, id)
);
create unique index takeover_under_way on takeover (business_id, call_id) where state in ('ASKED', 'CONNECTING');
call moked_protect('takeover');
