-- Counts by centre and month for dashboards and donors. They are made by functions of the owner, which may look at what they
-- count only while they count; nobody reads a file for them, and an analyst never can.

-- The centre a registration is counted for stays the one that registered.
alter table client add column registered_at uuid;
update client set registered_at = centre_id;
alter table client alter column registered_at set not null;
create function waymark_client_registered() returns trigger language plpgsql as $$
begin
	new.registered_at := coalesce(new.registered_at, new.centre_id);
	return new;
end $$;
create trigger client_registered before insert on client for each row execute function waymark_client_registered();
create index client_registered_at_registered_on_idx on client (registered_at, registered_on);
create index client_centre_id_created_at_idx on client (centre_id, created_at);
create index consultation_delivered_by_held_on_idx on consultation (delivered_by, held_on);

create table indicator_month (
	centre_id uuid not null,
	month date not null,
	indicator text not null,
	dimension text not null,
	value text not null,
	count integer not null,
	constraint indicator_month_pkey primary key (centre_id, month, indicator, dimension, value)
);
create table indicator_dirty (
	centre_id uuid not null,
	month date not null,
	constraint indicator_dirty_pkey primary key (centre_id, month)
);
alter table indicator_month enable row level security;
alter table indicator_dirty enable row level security;

-- ---------------------------------------------------------------------------------------------------------------------
-- A change marks its month. The mark is held with a share lock until the change is committed, so that nobody counts the
-- month in between and takes the mark away.
-- ---------------------------------------------------------------------------------------------------------------------
create function waymark_mark_month(centre uuid, day date) returns void
language plpgsql security definer set search_path = public, pg_temp as $$
declare first date := date_trunc('month', day)::date;
begin
	if centre is null or day is null then
		return;
	end if;
	loop
		insert into indicator_dirty (centre_id, month) values (centre, first) on conflict do nothing;
		perform from indicator_dirty d where d.centre_id = centre and d.month = first for key share;
		exit when found;
	end loop;
end $$;

create function waymark_consultation_counted() returns trigger
language plpgsql security definer set search_path = public, pg_temp as $$
begin
	if tg_op = 'UPDATE' then
		perform waymark_mark_month(old.delivered_by, old.held_on);
	end if;
	perform waymark_mark_month(new.delivered_by, new.held_on);
	return null;
end $$;
create trigger counted after insert or update of held_on, channel, form, first_visit, contact_made, topics, services,
	destination, client_id on consultation for each row execute function waymark_consultation_counted();

create function waymark_client_months(of uuid) returns void
language plpgsql security definer set search_path = public, pg_temp as $$
begin
	perform set_config('waymark.reporting', 'on', true);
	perform waymark_mark_month(c.registered_at, c.registered_on) from client c where c.id = of;
	perform waymark_mark_month(m.delivered_by, m.month) from (
		select distinct n.delivered_by, date_trunc('month', n.held_on)::date as month from consultation n where n.client_id = of) m;
	perform set_config('waymark.reporting', '', true);
end $$;

create function waymark_client_counted() returns trigger
language plpgsql security definer set search_path = public, pg_temp as $$
begin
	if tg_op = 'INSERT' then
		perform waymark_mark_month(new.registered_at, new.registered_on);
	else
		perform waymark_client_months(new.id);
	end if;
	return null;
end $$;
create trigger counted after insert or update of sex, age_band, nationality, client_type, destination, purpose on client
	for each row execute function waymark_client_counted();

create function waymark_consent_counted() returns trigger
language plpgsql security definer set search_path = public, pg_temp as $$
begin
	if tg_table_name = 'consent' then
		perform waymark_client_months(new.client_id);
	else
		perform waymark_client_months(c.client_id) from consent c where c.id = new.consent_id;
	end if;
	return null;
end $$;
create trigger counted after insert on consent for each row execute function waymark_consent_counted();
create trigger counted after insert on consent_withdrawal for each row execute function waymark_consent_counted();

create function waymark_merge_counted() returns trigger
language plpgsql security definer set search_path = public, pg_temp as $$
begin
	perform waymark_client_months(new.merged_id);
	return null;
end $$;
create trigger counted after insert or update on client_merge for each row execute function waymark_merge_counted();

create function waymark_referral_counted() returns trigger
language plpgsql security definer set search_path = public, pg_temp as $$
begin
	perform waymark_mark_month(new.centre_id, new.sent_at::date);
	return null;
