create table business (
    business_id uuid   not null primary key,
    version     bigint not null,
    state       jsonb  not null
);
call moked_protect('business');

-- Spoken in a call, or written: then without one.
create table conversation (
    business_id uuid        not null,
    id          uuid        not null,
    call_id     uuid,
    caller      text,
    held        boolean     not null,
    begun_at    timestamptz not null,
    primary key (business_id, id),
    unique (business_id, call_id)
);
create index conversation_begun on conversation (begun_at);
call moked_protect('conversation');

-- One exchange: what was heard and, once it is decided, what is said.
create table step (
    business_id     uuid        not null,
    conversation_id uuid        not null,
    number          int         not null,
    heard           text        not null,
    words           text        not null,
    heard_at        timestamptz not null,
    reply           text,
    next            text,
    replied_at      timestamptz,
    primary key (business_id, conversation_id, number),
    foreign key (business_id, conversation_id) references conversation on delete cascade
);
call moked_protect('step');

-- The dialogue as the model knows it. A sequence number is given once: two who go on at the same place collide here.
create table entry (
    business_id     uuid  not null,
    conversation_id uuid  not null,
    sequence        int   not null,
    step            int   not null,
    content         jsonb not null,
    primary key (business_id, conversation_id, sequence),
    foreign key (business_id, conversation_id) references conversation on delete cascade
);
call moked_protect('entry');

create table wish (
    business_id     uuid        not null,
    request_id      uuid        not null,
    conversation_id uuid        not null,
    kind            text        not null,
    state           text        not null,
    promised        boolean     not null default false,
    customer        text,
    decision        jsonb,
    asked_at        timestamptz not null,
    primary key (business_id, request_id),
    foreign key (business_id, conversation_id) references conversation on delete cascade
);
create index wish_of_conversation on wish (business_id, conversation_id, asked_at);
call moked_protect('wish');

create table turn (
    business_id     uuid        not null,
    conversation_id uuid        not null,
    number          int         not null,
    spoke           jsonb       not null,
    answered_at     timestamptz,
    primary key (business_id, conversation_id, number),
    foreign key (business_id, conversation_id) references conversation on delete cascade
);
call moked_protect('turn');

-- Synthesised speech by voice and words. It belongs to a business, since the words may be somebody's.
create table phrase (
    business_id uuid        not null,
    hash        bytea       not null,
    audio       bytea       not null,
    used_at     timestamptz not null,
    primary key (business_id, hash)
);
create index phrase_used on phrase (used_at);
call moked_protect('phrase');
