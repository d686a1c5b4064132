-- What Prisma's schema cannot say: which role may do what, row-level security, triggers and checks.
-- The roles are made by the operator (docs/operations.md) or with the embedded database; none is a superuser.

-- ---------------------------------------------------------------------------------------------------------------------
-- Who is at work. A transaction of the staff role sets `waymark.session` to the random id that the browser's cookie
-- carries; Postgres looks the session up itself. A statement that does not know a live session id sees nothing.
-- ---------------------------------------------------------------------------------------------------------------------

-- The one place that says when a session is alive: not revoked, used within the last hour, not past its absolute end.
create function waymark_live_session(hash bytea)
returns table (account_id uuid, role text, locales text[], last_seen_at timestamptz)
language sql stable security definer set search_path = public, pg_temp as $$
	select a.id, a.role, a.locales, s.last_seen_at
	from staff_session s join staff_account a on a.id = s.account_id
	where s.id_hash = hash and s.revoked_at is null and a.disabled_at is null
		and s.expires_at > now() and s.last_seen_at > now() - interval '60 minutes'
$$;

create function waymark_session_hash() returns bytea
language sql stable set search_path = public, pg_temp as $$
	select sha256(convert_to(nullif(current_setting('waymark.session', true), ''), 'UTF8'))
$$;

create function waymark_account() returns uuid
language sql stable security definer set search_path = public, pg_temp as $$
	select account_id from waymark_live_session(waymark_session_hash())
$$;

create function waymark_role() returns text
language sql stable security definer set search_path = public, pg_temp as $$
	select coalesce((select role from waymark_live_session(waymark_session_hash())), '')
$$;

create function waymark_locales() returns text[]
language sql stable security definer set search_path = public, pg_temp as $$
	select coalesce((select locales from waymark_live_session(waymark_session_hash())), '{}')
$$;

-- Every centre the person belongs to, whatever their role.
create function waymark_memberships() returns uuid[]
language sql stable security definer set search_path = public, pg_temp as $$
	select coalesce(array_agg(m.centre_id), '{}') from centre_membership m where m.account_id = waymark_account()
$$;

-- The centres whose client files the person may work with: only counsellors and supervisors have any.
create function waymark_centres() returns uuid[]
language sql stable security definer set search_path = public, pg_temp as $$
	select case when waymark_role() in ('counsellor', 'supervisor') then waymark_memberships() else '{}' end
$$;

-- The referral whose link is at work: `waymark.referral` is the random token of the link. A link dies when it is revoked
-- or has run out, and with the consent it rests on.
create function waymark_referral() returns uuid
language sql stable security definer set search_path = public, pg_temp as $$
	select r.id
	from referral_link l join referral r on r.id = l.referral_id
	where l.token_hash = sha256(convert_to(nullif(current_setting('waymark.referral', true), ''), 'UTF8'))
		and l.revoked_at is null and l.expires_at > now() and r.status not in ('draft', 'revoked')
		and not exists (select from consent_withdrawal w where w.consent_id = r.consent_id)
$$;

create function waymark_referral_client() returns uuid
language sql stable security definer set search_path = public, pg_temp as $$
	select client_id from referral where id = waymark_referral()
$$;

-- ---------------------------------------------------------------------------------------------------------------------
-- Rights of the three run-time roles
-- ---------------------------------------------------------------------------------------------------------------------
revoke all on schema public from public;
grant usage on schema public to waymark_staff, waymark_public, waymark_system;
revoke execute on all functions in schema public from public;
grant execute on function waymark_live_session(bytea) to waymark_system;
grant execute on function waymark_session_hash(), waymark_account(), waymark_role(), waymark_locales(),
	waymark_memberships(), waymark_centres(), waymark_referral(), waymark_referral_client() to waymark_staff;

grant select on _prisma_migrations to waymark_staff, waymark_public, waymark_system;

-- Published content
grant select on destination, topic, guide, guide_version, guide_source, guide_publication, fact, fact_version, fact_label,
	organization to waymark_public, waymark_staff, waymark_system;
