-- Group sessions: calendar, registration with a waiting list, attendance, test before and after.
create table group_session (
	id uuid not null,
	idempotency_key uuid not null,
	centre_id uuid not null,
	leader_id uuid not null,
	kind text not null,
	title text not null,
	language text not null,
	destination text,
	starts_at timestamptz(3) not null,
	minutes integer not null,
	way text not null,
	place text,
	capacity integer,
	listed boolean not null default true,
	questions jsonb not null default '[]',
	female integer not null default 0,
	male integer not null default 0,
	other integer not null default 0,
	cancelled_at timestamptz(3),
	version integer not null default 1,
	created_at timestamptz(3) not null default current_timestamp,
	constraint group_session_pkey primary key (id),
	constraint group_session_capacity check (capacity > 0),
	constraint group_session_counts check (female >= 0 and male >= 0 and other >= 0)
);
create unique index group_session_idempotency_key_key on group_session (idempotency_key);
create index group_session_centre_id_starts_at_idx on group_session (centre_id, starts_at);
create index group_session_starts_at_idx on group_session (starts_at);

create table session_registration (
	id uuid not null,
	idempotency_key uuid not null,
	session_id uuid not null,
	centre_id uuid not null,
	code_hash bytea,
	client_id uuid,
	wrapped_by text,
	wrapped bytea,
	sealed bytea,
	state text not null default 'registered',
	attended boolean,
	turn serial not null,
	registered_at timestamptz(3) not null default current_timestamp,
	constraint session_registration_pkey primary key (id),
	constraint session_registration_state check (state in ('registered', 'cancelled'))
);
create unique index session_registration_idempotency_key_key on session_registration (idempotency_key);
create unique index session_registration_code_hash_key on session_registration (code_hash);
create index session_registration_session_id_turn_idx on session_registration (session_id, turn);
create index session_registration_client_id_idx on session_registration (client_id);
-- A client is on a list once.
create unique index session_registration_client_once on session_registration (session_id, client_id) where state = 'registered';
alter table session_registration add constraint session_registration_session_id_fkey
	foreign key (session_id) references group_session (id) on delete restrict on update cascade;

create table session_answer (
	session_id uuid not null,
	card integer not null,
	phase text not null,
	answers integer[],
	satisfaction integer,
	at timestamptz(3) not null default current_timestamp,
	constraint session_answer_pkey primary key (session_id, card, phase),
	constraint session_answer_phase check (phase in ('before', 'after')),
	constraint session_answer_satisfaction check (satisfaction between 1 and 5)
);
alter table session_answer add constraint session_answer_session_id_fkey
	foreign key (session_id) references group_session (id) on delete restrict on update cascade;

