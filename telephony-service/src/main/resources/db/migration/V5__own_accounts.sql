-- The carrier's accounts that businesses bring along, as the gateway handed them over; secrets are sealed.
create table own_account (
    business_id uuid   not null primary key,
    version     bigint not null,
    account_sid text   not null,
    auth_token  bytea  not null
);
call moked_protect('own_account');