grant select (id, slug, name, country, city, time_zone, address, phone, email, website, languages, opening_hours,
	demonstration, listed) on centre to waymark_public;
grant select (id, organization_id, slug, name, name_en, description, type, languages, url, phone, listed, verified_on,
	source_url) on service to waymark_public;
grant select on centre, service to waymark_staff, waymark_system;

-- Content work
grant select, insert, update, delete on guide_draft, fact_draft to waymark_staff;
grant insert on guide_version, guide_source, guide_publication, fact_version to waymark_staff;
grant update (native_reviewed_at) on guide_version to waymark_staff;
grant update (ended_at) on guide_publication to waymark_staff;
grant insert, update on fact_label, centre, organization, service to waymark_staff;

-- The counselling log. Consents and responses are never changed, clients and consultations never deleted.
grant select, insert, update on client, consultation, follow_up, referral, referral_link to waymark_staff;
grant select, insert, delete on client_blind_index, guide_handout to waymark_staff;
grant select, insert on consent, consent_withdrawal, referral_response to waymark_staff;
grant select, insert, update, delete on vault_key to waymark_staff;

-- People
grant select (id, email, name, role, locales, created_at, disabled_at) on staff_account to waymark_staff;
grant select on centre_membership to waymark_staff;
grant select, insert, update on staff_account, staff_session to waymark_system;
grant select, insert, delete on centre_membership to waymark_system;
grant select, insert, update, delete on rate_limit to waymark_system;
grant insert on centre to waymark_system;

-- Audit: add and read, never change
grant select, insert on audit_event to waymark_staff, waymark_system;
grant select, insert, update on audit_head to waymark_staff, waymark_system;