-- ---------------------------------------------------------------------------------------------------------------------
-- Rights. People without an account reach sessions through the functions below only.
-- ---------------------------------------------------------------------------------------------------------------------
grant select, insert, update on group_session, session_registration to waymark_staff;
grant usage on sequence session_registration_turn_seq to waymark_staff;
grant select, insert on session_answer to waymark_staff;
do $$
declare name text;
begin
	foreach name in array array['group_session', 'session_registration']
	loop
		execute format('alter table %I enable row level security', name);
		execute format('alter table %I force row level security', name);
		execute format('create policy centre_staff on %I for all to waymark_staff
			using (centre_id = any ((select waymark_centres())::uuid[]))
			with check (centre_id = any ((select waymark_centres())::uuid[]))', name);
		execute format('create policy registering on %I for all to waymark_owner using (true) with check (true)', name);
	end loop;
end $$;
alter table session_answer enable row level security;
alter table session_answer force row level security;
create policy centre_staff on session_answer for all to waymark_staff
	using (exists (select from group_session s where s.id = session_id))
	with check (exists (select from group_session s where s.id = session_id));
create policy testing on session_answer for all to waymark_owner using (true) with check (true);

-- Coming sessions that everybody may know of; one of them, where it is named.
create function waymark_sessions(one uuid, most integer)
returns table (id uuid, slug text, centre text, country text, city text, time_zone text, address text, demonstration boolean, kind text,
	title text, language text, destination text, starts_at timestamptz, minutes integer, way text, place text, capacity integer,
	registered bigint, cancelled boolean, test boolean)
language sql stable security definer set search_path = public, pg_temp as $$
	select s.id, c.slug, c.name, c.country, c.city, c.time_zone, c.address, c.demonstration, s.kind, s.title, s.language, s.destination,
		s.starts_at, s.minutes, s.way, s.place, s.capacity,
		(select count(*) from session_registration r where r.session_id = s.id and r.state = 'registered'),
		s.cancelled_at is not null, jsonb_array_length(s.questions) > 0
	from group_session s join centre c on c.id = s.centre_id and c.listed
	where s.listed and (s.id = one or (one is null and s.cancelled_at is null and s.starts_at > now()))
	order by s.starts_at, s.id limit least(most, 500)
$$;

-- Puts somebody on the list. `registered`, `again`: the very form is there already; `closed`: it has begun or is not held.
create function waymark_register(new_id uuid, form_key uuid, session uuid, hash bytea, by_key text, key bytea, words bytea)
returns table (outcome text, centre_id uuid)
language plpgsql security definer set search_path = public, pg_temp as $$
declare of_centre uuid;
begin
	if exists (select from session_registration r where r.code_hash = hash) then
		return query select 'again'::text, null::uuid;
		return;
	end if;
	select s.centre_id into of_centre from group_session s join centre c on c.id = s.centre_id and c.listed
	where s.id = session and s.listed and s.cancelled_at is null and s.starts_at > now() for update of s;
	if of_centre is null then
		return query select 'closed'::text, null::uuid;
		return;
	end if;
	insert into session_registration (id, idempotency_key, session_id, centre_id, code_hash, wrapped_by, wrapped, sealed)
	values (new_id, form_key, session, of_centre, hash, by_key, key, words);
	return query select 'registered'::text, of_centre;
exception when unique_violation then
	return query select 'again'::text, null::uuid;
end $$;

-- What the code of a registration opens; `place` is one's number in the order of coming.
create function waymark_own_registration(hash bytea)
returns table (id uuid, session_id uuid, centre_id uuid, state text, place bigint, capacity integer)
language sql stable security definer set search_path = public, pg_temp as $$
	select r.id, r.session_id, r.centre_id, r.state,
		(select count(*) from session_registration o where o.session_id = r.session_id and o.state = 'registered' and o.turn <= r.turn),
		s.capacity
	from session_registration r join group_session s on s.id = r.session_id where r.code_hash = hash
$$;

create function waymark_cancel_registration(hash bytea) returns text
language plpgsql security definer set search_path = public, pg_temp as $$
begin
	update session_registration r set state = 'cancelled' from group_session s
	where r.code_hash = hash and s.id = r.session_id and r.state = 'registered' and s.starts_at > now();
	return case when found then 'cancelled'
		when exists (select from session_registration r where r.code_hash = hash and r.state = 'cancelled') then 'cancelled'
		else 'closed' end;
end $$;

-- The test of a session, from two hours before it begins to a day after it ends.
create function waymark_session_test(session uuid)
returns table (title text, language text, questions jsonb, slug text, centre text)
language sql stable security definer set search_path = public, pg_temp as $$
	select s.title, s.language, s.questions, c.slug, c.name from group_session s join centre c on c.id = s.centre_id
	where s.id = session and s.cancelled_at is null and jsonb_array_length(s.questions) > 0
		and now() between s.starts_at - interval '2 hours' and s.starts_at + make_interval(mins => s.minutes) + interval '1 day'
$$;

-- What is on a card of a session.
create function waymark_session_card(session uuid, number integer)
returns table (phase text, answers integer[])
language sql stable security definer set search_path = public, pg_temp as $$
	select a.phase, a.answers from session_answer a where a.session_id = session and a.card = number
$$;

-- Keeps a card. `kept`, `again`: these very answers are there; `other`: others are there; `closed`.
create function waymark_answer_test(session uuid, number integer, part text, given integer[], satisfied integer) returns text
language plpgsql security definer set search_path = public, pg_temp as $$
declare there integer[];
begin
	if not exists (select from waymark_session_test(session)) then
		return 'closed';
	end if;
	insert into session_answer (session_id, card, phase, answers, satisfaction) values (session, number, part, given, satisfied)
	on conflict do nothing;
	if found then
		return 'kept';
	end if;
	select a.answers into there from session_answer a where a.session_id = session and a.card = number and a.phase = part;
	return case when there = given then 'again' else 'other' end;
end $$;

-- Names are erased a year after the session; that somebody came stays. How many were erased.
create function waymark_forget_registrations() returns integer
language plpgsql security definer set search_path = public, pg_temp as $$
declare forgotten integer;
begin
	update session_registration r set code_hash = null, wrapped_by = null, wrapped = null, sealed = null
	from group_session s where s.id = r.session_id and r.sealed is not null and s.starts_at < now() - interval '365 days';
	get diagnostics forgotten = row_count;
	return forgotten;
end $$;

revoke execute on function waymark_sessions(uuid, integer), waymark_register(uuid, uuid, uuid, bytea, text, bytea, bytea),
	waymark_own_registration(bytea), waymark_cancel_registration(bytea), waymark_session_test(uuid), waymark_session_card(uuid, integer),
	waymark_answer_test(uuid, integer, text, integer[], integer), waymark_forget_registrations() from public;
grant execute on function waymark_sessions(uuid, integer), waymark_session_test(uuid), waymark_session_card(uuid, integer),
	waymark_answer_test(uuid, integer, text, integer[], integer) to waymark_public;
grant execute on function waymark_register(uuid, uuid, uuid, bytea, text, bytea, bytea), waymark_own_registration(bytea),
	waymark_cancel_registration(bytea), waymark_forget_registrations() to waymark_system;
