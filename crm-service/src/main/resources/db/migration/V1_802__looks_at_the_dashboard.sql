-- When an account last looked at the dashboard of a business; the account is the gateway's.
create table dashboard_look (
    business_id uuid        not null,
    account_id  text        not null,
    looked_at   timestamptz not null,
    primary key (business_id, account_id)
);
call moked_protect('dashboard_look');
