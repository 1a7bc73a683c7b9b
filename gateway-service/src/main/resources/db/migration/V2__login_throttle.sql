-- failed attempts by a hash of whom or whence; blocked_until says when the next one is looked at
create table login_throttle (
    subject       text        primary key,
    failures      int         not null,
    blocked_until timestamptz not null,
    failed_at     timestamptz not null
);
create index login_throttle_old on login_throttle (failed_at);
