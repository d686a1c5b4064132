-- A file from its closing to its end: closures, transfers to another centre, merged duplicates, erasure; and what somebody is
-- typing into the form of a consultation.
create table client_closure (
	id uuid not null,
	client_id uuid not null,
	centre_id uuid not null,
	reason text not null,
	note_sealed bytea,
	closed_on date not null,
	closed_at timestamptz(3) not null default current_timestamp,
	closed_by uuid not null,
	reopened_at timestamptz(3),
	reopened_by uuid,
	constraint client_closure_pkey primary key (id)
);
create index client_closure_client_id_idx on client_closure (client_id);
create index client_closure_centre_id_closed_on_idx on client_closure (centre_id, closed_on);
-- A file is closed once until it is opened again.
create unique index client_closure_standing on client_closure (client_id) where reopened_at is null;
alter table client_closure add constraint client_closure_client_id_fkey
	foreign key (client_id) references client (id) on delete restrict on update cascade;

create table client_transfer (
	id uuid not null,
	client_id uuid not null,
	from_centre uuid not null,
	to_centre uuid not null,
	reason text not null,
	destination text,
	language text,
	offered_at timestamptz(3) not null default current_timestamp,
	offered_by uuid not null,
	outcome text,
	outcome_note text,
	decided_at timestamptz(3),
	decided_by uuid,
	constraint client_transfer_pkey primary key (id),
	constraint client_transfer_elsewhere check (from_centre <> to_centre),
	constraint client_transfer_outcome check (outcome in ('accepted', 'declined', 'withdrawn')),
	constraint client_transfer_decided check ((outcome is null) = (decided_at is null))
);
create index client_transfer_client_id_idx on client_transfer (client_id);
create index client_transfer_to_centre_idx on client_transfer (to_centre);
create index client_transfer_from_centre_idx on client_transfer (from_centre);
create unique index client_transfer_waiting on client_transfer (client_id) where outcome is null;

create table client_merge (
	id uuid not null,
	centre_id uuid not null,
	kept_id uuid not null,
	merged_id uuid not null,
	merged_at timestamptz(3) not null default current_timestamp,
	merged_by uuid not null,
	undone_at timestamptz(3),
	undone_by uuid,
	constraint client_merge_pkey primary key (id),
	constraint client_merge_two check (kept_id <> merged_id)
);
create index client_merge_kept_id_idx on client_merge (kept_id);
create index client_merge_merged_id_idx on client_merge (merged_id);
-- A file is part of one other file at most.
create unique index client_merge_standing on client_merge (merged_id) where undone_at is null;
alter table client_merge add constraint client_merge_kept_id_fkey
	foreign key (kept_id) references client (id) on delete restrict on update cascade;
alter table client_merge add constraint client_merge_merged_id_fkey
	foreign key (merged_id) references client (id) on delete restrict on update cascade;

-- And no file is part of one that is itself part of another.
create function waymark_check_merge() returns trigger
language plpgsql security definer set search_path = public, pg_temp as $$
begin
	perform pg_advisory_xact_lock(hashtext('client_merge'));
	if new.undone_at is null and exists (select from client_merge m where m.undone_at is null and m.id <> new.id
			and (m.merged_id = new.kept_id or m.kept_id = new.merged_id)) then
		raise exception 'a merged file cannot be merged on' using errcode = 'check_violation', constraint = 'client_merge_flat';
	end if;
	return new;
end $$;
create trigger client_merge_flat before insert or update on client_merge for each row execute function waymark_check_merge();

create table erasure (
	client_id uuid not null,
	centre_id uuid not null,
	erased_at timestamptz(3) not null default current_timestamp,
	constraint erasure_pkey primary key (client_id)
);

create table consultation_draft (
	id uuid not null,
	account_id uuid not null,
	centre_id uuid not null,
	wrapped_by text not null,
	wrapped bytea not null,
	sealed bytea not null,
	revision integer not null,
	saved_at timestamptz(3) not null default current_timestamp,
	constraint consultation_draft_pkey primary key (id)
);
create index consultation_draft_account_id_idx on consultation_draft (account_id);

-- The centre a consultation is counted for stays the one that held it.
alter table consultation add column delivered_by uuid;
update consultation set delivered_by = centre_id;
alter table consultation alter column delivered_by set not null;
create function waymark_consultation_delivered() returns trigger language plpgsql as $$
begin
	new.delivered_by := coalesce(new.delivered_by, new.centre_id);
	return new;
end $$;
create trigger consultation_delivered before insert on consultation
	for each row execute function waymark_consultation_delivered();

