-- Appointments, group sessions and those who came to them are counted by month too.
create function waymark_appointment_counted() returns trigger
language plpgsql security definer set search_path = public, pg_temp as $$
begin
	perform waymark_mark_month(l.centre_id, (l.starts_at at time zone c.time_zone)::date)
	from appointment_slot l join centre c on c.id = l.centre_id
	where l.id = new.slot_id or (tg_op = 'UPDATE' and l.id = old.slot_id);
	return null;
end $$;
create trigger counted after insert or update of state, slot_id, topic on appointment
	for each row execute function waymark_appointment_counted();

create function waymark_session_counted() returns trigger
language plpgsql security definer set search_path = public, pg_temp as $$
begin
	perform waymark_mark_month(c.id, (new.starts_at at time zone c.time_zone)::date) from centre c where c.id = new.centre_id;
	if tg_op = 'UPDATE' then
		perform waymark_mark_month(c.id, (old.starts_at at time zone c.time_zone)::date) from centre c where c.id = old.centre_id;
	end if;
	return null;
end $$;
create trigger counted after insert or update of kind, way, destination, starts_at, cancelled_at, female, male, other on group_session
	for each row execute function waymark_session_counted();

create function waymark_participant_counted() returns trigger
language plpgsql security definer set search_path = public, pg_temp as $$
begin
	perform waymark_mark_month(c.id, (g.starts_at at time zone c.time_zone)::date)
	from group_session g join centre c on c.id = g.centre_id where g.id = new.session_id;
	return null;
end $$;
create trigger counted after update of attended, state on session_registration
	for each row when (new.attended is distinct from old.attended or new.state is distinct from old.state)
	execute function waymark_participant_counted();
revoke execute on function waymark_appointment_counted(), waymark_session_counted(), waymark_participant_counted() from public;

-- Counts one month of one centre. A person who did not agree to statistics is counted, and nothing is said of them.
create or replace function waymark_recount(centre uuid, first date) returns void
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
	), booked as materialized (
		select a.state, l.way, coalesce(nullif(a.topic, 'other'), 'unknown') as topic
		from appointment a join appointment_slot l on l.id = a.slot_id join centre h on h.id = l.centre_id
		where l.centre_id = centre and (l.starts_at at time zone h.time_zone)::date >= first
			and (l.starts_at at time zone h.time_zone)::date < past
			and l.starts_at >= first - interval '2 days' and l.starts_at < past + interval '2 days'
	), gathering as materialized (
		select g.id, g.kind, g.way, coalesce(g.destination, 'unknown') as destination, g.female, g.male, g.other
		from group_session g join centre h on h.id = g.centre_id
		where g.centre_id = centre and g.cancelled_at is null
			and (g.starts_at at time zone h.time_zone)::date >= first and (g.starts_at at time zone h.time_zone)::date < past
			and g.starts_at >= first - interval '2 days' and g.starts_at < past + interval '2 days'
	), came as materialized (
		select g.kind, g.way, g.destination, coalesce(case when k.reporting then c.sex end, 'unknown') as sex
		from gathering g join session_registration r on r.session_id = g.id and r.attended and r.state = 'registered'
		left join client c on c.id = r.client_id
		left join lateral (
			select a.reporting and not exists (select from consent_withdrawal w where w.consent_id = a.id) as reporting
			from consent a where a.client_id = r.client_id order by a.created_at desc limit 1
		) k on true
		union all
		select g.kind, g.way, g.destination, heads.sex from gathering g
		cross join lateral (values ('female', g.female), ('male', g.male), ('other', g.other)) as heads (sex, number)
		cross join lateral generate_series(1, heads.number)
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
		-- What is asked about which country, for whoever writes the guides.
		union all select 'demand', 'asked', t.destination || '/' || x from talk t cross join lateral unnest(t.topics) x
		union all select 'appointments', d.dimension, d.value from booked b
		cross join lateral (values ('total', 'all'), ('outcome', b.state), ('way', b.way), ('topic', b.topic)) as d (dimension, value)
		union all select 'sessions', d.dimension, d.value from gathering g
		cross join lateral (values ('total', 'all'), ('session_kind', g.kind), ('way', g.way),
			('destination', g.destination)) as d (dimension, value)
		union all select 'participants', d.dimension, d.value from came p
		cross join lateral (values ('total', 'all'), ('session_kind', p.kind), ('way', p.way), ('sex', p.sex),
			('destination', p.destination)) as d (dimension, value)
	)
	select centre, first, c.indicator, c.dimension, c.value, count(*)::integer from counted c group by 1, 2, 3, 4, 5;
	perform set_config('waymark.reporting', '', true);
end $$;


-- What people of all centres asked about since a month: destination and topic, and how often. What was asked less often than
-- five times in the whole network tells of too few people, and is left out.
create function waymark_demand(first date) returns table (value text, count bigint)
language plpgsql stable security definer set search_path = public, pg_temp as $$
begin
	if waymark_role() is distinct from 'editor' and waymark_role() is distinct from 'translator' then
		return;
	end if;
	return query
		select m.value, sum(m.count) from indicator_month m
		where m.indicator = 'demand' and m.month >= first group by 1 having sum(m.count) >= 5;
end $$;
revoke execute on function waymark_demand(date) from public;
grant execute on function waymark_demand(date) to waymark_staff;
create index indicator_month_indicator_month_idx on indicator_month (indicator, month);

-- What was there before is counted once.
insert into indicator_dirty (centre_id, month)
	select distinct n.delivered_by, date_trunc('month', n.held_on)::date from consultation n
	union select distinct l.centre_id, date_trunc('month', l.starts_at at time zone c.time_zone)::date
	from appointment a join appointment_slot l on l.id = a.slot_id join centre c on c.id = l.centre_id
	union select distinct g.centre_id, date_trunc('month', g.starts_at at time zone c.time_zone)::date
	from group_session g join centre c on c.id = g.centre_id
	on conflict do nothing;
