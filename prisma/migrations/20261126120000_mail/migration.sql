-- Letters by e-mail, and the client's own word on a referral.
create table outbox_message (
	id uuid not null,
	centre_id uuid not null,
	kind text not null,
	referral_id uuid,
	state text not null default 'waiting',
	send_after timestamptz(3) not null default current_timestamp,
	attempts integer not null default 0,
	problem text,
	wrapped_by text,
	wrapped bytea,
	sealed bytea,
	created_at timestamptz(3) not null default current_timestamp,
	settled_at timestamptz(3),
	constraint outbox_message_pkey primary key (id),
	constraint outbox_message_state check (state in ('waiting', 'sent', 'dropped', 'failed')),
	-- What was sent or dropped keeps no words.
	constraint outbox_message_sealed check (state in ('waiting', 'failed') or (sealed is null and wrapped is null))
);
create index outbox_message_referral_id_idx on outbox_message (referral_id);
create index outbox_message_centre_id_created_at_idx on outbox_message (centre_id, created_at);
create index outbox_message_state_send_after_idx on outbox_message (state, send_after);

alter table outbox_message enable row level security;
alter table outbox_message force row level security;
grant select, insert, update on outbox_message to waymark_staff;
grant select, update on outbox_message to waymark_system;
create policy centre_staff on outbox_message for all to waymark_staff
	using (centre_id = any ((select waymark_centres())::uuid[]))
	with check (centre_id = any ((select waymark_centres())::uuid[]));
-- The postman takes every letter that waits; it reads no client file.
create policy postman on outbox_message for all to waymark_system using (true) with check (true);
-- The owner drops letters whose referral has moved on.
create policy moved_on on outbox_message for all to waymark_owner using (referral_id is not null) with check (referral_id is not null);

-- A referral that was answered needs no reminder; one that was revoked, and a link that was replaced, no letter at all.
create function waymark_drop_letters() returns trigger
language plpgsql security definer set search_path = public, pg_temp as $$
begin
	if tg_table_name = 'referral' then
		if new.status is distinct from old.status and new.status <> 'sent' then
			update outbox_message set state = 'dropped', settled_at = now(), wrapped_by = null, wrapped = null, sealed = null
			where referral_id = new.id and state in ('waiting', 'failed') and (new.status = 'revoked' or kind = 'referral_reminder');
		end if;
	elsif new.revoked_at is not null and old.revoked_at is null then
		update outbox_message set state = 'dropped', settled_at = now(), wrapped_by = null, wrapped = null, sealed = null
		where referral_id = new.referral_id and state in ('waiting', 'failed');
	end if;
	return null;
end $$;
revoke execute on function waymark_drop_letters() from public;
create trigger drop_letters after update of status on referral for each row execute function waymark_drop_letters();
create trigger drop_letters after update of revoked_at on referral_link for each row execute function waymark_drop_letters();

-- ---------------------------------------------------------------------------------------------------------------------
-- The client says with a short code whether a referral helped.
-- ---------------------------------------------------------------------------------------------------------------------
alter table referral add column confirm_hash bytea;
create unique index referral_confirm_hash_key on referral (confirm_hash);
create policy confirm_lookup on referral for all to waymark_owner
	using (encode(confirm_hash, 'hex') = nullif(current_setting('waymark.confirm', true), ''))
	with check (encode(confirm_hash, 'hex') = nullif(current_setting('waymark.confirm', true), ''));

-- Keeps what the client says; the last word counts, for half a year. No row: no such code, or not (any more) to be confirmed.
create function waymark_confirm_referral(code_hash bytea, said text) returns table (id uuid, centre_id uuid)
language plpgsql security definer set search_path = public, pg_temp as $$
begin
	perform set_config('waymark.confirm', encode(code_hash, 'hex'), true);
	return query
		update referral r set confirmed = said
		where r.confirm_hash = code_hash and r.status not in ('draft', 'revoked') and r.sent_at > now() - interval '180 days'
			and said in ('helped', 'did_not_help', 'did_not_reach')
		returning r.id, r.centre_id;
	perform set_config('waymark.confirm', '', true);
end $$;
revoke execute on function waymark_confirm_referral(bytea, text) from public;
grant execute on function waymark_confirm_referral(bytea, text) to waymark_system;