-- A call because a guide that was handed over has changed in substance: once for each change.
alter table follow_up add column about_guide uuid, add column about_substance integer;
create unique index follow_up_call_back on follow_up (client_id, about_guide, about_substance) where about_guide is not null;
create index guide_handout_version_id_idx on guide_handout (version_id);

-- ---------------------------------------------------------------------------------------------------------------------
-- Rights
-- ---------------------------------------------------------------------------------------------------------------------
grant select, insert, update on client_closure, client_transfer, client_merge to waymark_staff;
grant select on erasure to waymark_staff, waymark_system;
grant select, insert, update, delete on consultation_draft to waymark_staff;

do $$
declare name text;
begin
	foreach name in array array['client_closure', 'client_merge']
	loop
		execute format('alter table %I enable row level security', name);
		execute format('alter table %I force row level security', name);
		execute format('create policy centre_staff on %I for all to waymark_staff
			using (centre_id = any ((select waymark_centres())::uuid[]))
			with check (centre_id = any ((select waymark_centres())::uuid[]))', name);
	end loop;
end $$;

-- Both centres see an offer; who offers makes and withdraws it, who is offered takes or declines it.
alter table client_transfer enable row level security;
alter table client_transfer force row level security;
create policy both_centres on client_transfer for select to waymark_staff using (
	from_centre = any ((select waymark_centres())::uuid[]) or to_centre = any ((select waymark_centres())::uuid[]));
create policy offering on client_transfer for insert to waymark_staff
	with check (from_centre = any ((select waymark_centres())::uuid[]) and outcome is null
		and exists (select from client c where c.id = client_id and c.centre_id = from_centre));
create policy withdrawing on client_transfer for update to waymark_staff
	using (outcome is null and from_centre = any ((select waymark_centres())::uuid[]))
	with check (outcome = 'withdrawn' and from_centre = any ((select waymark_centres())::uuid[]));
create policy declining on client_transfer for update to waymark_staff
	using (outcome is null and to_centre = any ((select waymark_centres())::uuid[]))
	with check (outcome = 'declined' and to_centre = any ((select waymark_centres())::uuid[]));

-- What somebody types is theirs alone until it is logged.
alter table consultation_draft enable row level security;
alter table consultation_draft force row level security;
create policy own on consultation_draft for all to waymark_staff
	using (account_id = (select waymark_account()))
	with check (account_id = (select waymark_account()) and centre_id = any ((select waymark_centres())::uuid[]));

-- Drafts that were left lying. The owner sees no others.
create policy retention on consultation_draft for delete to waymark_owner using (saved_at < now() - interval '7 days');
create policy retention_look on consultation_draft for select to waymark_owner using (saved_at < now() - interval '7 days');
create function waymark_forget_drafts() returns integer
language plpgsql security definer set search_path = public, pg_temp as $$
declare forgotten integer;
begin
	delete from consultation_draft where saved_at < now() - interval '7 days';
	get diagnostics forgotten = row_count;
	return forgotten;
end $$;
revoke execute on function waymark_forget_drafts() from public;
grant execute on function waymark_forget_drafts() to waymark_system;

-- ---------------------------------------------------------------------------------------------------------------------
-- Taking a file, and erasing one, touch rows that neither centre may touch by itself. Functions of the owner do it, and the
-- owner's own row-level security lets them reach the one client they name and nothing else.
-- ---------------------------------------------------------------------------------------------------------------------
create function waymark_client_at_work() returns uuid
language sql stable set search_path = public, pg_temp as $$
	select nullif(current_setting('waymark.client', true), '')::uuid
$$;

do $$
declare
	name text;
	of text;
begin
	foreach name in array array['client', 'client_blind_index', 'consent', 'consent_withdrawal', 'consultation', 'guide_handout',
		'follow_up', 'referral', 'referral_response', 'referral_link', 'client_closure', 'client_transfer', 'client_merge', 'vault_key']
	loop
		of := case name
			when 'client' then 'id = waymark_client_at_work()'
			when 'vault_key' then 'id in (select c.vault_key_id from client c where c.id = waymark_client_at_work()
				union select n.vault_key_id from consultation n where n.client_id = waymark_client_at_work())'
			when 'consent_withdrawal' then 'consent_id in (select c.id from consent c where c.client_id = waymark_client_at_work())'
			when 'guide_handout' then 'consultation_id in (select c.id from consultation c where c.client_id = waymark_client_at_work())'
			when 'referral_response' then 'referral_id in (select r.id from referral r where r.client_id = waymark_client_at_work())'
			when 'referral_link' then 'referral_id in (select r.id from referral r where r.client_id = waymark_client_at_work())'
			when 'client_merge' then 'waymark_client_at_work() in (kept_id, merged_id)'
			else 'client_id = waymark_client_at_work()'
		end;
		execute format('create policy client_at_work on %I for all to waymark_owner using (%s) with check (%s)', name, of, of);
	end loop;
