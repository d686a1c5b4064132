-- Appointments: counsellors publish times, people take them without an account.
create table appointment_slot (
	id uuid not null,
	centre_id uuid not null,
	counsellor_id uuid not null,
	starts_at timestamptz(3) not null,
	minutes integer not null,
	way text not null,
	languages text[],
	withdrawn_at timestamptz(3),
	created_at timestamptz(3) not null default current_timestamp,
	constraint appointment_slot_pkey primary key (id),
	constraint appointment_slot_minutes check (minutes between 5 and 240)
);
create index appointment_slot_centre_id_starts_at_idx on appointment_slot (centre_id, starts_at);
-- Nobody is in two places: one time of a counsellor at a moment.
create unique index appointment_slot_once on appointment_slot (counsellor_id, starts_at) where withdrawn_at is null;

create table appointment (
	id uuid not null,
	idempotency_key uuid not null,
	slot_id uuid not null,
	centre_id uuid not null,
	code_hash bytea,
	wrapped_by text,
	wrapped bytea,
	sealed bytea,
	topic text,
	language text not null,
	state text not null default 'booked',
	version integer not null default 1,
	booked_at timestamptz(3) not null default current_timestamp,
	settled_at timestamptz(3),
	constraint appointment_pkey primary key (id),
	constraint appointment_state check (state in ('booked', 'cancelled', 'called_off', 'attended', 'no_show'))
);
create unique index appointment_idempotency_key_key on appointment (idempotency_key);
create unique index appointment_code_hash_key on appointment (code_hash);
create index appointment_slot_id_idx on appointment (slot_id);
create index appointment_centre_id_state_idx on appointment (centre_id, state);
-- A time is taken once, however many ask for it at the same moment.
create unique index appointment_taken on appointment (slot_id) where state not in ('cancelled', 'called_off');
alter table appointment add constraint appointment_slot_id_fkey
	foreign key (slot_id) references appointment_slot (id) on delete restrict on update cascade;

create table calendar_feed (
	account_id uuid not null,
	token_hash bytea not null,
	created_at timestamptz(3) not null default current_timestamp,
	constraint calendar_feed_pkey primary key (account_id)
);
create unique index calendar_feed_token_hash_key on calendar_feed (token_hash);

-- ---------------------------------------------------------------------------------------------------------------------
-- Rights. People without an account reach appointments through the functions below only.
-- ---------------------------------------------------------------------------------------------------------------------
grant select, insert, update on appointment_slot to waymark_staff;
grant select, update on appointment to waymark_staff;
grant select, insert, update, delete on calendar_feed to waymark_staff;
grant insert on outbox_message to waymark_system;
alter table outbox_message add column appointment_id uuid;
create index outbox_message_appointment_id_idx on outbox_message (appointment_id);