-- ---------------------------------------------------------------------------------------------------------------------
-- Row-level security: the counselling log. FORCE, so that the owner of the tables is bound by it too.
-- ---------------------------------------------------------------------------------------------------------------------
do $$
declare name text;
begin
	foreach name in array array['vault_key', 'client', 'client_blind_index', 'consent', 'consent_withdrawal', 'consultation',
		'guide_handout', 'follow_up', 'referral', 'referral_response', 'referral_link']
	loop
		execute format('alter table %I enable row level security', name);
		execute format('alter table %I force row level security', name);
		execute format('create policy centre_staff on %I for all to waymark_staff
			using (centre_id = any ((select waymark_centres())::uuid[]))
			with check (centre_id = any ((select waymark_centres())::uuid[]))', name);
	end loop;
end $$;

-- The functions above run as the owner and must find a link by its token, whichever centre sent it.
create policy link_lookup on referral_link for select to waymark_owner using (true);
create policy link_lookup on referral for select to waymark_owner using (true);
create policy link_lookup on consent_withdrawal for select to waymark_owner using (true);
create policy consent_lookup on consent for select to waymark_owner using (true);

-- A receiving organisation sees one referral, adds its answers, and nothing else.
create policy recipient on referral for select to waymark_staff using (id = (select waymark_referral()));
create policy recipient_answers on referral for update to waymark_staff
	using (id = (select waymark_referral()))
	with check (id = (select waymark_referral()) and status in ('accepted', 'declined', 'appointment_made', 'service_delivered', 'not_delivered'));
create policy recipient on referral_response for select to waymark_staff using (referral_id = (select waymark_referral()));
create policy recipient_answers on referral_response for insert to waymark_staff
	with check (referral_id = (select waymark_referral()) and by_account is null);
create policy recipient on referral_link for select to waymark_staff using (referral_id = (select waymark_referral()));
create policy recipient_attempts on referral_link for update to waymark_staff
	using (referral_id = (select waymark_referral())) with check (referral_id = (select waymark_referral()));
create policy recipient on client for select to waymark_staff using (id = (select waymark_referral_client()));
create policy recipient on consent for select to waymark_staff
	using (id = (select consent_id from referral where id = (select waymark_referral())));
create policy recipient on vault_key for select to waymark_staff
	using (id = (select vault_key_id from client where id = (select waymark_referral_client())));

-- ---------------------------------------------------------------------------------------------------------------------
-- Row-level security: content, directory, people, audit
-- ---------------------------------------------------------------------------------------------------------------------
alter table guide_version enable row level security;
create policy everything on guide_version for select to waymark_staff, waymark_system using (true);
create policy published on guide_version for select to waymark_public
	using (exists (select from guide_publication p where p.version_id = guide_version.id and p.ended_at is null));
create policy editors on guide_version for insert to waymark_staff
	with check ((select waymark_role()) = 'editor' and created_by = (select waymark_account()));
create policy editors_review on guide_version for update to waymark_staff
	using ((select waymark_role()) = 'editor') with check ((select waymark_role()) = 'editor');

alter table guide_source enable row level security;
create policy everything on guide_source for select to waymark_staff, waymark_system using (true);
create policy published on guide_source for select to waymark_public
	using (exists (select from guide_publication p where p.version_id = guide_source.version_id and p.ended_at is null));
create policy editors on guide_source for insert to waymark_staff with check ((select waymark_role()) = 'editor');

alter table guide_publication enable row level security;
create policy everything on guide_publication for select to waymark_staff, waymark_system using (true);
create policy published on guide_publication for select to waymark_public using (ended_at is null);
create policy editors on guide_publication for insert to waymark_staff
	with check ((select waymark_role()) = 'editor' and published_by = (select waymark_account()));
create policy editors_end on guide_publication for update to waymark_staff
	using ((select waymark_role()) = 'editor') with check ((select waymark_role()) = 'editor');
create unique index guide_publication_current on guide_publication (guide_id, locale) where ended_at is null;

alter table guide_draft enable row level security;
create policy writers on guide_draft for all to waymark_staff
	using ((select waymark_role()) = 'editor'
		or ((select waymark_role()) = 'translator' and locale <> 'en' and locale = any ((select waymark_locales())::text[])))
	with check (saved_by = (select waymark_account()) and ((select waymark_role()) = 'editor'
		or ((select waymark_role()) = 'translator' and locale <> 'en' and locale = any ((select waymark_locales())::text[]))));
-- A translator works beside the English text, its draft included.
create policy translators_read on guide_draft for select to waymark_staff using ((select waymark_role()) = 'translator');

do $$
declare name text;
begin
	foreach name in array array['fact_draft', 'fact_version', 'fact_label']
	loop
		execute format('alter table %I enable row level security', name);
		execute format('create policy editors on %I for all to waymark_staff
			using ((select waymark_role()) = ''editor'') with check ((select waymark_role()) = ''editor'')', name);
	end loop;
	foreach name in array array['fact_version', 'fact_label']
	loop
		execute format('create policy readers on %I for select to waymark_staff, waymark_public, waymark_system using (true)', name);
	end loop;
	foreach name in array array['centre', 'organization', 'service']
	loop
		execute format('alter table %I enable row level security', name);
		execute format('create policy staff_read on %I for select to waymark_staff, waymark_system using (true)', name);
		execute format('create policy keepers_add on %I for insert to waymark_staff
			with check ((select waymark_role()) in (''administrator'', ''editor''))', name);
		execute format('create policy keepers_change on %I for update to waymark_staff
			using ((select waymark_role()) in (''administrator'', ''editor''))
			with check ((select waymark_role()) in (''administrator'', ''editor''))', name);
	end loop;
end $$;
create policy listed on centre for select to waymark_public using (listed);
create policy listed on service for select to waymark_public using (listed);
create policy listed on organization for select to waymark_public using (true);
create policy system_adds on centre for insert to waymark_system with check (true);

alter table staff_account enable row level security;
create policy system on staff_account for all to waymark_system using (true) with check (true);
create policy colleagues on staff_account for select to waymark_staff using (
	id = (select waymark_account())
	or (select waymark_role()) = 'administrator'
	or ((select waymark_role()) in ('editor', 'translator') and role in ('editor', 'translator'))
	or exists (select from centre_membership m where m.account_id = staff_account.id and m.centre_id = any ((select waymark_memberships())::uuid[])));
alter table centre_membership enable row level security;
create policy system on centre_membership for all to waymark_system using (true) with check (true);
create policy colleagues on centre_membership for select to waymark_staff
	using (centre_id = any ((select waymark_memberships())::uuid[]) or (select waymark_role()) = 'administrator');

alter table audit_event enable row level security;
alter table audit_event force row level security;
create policy system on audit_event for all to waymark_system using (true) with check (true);
create policy staff_add on audit_event for insert to waymark_staff
	with check (coalesce(actor, '') = coalesce((select waymark_account())::text, '')
		and ((select waymark_account()) is not null or (select waymark_referral()) is not null));
create policy staff_read on audit_event for select to waymark_staff using (
	(select waymark_role()) = 'administrator'
	or ((select waymark_role()) = 'supervisor' and chain = any ((select waymark_memberships())::text[])));
alter table audit_head enable row level security;
alter table audit_head force row level security;
create policy system on audit_head for all to waymark_system using (true) with check (true);
create policy staff_adds on audit_head for all to waymark_staff
	using ((select waymark_account()) is not null or (select waymark_referral()) is not null)
	with check ((select waymark_account()) is not null or (select waymark_referral()) is not null);

-- ---------------------------------------------------------------------------------------------------------------------
-- A referral rests on a consent to sharing that stands, or on a reason for doing without.
-- ---------------------------------------------------------------------------------------------------------------------
alter table referral add constraint referral_consent_or_override
	check (consent_id is not null or nullif(btrim(override_reason), '') is not null);
alter table referral add constraint referral_goes_somewhere
	check (service_id is not null or nullif(btrim(recipient), '') is not null);
alter table referral add constraint referral_status check (status in ('draft', 'sent', 'accepted', 'declined',
	'appointment_made', 'service_delivered', 'not_delivered', 'revoked'));

create function waymark_check_referral_consent() returns trigger
language plpgsql security definer set search_path = public, pg_temp as $$
begin
	if tg_op = 'INSERT' and new.status not in ('draft', 'sent') then
		raise exception 'a referral begins as draft or sent' using errcode = 'check_violation', constraint = 'referral_status';
	end if;
	if tg_op = 'UPDATE' and (new.client_id <> old.client_id or new.centre_id <> old.centre_id) then
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
create trigger referral_consent before insert or update on referral
	for each row execute function waymark_check_referral_consent();

alter table consultation add constraint consultation_minutes check (minutes between 1 and 1440);
alter table client add constraint client_birth_sealed check (vault_key_id is not null
	or (name_sealed is null and birth_date_sealed is null and contact_sealed is null and screening_sealed is null));

-- ---------------------------------------------------------------------------------------------------------------------
-- Published content has a revision. Every change raises it and tells every instance, which then drops its finished pages.
-- ---------------------------------------------------------------------------------------------------------------------
create table content_revision (
	one boolean primary key default true check (one),
	revision bigint not null default 1
);
insert into content_revision default values;
grant select on content_revision to waymark_public, waymark_staff, waymark_system;

create function waymark_content_changed() returns trigger
language plpgsql security definer set search_path = public, pg_temp as $$
declare now_at bigint;
begin
	update content_revision set revision = revision + 1 returning revision into now_at;
	perform pg_notify('waymark_content', now_at::text);
	return null;
end $$;

do $$
declare name text;
begin
	foreach name in array array['destination', 'topic', 'guide', 'guide_version', 'guide_source', 'guide_publication', 'fact',
		'fact_version', 'fact_label', 'centre', 'organization', 'service']
	loop
		execute format('create trigger content_changed after insert or update or delete on %I
			for each statement execute function waymark_content_changed()', name);
	end loop;
end $$;