end $$;
-- An offer is looked up before it is known whose file it is about.
create policy offer_lookup on client_transfer for select to waymark_owner using (true);
-- And whether a file is part of another, before either is.
create policy merge_lookup on client_merge for select to waymark_owner using (true);

-- Takes an offered file over, with everything in it. Null: there is no such offer to a centre of the person at work.
create function waymark_take_client(offer uuid) returns uuid
language plpgsql security definer set search_path = public, pg_temp as $$
declare
	taken client_transfer;
	files uuid[];
	one uuid;
begin
	select * into taken from client_transfer t
	where t.id = offer and t.outcome is null and t.to_centre = any (waymark_centres());
	if taken is null then
		return null;
	end if;
	perform set_config('waymark.client', taken.client_id::text, true);
	update client_transfer set outcome = 'accepted', decided_at = now(), decided_by = waymark_account()
	where id = offer and outcome is null;
	if not found then
		return null;
	end if;
	-- Files that were merged into it come along.
	select array_agg(m.merged_id) into files from client_merge m where m.kept_id = taken.client_id and m.undone_at is null;
	foreach one in array array[taken.client_id] || coalesce(files, '{}')
	loop
		perform set_config('waymark.client', one::text, true);
		update vault_key k set centre_id = taken.to_centre where k.id in (
			select c.vault_key_id from client c where c.id = one
			union select n.vault_key_id from consultation n where n.client_id = one);
		update client_blind_index set centre_id = taken.to_centre where client_id = one;
		update consent_withdrawal w set centre_id = taken.to_centre
			where w.consent_id in (select c.id from consent c where c.client_id = one);
		update consent set centre_id = taken.to_centre where client_id = one;
		update guide_handout h set centre_id = taken.to_centre
			where h.consultation_id in (select c.id from consultation c where c.client_id = one);
		update consultation set centre_id = taken.to_centre where client_id = one;
		update follow_up set centre_id = taken.to_centre, counsellor_id = case when done_at is null then waymark_account() else counsellor_id end
			where client_id = one;
		update referral_response r set centre_id = taken.to_centre where r.referral_id in (select id from referral where client_id = one);
		update referral_link l set centre_id = taken.to_centre where l.referral_id in (select id from referral where client_id = one);
		update referral set centre_id = taken.to_centre where client_id = one;
		update client_closure set centre_id = taken.to_centre where client_id = one;
		update client_merge set centre_id = taken.to_centre where one in (kept_id, merged_id);
		update client set centre_id = taken.to_centre, counsellor_id = waymark_account(), version = version + 1 where id = one;
	end loop;
	perform set_config('waymark.client', '', true);
	return taken.client_id;
end $$;

-- A referral keeps its client; its centre changes only when the whole file moves.
create or replace function waymark_check_referral_consent() returns trigger
language plpgsql security definer set search_path = public, pg_temp as $$
begin
	if tg_op = 'INSERT' and new.status not in ('draft', 'sent') then
		raise exception 'a referral begins as draft or sent' using errcode = 'check_violation', constraint = 'referral_status';
	end if;
	if tg_op = 'UPDATE' and (new.client_id <> old.client_id or (new.centre_id <> old.centre_id
			and (waymark_client_at_work() is distinct from new.client_id
				or not exists (select from client_transfer t where t.client_id = new.client_id and t.outcome = 'accepted'
					and t.to_centre = new.centre_id)
				and not exists (select from client_merge m join client_transfer t on t.client_id = m.kept_id
					where m.merged_id = new.client_id and t.outcome = 'accepted' and t.to_centre = new.centre_id)))) then
		raise exception 'a referral keeps its client and its centre' using errcode = 'check_violation', constraint = 'referral_client';
	end if;
	if new.consent_id is not null and (tg_op = 'INSERT' or new.consent_id is distinct from old.consent_id
			or (new.status = 'sent' and old.status <> 'sent')) then
		if not exists (select from consent c where c.id = new.consent_id and c.client_id = new.client_id and c.sharing
				and not exists (select from consent_withdrawal w where w.consent_id = c.id)) then
			raise exception 'no consent to sharing that stands' using errcode = 'check_violation', constraint = 'referral_consent_stands';
		end if;
	end if;
	return new;
end $$;

