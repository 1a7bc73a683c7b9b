-- The accounts that businesses bring along. An account is one business's: whoever knows its token signs in its name.
create table twilio_account (
    business_id  uuid        not null primary key,
    version      bigint      not null,
    account_sid  text        not null,
    auth_token   bytea       not null,
    sender       text        not null,
    -- whether the services that use it have this version
    handed_over  boolean     not null default false,
    connected_at timestamptz not null
);
create unique index twilio_account_sid on twilio_account (account_sid);
call moked_protect('twilio_account');
