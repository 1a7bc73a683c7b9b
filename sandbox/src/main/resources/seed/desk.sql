-- Customers and what happened with them, for one business. Triggers rest meanwhile: row by row they would take an hour.
set session_replication_role = replica;
select setseed(0.42);

create temporary table crowd as
select n, gen_random_uuid() as id, '+97250' || lpad((2000000 + n)::text, 7, '0') as phone,
    given[1 + (random() * 1e6)::int % array_length(given, 1)] || ' '
        || family[1 + (random() * 1e6)::int % array_length(family, 1)] as name,
    now() - random() * interval '700 days' as since
from generate_series(1, :customers) n,
    (select array['דנה','יוסי','אורית','משה','רחל','אבי','נועה','איתי','שירה','דוד','מיכל','עומר','תמר','יעל','רון',
            'ליאת','גיא','הילה','אלון','סיגל','מוחמד','פאטמה','אולגה','סבטלנה','ברוך','חיים','אסתר','לאה','עידו','מאיה'],
        array['כהן','לוי','מזרחי','פרץ','ביטון','דהן','אברהם','פרידמן','אזולאי','מלכה','כץ','יוסף','דוד','עמר','אוחיון',
            'חדד','גבאי','בן דוד','אדרי','לוין','טל','קליין','חן','שפירא','חזן','משה','אשכנזי','אלמוג','ביטון־לוי','סעדה',
            'גולן','רוזנברג','ברק','נחום','זכאי','שרון','עזרא','פישר','נגר','בר־און','אבו ראס','חאג׳','ג׳בארין','איבנוב'])
        names (given, family);

insert into customer (business_id, id, name, main_phone, version, changed_at, created_at, last_seen_at, search_name, email, tags)
select :business, id, name, phone, 1, since, since, since + random() * (now() - since),
    lower(translate(regexp_replace(name, U&'[\0591-\05C7"''\05F3\05F4]', '', 'g'), 'ךםןףץ-־', 'כמנפצ  ')),
    case when n % 3 = 0 then 'customer' || n || '@example.com' end,
    case when n % 10 = 0 then array['קבוע'] else '{}' end
from crowd;
insert into customer_phone (business_id, phone, customer_id) select :business, phone, id from crowd;

insert into customer_key (business_id, key, customer_id)
select business_id, 'd' || substr(ltrim(phone, '+'), place), customer_id
from customer_phone, generate_series(1, length(phone) - 3) place where business_id = :business
union
select business_id, 'e' || substr(email, place), id
from customer, generate_series(1, length(email) - 2) place
where business_id = :business and email is not null
    and (place = 1 or substr(email, place - 1, 1) in ('.', '@', '_', '-', '+'))
on conflict do nothing;
insert into customer_word (business_id, word, customer_id, name)
select distinct business_id, word, id, search_name from customer, regexp_split_to_table(search_name, '\s+') word
where business_id = :business and word <> ''
on conflict do nothing;
insert into word_gram (business_id, gram, word)
select business_id, gram, word
from (select distinct business_id, word from customer_word where business_id = :business) words, unnest(show_trgm(word)) gram
on conflict do nothing;

-- Every customer has called three times or so; what is left of the wanted entries is spread over them too.
create temporary table called as
select gen_random_uuid() as id, c.id as customer_id, c.phone, c.since + random() * (now() - c.since) as at, random() as chance
from crowd c, generate_series(1, 3);

insert into phone_call (business_id, id, customer_id, caller, dialled, answered_by, started_at, ended_at, duration_seconds, ending, intent,
    outcome, summary)
select :business, id, customer_id, phone, '+97237001001', 'ASSISTANT', at, at + interval '90 seconds', 90, 'COMPLETED', 'BOOK',
    case when chance < 0.6 then 'BOOKED' when chance < 0.8 then 'ANSWERED' else 'MESSAGE_TAKEN' end,
    'ביקשו לקבוע תור לבדיקה ושאלו על המחיר.'
from called;
insert into timeline_entry (business_id, kind, subject, version, customer_id, call_id, at, text, details)
select :business, 'CALL', id, 2, customer_id, id, at, null,
    '{"answeredBy":"ASSISTANT","ending":"COMPLETED","durationSeconds":90}'::jsonb
from called
union all
select :business, 'CONVERSATION', gen_random_uuid(), 1, customer_id, id, at + interval '2 minutes',
    'ביקשו לקבוע תור לבדיקה ושאלו על המחיר.', '{"intent":"BOOK","outcome":"BOOKED"}'
from called;
insert into timeline_entry (business_id, kind, subject, version, customer_id, call_id, at, text, details)
select :business, 'MESSAGE', gen_random_uuid(), 1, id, null, since + random() * (now() - since), 'תזכורת לתור מחר.',
    '{"channel":"WHATSAPP","state":"DELIVERED"}'::jsonb
from crowd, generate_series(1, greatest(0, :entries / :customers - 6));

insert into appointment (business_id, id, customer_id, staff_id, service_id, starts_at, ends_at, blocked_until, status, changed_at)
select :business, gen_random_uuid(), c.id,
    (select id from staff_member where business_id = :business order by id limit 1),
    (select id from service where business_id = :business order by id limit 1),
    at, at + interval '30 minutes', at + interval '30 minutes', 'BOOKED', now()
from crowd c, lateral (select date_trunc('hour', now()) + (c.n - 10000) * interval '30 minutes') slot (at)
where c.n <= 20000;
insert into task (business_id, id, request_id, kind, text, customer_id, customer_phone, status, done_at, requested_at)
select :business, gen_random_uuid(), gen_random_uuid(), 'CALL_BACK', 'לחזור בעניין הצעת המחיר', id, phone,
    case when n % 20 = 0 then 'OPEN' else 'DONE' end, case when n % 20 <> 0 then now() end, now() - random() * interval '90 days'
from crowd where n <= 2000;

-- What the triggers would have added up.
select moked_rebuild_tally(:business);

drop table crowd, called;
analyze;