end $$;
create trigger counted after insert or update of status, sent_at, confirmed on referral
	for each row execute function waymark_referral_counted();

-- What the counting may look at, while it counts.
create function waymark_reporting() returns boolean
language sql stable set search_path = public, pg_temp as $$
	select current_setting('waymark.reporting', true) = 'on'
$$;
do $$
declare name text;
begin
	foreach name in array array['client', 'consent', 'consent_withdrawal', 'consultation', 'referral', 'referral_response', 'client_merge']
	loop
		execute format('create policy reporting on %I for select to waymark_owner using ((select waymark_reporting()))', name);
	end loop;
end $$;

-- Counts one month of one centre. A person who did not agree to statistics is counted, and nothing is said of them.
create function waymark_recount(centre uuid, first date) returns void
language plpgsql security definer set search_path = public, pg_temp as $$
declare past date := (first + interval '1 month')::date;
begin
	delete from indicator_dirty d where d.centre_id = centre and d.month = first;
	if not found then
		return;
	end if;
	perform set_config('waymark.reporting', 'on', true);
	delete from indicator_month m where m.centre_id = centre and m.month = first;
	insert into indicator_month (centre_id, month, indicator, dimension, value, count)
	with agrees as materialized (
		select distinct on (a.client_id) a.client_id,
			a.reporting and not exists (select from consent_withdrawal w where w.consent_id = a.id) as reporting
		from consent a
		where a.client_id in (
			select n.client_id from consultation n where n.delivered_by = centre and n.held_on >= first and n.held_on < past
			union select c.id from client c where c.registered_at = centre and c.registered_on >= first and c.registered_on < past)
		order by a.client_id, a.created_at desc
	), talk as materialized (
		select case when n.form = 'group' then 'group_consultations' else 'consultations' end as indicator,
			n.topics, n.services, n.channel, coalesce(n.destination, 'unknown') as destination,
			case when n.first_visit then 'first' else 'return' end as visit,
			case when n.client_id is null then 'anonymous' else 'client' end as person,
			coalesce(case when g.reporting then c.sex end, 'unknown') as sex,
			coalesce(case when g.reporting then c.age_band end, 'unknown') as age_band,
			coalesce(case when g.reporting then c.nationality end, 'unknown') as origin
		from consultation n
		left join client c on c.id = n.client_id
		left join agrees g on g.client_id = n.client_id
		where n.delivered_by = centre and n.held_on >= first and n.held_on < past and n.contact_made
	), person as materialized (
		select coalesce(case when g.reporting then c.sex end, 'unknown') as sex,
			coalesce(case when g.reporting then c.age_band end, 'unknown') as age_band,
			coalesce(case when g.reporting then c.nationality end, 'unknown') as origin,
			coalesce(case when g.reporting then c.destination end, 'unknown') as destination,
			coalesce(case when g.reporting then c.client_type end, 'unknown') as client_type,
			coalesce(case when g.reporting then c.purpose end, 'unknown') as purpose
		from client c left join agrees g on g.client_id = c.id
		where c.registered_at = centre and c.registered_on >= first and c.registered_on < past
			and not exists (select from client_merge m where m.merged_id = c.id and m.undone_at is null)
	), sent as materialized (
		select r.status, r.service_type, r.urgency, coalesce(r.confirmed, 'unknown') as confirmed
		from referral r where r.centre_id = centre and r.sent_at >= first and r.sent_at < past
	), counted as (
		select t.indicator, d.dimension, d.value from talk t
		cross join lateral (values ('total', 'all'), ('channel', t.channel), ('destination', t.destination), ('visit', t.visit),
			('person', t.person), ('sex', t.sex), ('age_band', t.age_band), ('origin', t.origin)) as d (dimension, value)
		union all select t.indicator, 'topic', x from talk t cross join lateral unnest(t.topics) x
		union all select t.indicator, 'service', x from talk t cross join lateral unnest(t.services) x
		union all select 'clients', d.dimension, d.value from person p
		cross join lateral (values ('total', 'all'), ('sex', p.sex), ('age_band', p.age_band), ('origin', p.origin),
			('destination', p.destination), ('client_type', p.client_type), ('purpose', p.purpose)) as d (dimension, value)
		union all select 'referrals', d.dimension, d.value from sent s
		cross join lateral (values ('total', 'all'), ('status', s.status), ('service_type', s.service_type), ('urgency', s.urgency),
			('confirmed', s.confirmed)) as d (dimension, value)
	)
	select centre, first, c.indicator, c.dimension, c.value, count(*)::integer from counted c group by 1, 2, 3, 4, 5;
	perform set_config('waymark.reporting', '', true);
