-- An entry without a business concerns the installation, and is for administrators.
create table audit_entry (
    id          bigint generated always as identity primary key,
    business_id uuid,
    at          timestamptz not null default now(),
    actor_id    text        not null,
    actor_name  text        not null,
    action      text        not null,
    subject     text        not null,
    before      jsonb,
    after       jsonb,
    address     text        not null
);
create index audit_entry_of_business on audit_entry (business_id, id);
call moked_protect('audit_entry');
revoke update, delete, truncate on audit_entry from ${application};

create function audit_is_append_only() returns trigger
    language plpgsql
    as $$
begin
    raise exception 'the audit log is append-only';
end
$$;
create trigger append_only before update or delete or truncate on audit_entry
    for each statement execute function audit_is_append_only();

create table invitation (
    token_hash text        primary key,
    account_id uuid        not null references account,
    expires_at timestamptz not null,
    used_at    timestamptz
);
create index invitation_account on invitation (account_id);