-- Erases one file: the key is destroyed, what it sealed is dropped, open referrals end. What statistics need stays.
create function waymark_erase_file(file uuid) returns boolean
language plpgsql security definer set search_path = public, pg_temp as $$
declare
	of client;
	keys uuid[];
begin
	perform set_config('waymark.client', file::text, true);
	select * into of from client where id = file for update;
	if of is null then
		perform set_config('waymark.client', '', true);
		return false;
	end if;
	select array_agg(k) into keys from (
		select of.vault_key_id as k union select n.vault_key_id from consultation n where n.client_id = file) as all_keys
	where k is not null;
	update referral_link l set revoked_at = coalesce(l.revoked_at, now()) where l.referral_id in (select id from referral where client_id = file);
	update referral_response r set note_sealed = null where r.referral_id in (select id from referral where client_id = file);
	update referral set reason_sealed = null, shared = '{}',
		status = case when status in ('draft', 'sent', 'accepted', 'appointment_made') then 'revoked' else status end
		where client_id = file;
	update consultation set note_sealed = null, vault_key_id = null where client_id = file;
	update consent set withhold_sealed = null where client_id = file;
	update client_closure set note_sealed = null where client_id = file;
	update client_transfer set reason = '', outcome_note = null,
		outcome = coalesce(outcome, 'withdrawn'), decided_at = coalesce(decided_at, now()) where client_id = file;
	delete from client_blind_index where client_id = file;
	update follow_up set done_at = coalesce(done_at, now()), outcome = coalesce(outcome, 'not_needed') where client_id = file;
	-- The code was told to the person: it goes too.
	update client set vault_key_id = null, name_sealed = null, birth_date_sealed = null, contact_sealed = null,
		screening_sealed = null, code = case when of.vault_key_id is null then code else 'ERASED-' || gen_random_uuid()::text end,
		version = version + 1
		where id = file;
	delete from vault_key where id = any (keys);
	insert into erasure (client_id, centre_id) values (file, of.centre_id) on conflict do nothing;
	perform set_config('waymark.client', '', true);
	return of.vault_key_id is not null;
end $$;

-- Keys of a file that no row points to any more are deleted right after the rows were changed.
create policy erased_keys on vault_key for delete to waymark_owner
	using (waymark_client_at_work() is not null and not exists (select from client c where c.vault_key_id = vault_key.id)
		and not exists (select from consultation n where n.vault_key_id = vault_key.id)
		and not exists (select from question q where q.vault_key_id = vault_key.id));
create policy erased_keys_look on vault_key for select to waymark_owner
	using (waymark_client_at_work() is not null);
alter table erasure enable row level security;
alter table erasure force row level security;
create policy staff on erasure for select to waymark_staff using (centre_id = any ((select waymark_centres())::uuid[]));
create policy system on erasure for select to waymark_system using (true);
create policy ledger on erasure for all to waymark_owner using (true) with check (true);

-- By a supervisor of the file's centre: the file and those merged into it. The ids that were erased; none: not theirs to erase.
create function waymark_erase_client(file uuid) returns uuid[]
language plpgsql security definer set search_path = public, pg_temp as $$
declare
	files uuid[];
	one uuid;
begin
	if waymark_role() <> 'supervisor' then
		return '{}';
	end if;
	perform set_config('waymark.client', file::text, true);
	if not exists (select from client c where c.id = file and c.centre_id = any (waymark_centres())) then
		perform set_config('waymark.client', '', true);
		return '{}';
	end if;
	select array_agg(m.merged_id) into files from client_merge m where m.kept_id = file and m.undone_at is null;
	files := array[file] || coalesce(files, '{}');
	foreach one in array files loop
		perform waymark_erase_file(one);
	end loop;
	return files;
end $$;

-- After an older backup came back: whoever stands in the ledger is erased again. How many came back and were erased.
create function waymark_erase_again(files uuid[]) returns integer
language plpgsql security definer set search_path = public, pg_temp as $$
declare
	one uuid;
	count integer := 0;
begin
	foreach one in array files loop
		if waymark_erase_file(one) then
			count := count + 1;
		end if;
	end loop;
	return count;
end $$;

revoke execute on function waymark_client_at_work(), waymark_take_client(uuid), waymark_erase_file(uuid),
	waymark_erase_client(uuid), waymark_erase_again(uuid[]), waymark_check_merge(), waymark_consultation_delivered() from public;
grant execute on function waymark_take_client(uuid), waymark_erase_client(uuid) to waymark_staff;
grant execute on function waymark_erase_again(uuid[]) to waymark_system;
