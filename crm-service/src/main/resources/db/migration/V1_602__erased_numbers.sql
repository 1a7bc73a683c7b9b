-- Numbers of customers who were erased, as keyed marks: what is told of them from before makes no customer again.
create table erased_number (
    business_id uuid        not null,
    mark        bytea       not null,
    erased_at   timestamptz not null,
    primary key (business_id, mark)
);
create index erased_number_by_age on erased_number (erased_at);
call moked_protect('erased_number');
