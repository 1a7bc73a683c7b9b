create table note (
    business_id uuid not null,
    id          uuid not null,
    text        text not null,
    primary key (business_id, id)
);
call moked_protect('note');
