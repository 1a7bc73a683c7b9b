select set_config('moked.businesses', '*', true);

-- Which stages a lead has been in, each once. One that is merged into another by its removal counts as that.
create table lead_reached (
    business_id uuid        not null,
    lead_id     uuid        not null,
    stage_id    uuid        not null,
    at          timestamptz not null,
    primary key (business_id, lead_id, stage_id),
    foreign key (business_id, lead_id) references lead on delete cascade,
    foreign key (business_id, stage_id) references lead_stage on delete cascade
);
create index lead_reached_stage on lead_reached (business_id, stage_id, lead_id);
call moked_protect('lead_reached');

-- Of a lead that had moved before this was kept, nobody knows through which stages it went.
alter table lead add traced boolean not null default true;
alter table lead disable trigger user;
update lead set traced = stage_since = opened_at;
alter table lead enable trigger user;
insert into lead_reached (business_id, lead_id, stage_id, at)
select business_id, id, stage_id, stage_since from lead;

create function moked_note_stage() returns trigger
    language plpgsql
    as $$
begin
    insert into lead_reached (business_id, lead_id, stage_id, at)
    values (new.business_id, new.id, new.stage_id, new.stage_since) on conflict do nothing;
    return null;
end
$$;
create trigger note_stage after insert or update of stage_id on lead
    for each row execute function moked_note_stage();
