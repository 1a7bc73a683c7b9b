-- What customers paid. Of one who was erased, amount and time stay.
create table payment (
    business_id     uuid        not null,
    id              uuid        not null,
    customer_id     uuid,
    amount_agorot   bigint      not null,
    description     text        not null,
    appointment_id  uuid,
    conversation_id uuid,
    paid_at         timestamptz not null,
    primary key (business_id, id),
    foreign key (business_id, customer_id) references customer
);
create index payment_by_time on payment (business_id, paid_at) include (amount_agorot);
create index payment_of_customer on payment (business_id, customer_id, paid_at) include (amount_agorot)
    where customer_id is not null;
call moked_protect('payment');

create trigger follow_merged_customer before insert or update of customer_id on payment
    for each row execute function follow_merged_customer();
create trigger tell_change after insert or update or delete on payment
    for each row execute function moked_tell_change('payment', 'id');

alter table lead drop constraint lead_converted_kind_check;
alter table lead add check (converted_kind in ('APPOINTMENT', 'PAYMENT'));