do $$
declare name text;
begin
	foreach name in array array['appointment_slot', 'appointment']
	loop
		execute format('alter table %I enable row level security', name);
		execute format('alter table %I force row level security', name);
		execute format('create policy centre_staff on %I for all to waymark_staff
			using (centre_id = any ((select waymark_centres())::uuid[]))
			with check (centre_id = any ((select waymark_centres())::uuid[]))', name);
		execute format('create policy booking on %I for all to waymark_owner using (true) with check (true)', name);
	end loop;
end $$;
alter table calendar_feed enable row level security;
alter table calendar_feed force row level security;
create policy own on calendar_feed for all to waymark_staff
	using (account_id = (select waymark_account())) with check (account_id = (select waymark_account()));
create policy feed_lookup on calendar_feed for select to waymark_owner using (true);
create policy feed on follow_up for select to waymark_owner
	using (counsellor_id = nullif(current_setting('waymark.feed', true), '')::uuid and done_at is null);

-- Times of a centre that nobody has taken, from a moment on. Not whose they are.
create function waymark_free_slots(centre uuid, after timestamptz, most integer)
returns table (id uuid, starts_at timestamptz, minutes integer, way text, languages text[])
language sql stable security definer set search_path = public, pg_temp as $$
	select s.id, s.starts_at, s.minutes, s.way, s.languages from appointment_slot s
	join centre c on c.id = s.centre_id and c.listed
	where s.centre_id = centre and s.withdrawn_at is null and s.starts_at > greatest(after, now() + interval '30 minutes')
		and s.starts_at < now() + interval '120 days'
		and not exists (select from appointment a where a.slot_id = s.id and a.state not in ('cancelled', 'called_off'))
	order by s.starts_at, s.id limit least(most, 500)
$$;
revoke execute on function waymark_free_slots(uuid, timestamptz, integer) from public;
grant execute on function waymark_free_slots(uuid, timestamptz, integer) to waymark_public, waymark_system;

-- Takes a time. `booked`; `again`: the very form has been taken already; `taken`: somebody else has it, or it is gone.
create function waymark_book(new_id uuid, form_key uuid, slot uuid, hash bytea, by_key text, key bytea, words bytea,
	about text, in_language text)
returns table (outcome text, centre_id uuid)
language plpgsql security definer set search_path = public, pg_temp as $$
declare of_centre uuid;
begin
	if exists (select from appointment a where a.code_hash = hash) then
		return query select 'again'::text, a.centre_id from appointment a where a.code_hash = hash;
		return;
	end if;
	select s.centre_id into of_centre from appointment_slot s join centre c on c.id = s.centre_id and c.listed
	where s.id = slot and s.withdrawn_at is null and s.starts_at > now() for share of s;
	if of_centre is null then
		return query select 'taken'::text, null::uuid;
		return;
	end if;
	insert into appointment (id, idempotency_key, slot_id, centre_id, code_hash, wrapped_by, wrapped, sealed, topic, language)
	values (new_id, form_key, slot, of_centre, hash, by_key, key, words, about, in_language);
	return query select 'booked'::text, of_centre;
exception when unique_violation then
	return query select case when a.id is null then 'taken' else 'again' end::text, a.centre_id
		from (select 1) one left join appointment a on a.code_hash = hash;
end $$;

-- What the code of a booking opens.
create function waymark_own_booking(hash bytea)
returns table (id uuid, centre_id uuid, starts_at timestamptz, minutes integer, way text, state text, topic text, language text,
	slug text, name text, time_zone text, address text, phone text, wrapped_by text, wrapped bytea, sealed bytea)
language sql stable security definer set search_path = public, pg_temp as $$
	select a.id, a.centre_id, s.starts_at, s.minutes, s.way, a.state, a.topic, a.language,
		c.slug, c.name, c.time_zone, c.address, c.phone, a.wrapped_by, a.wrapped, a.sealed
	from appointment a join appointment_slot s on s.id = a.slot_id join centre c on c.id = a.centre_id
	where a.code_hash = hash
$$;

-- Moves a booking to another free time of the same centre. `moved`, `taken`, or `late`: it has begun or is not booked any more.
create function waymark_move_booking(hash bytea, slot uuid) returns text
language plpgsql security definer set search_path = public, pg_temp as $$
begin
	if not exists (select from appointment a join appointment_slot o on o.id = a.slot_id
			where a.code_hash = hash and a.state = 'booked' and o.starts_at > now()) then
		return 'late';
	end if;
	update appointment a set slot_id = s.id, version = a.version + 1
	from appointment_slot s
	where a.code_hash = hash and a.state = 'booked' and s.id = slot and s.centre_id = a.centre_id
		and s.withdrawn_at is null and s.starts_at > now();
	return case when found then 'moved' else 'taken' end;
exception when unique_violation then
	return 'taken';
end $$;

-- Gives a time back. `cancelled`, or `late`.
create function waymark_cancel_booking(hash bytea) returns text
language plpgsql security definer set search_path = public, pg_temp as $$
begin
	update appointment a set state = 'cancelled', settled_at = now(), version = a.version + 1
	from appointment_slot s
	where a.code_hash = hash and s.id = a.slot_id and a.state = 'booked' and s.starts_at > now();
	return case when found then 'cancelled'
		when exists (select from appointment a where a.code_hash = hash and a.state = 'cancelled') then 'cancelled' else 'late' end;
end $$;

-- A letter that reminds of an appointment makes no sense once it was cancelled.
create policy called_off on outbox_message for all to waymark_owner
	using (appointment_id is not null) with check (appointment_id is not null);
create function waymark_drop_reminders() returns trigger
language plpgsql security definer set search_path = public, pg_temp as $$
begin
	if new.state <> 'booked' and old.state = 'booked' then
		update outbox_message set state = 'dropped', settled_at = now(), wrapped_by = null, wrapped = null, sealed = null
		where appointment_id = new.id and state in ('waiting', 'failed');
	end if;
	return null;
end $$;
create trigger drop_reminders after update of state on appointment for each row execute function waymark_drop_reminders();

-- Words and codes are erased ninety days after the appointment; that there was one stays. How many were erased.
create function waymark_forget_appointments() returns integer
language plpgsql security definer set search_path = public, pg_temp as $$
declare forgotten integer;
begin
	update appointment a set code_hash = null, wrapped_by = null, wrapped = null, sealed = null, topic = null
	from appointment_slot s
	where s.id = a.slot_id and a.code_hash is not null and s.starts_at < now() - interval '90 days';
	get diagnostics forgotten = row_count;
	return forgotten;
end $$;

-- What stands in somebody's calendar: times of appointments that were taken, and days on which something is due.
create function waymark_calendar(hash bytea)
returns table (kind text, id uuid, starts_at timestamptz, minutes integer, day date, what text)
language plpgsql security definer set search_path = public, pg_temp as $$
declare of_account uuid;
begin
	select f.account_id into of_account from calendar_feed f join staff_account s on s.id = f.account_id
	where f.token_hash = hash and s.disabled_at is null;
	if of_account is null then
		return;
	end if;
	perform set_config('waymark.feed', of_account::text, true);
	return query
		select 'appointment'::text, a.id, s.starts_at, s.minutes, null::date, s.way
		from appointment_slot s join appointment a on a.slot_id = s.id
		where s.counsellor_id = of_account and a.state in ('booked', 'attended', 'no_show') and s.starts_at > now() - interval '30 days'
		union all
		select 'follow_up'::text, f.id, null::timestamptz, null::integer, f.due_on, f.kind
		from follow_up f where f.counsellor_id = of_account and f.done_at is null
		order by 3, 5;
	perform set_config('waymark.feed', '', true);
end $$;

revoke execute on function waymark_book(uuid, uuid, uuid, bytea, text, bytea, bytea, text, text), waymark_own_booking(bytea),
	waymark_move_booking(bytea, uuid), waymark_cancel_booking(bytea), waymark_forget_appointments(), waymark_calendar(bytea),
	waymark_drop_reminders() from public;
grant execute on function waymark_book(uuid, uuid, uuid, bytea, text, bytea, bytea, text, text), waymark_own_booking(bytea),
	waymark_move_booking(bytea, uuid), waymark_cancel_booking(bytea), waymark_forget_appointments(), waymark_calendar(bytea)
	to waymark_system;