end $$;

-- Counts what is marked. How many months were counted.
create function waymark_recount_marked(most integer) returns integer
language plpgsql security definer set search_path = public, pg_temp as $$
declare
	one record;
	done integer := 0;
begin
	for one in select d.centre_id, d.month from indicator_dirty d order by d.month desc limit most for update skip locked loop
		perform waymark_recount(one.centre_id, one.month);
		done := done + 1;
	end loop;
	return done;
end $$;

-- The centres whose numbers the person at work may see: null stands for all.
create function waymark_report_centres(asked uuid[]) returns uuid[]
language sql stable security definer set search_path = public, pg_temp as $$
	select case
		when waymark_role() in ('analyst', 'administrator') then coalesce(asked, (select array_agg(c.id) from centre c))
		when waymark_role() in ('supervisor', 'counsellor') then
			(select coalesce(array_agg(m), '{}') from unnest(waymark_memberships()) m where asked is null or m = any (asked))
		else '{}' end
$$;

-- Counts of whole months, by indicator, dimension and value; the totals also by centre and by month.
create function waymark_indicators(asked uuid[], first date, last date)
returns table (indicator text, dimension text, value text, count bigint)
language plpgsql security definer set search_path = public, pg_temp as $$
declare
	centres uuid[] := waymark_report_centres(asked);
	one record;
begin
	for one in select d.centre_id, d.month from indicator_dirty d
		where d.centre_id = any (centres) and d.month between first and last order by d.centre_id, d.month loop
		perform waymark_recount(one.centre_id, one.month);
	end loop;
	return query
		select m.indicator, m.dimension, m.value, sum(m.count) from indicator_month m
		where m.centre_id = any (centres) and m.month between first and last group by 1, 2, 3
		union all
		select m.indicator, 'centre', m.centre_id::text, sum(m.count) from indicator_month m
		where m.centre_id = any (centres) and m.month between first and last and m.dimension = 'total' group by 1, 3
		union all
		select m.indicator, 'month', to_char(m.month, 'YYYY-MM'), sum(m.count) from indicator_month m
		where m.centre_id = any (centres) and m.month between first and last and m.dimension = 'total' group by 1, 3;
end $$;

-- How long organisations took: referrals sent in the time, those answered, those late without an answer, and the median hours
-- from sending to the first answer.
create function waymark_answer_times(asked uuid[], first date, past date)
returns table (sent bigint, answered bigint, late bigint, median_hours double precision)
language plpgsql security definer set search_path = public, pg_temp as $$
declare centres uuid[] := waymark_report_centres(asked);
begin
	perform set_config('waymark.reporting', 'on', true);
	return query
		select count(*), count(a.at), count(*) filter (where r.status = 'sent' and r.respond_by < current_date),
			percentile_cont(0.5) within group (order by extract(epoch from a.at - r.sent_at)::double precision / 3600)
		from referral r
		left join lateral (
			select min(p.at) as at from referral_response p
			where p.referral_id = r.id and p.status in ('accepted', 'declined', 'appointment_made', 'service_delivered', 'not_delivered')
		) a on true
		where r.centre_id = any (centres) and r.sent_at >= first and r.sent_at < past;
	perform set_config('waymark.reporting', '', true);
end $$;

revoke execute on function waymark_mark_month(uuid, date), waymark_client_months(uuid), waymark_reporting(), waymark_recount(uuid, date),
	waymark_recount_marked(integer), waymark_report_centres(uuid[]), waymark_indicators(uuid[], date, date),
	waymark_answer_times(uuid[], date, date), waymark_consultation_counted(), waymark_client_counted(), waymark_consent_counted(),
	waymark_merge_counted(), waymark_referral_counted(), waymark_client_registered() from public;
grant execute on function waymark_indicators(uuid[], date, date), waymark_answer_times(uuid[], date, date) to waymark_staff;
grant execute on function waymark_recount_marked(integer) to waymark_system;

-- What was there before is counted once.
insert into indicator_dirty (centre_id, month)
	select distinct delivered_by, date_trunc('month', held_on)::date from consultation
	union select distinct registered_at, date_trunc('month', registered_on)::date from client
	union select distinct centre_id, date_trunc('month', sent_at)::date from referral where sent_at is not null;
