-- Listening: what readers say of guides, and questions to a centre.

create table guide_feedback (
	id uuid not null,
	guide_id uuid not null,
	locale text not null,
	version_id uuid,
	verdict text not null,
	text text,
	given_on date not null,
	reference bytea,
	held_for text,
	constraint guide_feedback_pkey primary key (id),
	constraint guide_feedback_verdict check (verdict in ('yes', 'no', 'outdated'))
);
create unique index guide_feedback_reference_key on guide_feedback (reference);
create index guide_feedback_guide_id_given_on_idx on guide_feedback (guide_id, given_on);
alter table guide_feedback add constraint guide_feedback_guide_id_fkey
	foreign key (guide_id) references guide (id) on delete restrict on update cascade;
alter table guide_feedback add constraint guide_feedback_version_id_fkey
	foreign key (version_id) references guide_version (id) on delete set null on update cascade;

create table guide_feedback_handling (
	feedback_id uuid not null,
	state text not null,
	note text,
	at timestamptz(3) not null default current_timestamp,
	by_account uuid not null,
	constraint guide_feedback_handling_pkey primary key (feedback_id, state),
	constraint guide_feedback_handling_state check (state in ('seen', 'resolved'))
);
alter table guide_feedback_handling add constraint guide_feedback_handling_feedback_id_fkey
	foreign key (feedback_id) references guide_feedback (id) on delete cascade on update cascade;

create table question (
	id uuid not null,
	idempotency_key uuid not null,
	centre_id uuid not null,
	code_hash bytea,
	vault_key_id uuid,
	email_sealed bytea,
	topic text,
	language text not null,
	status text not null default 'waiting',
	held_for text,
	assigned_to uuid,
	version integer not null default 1,
	asked_at timestamptz(3) not null default current_timestamp,
	waiting_since timestamptz(3) not null default current_timestamp,
	settled_at timestamptz(3),
	constraint question_pkey primary key (id),
	constraint question_status check (status in ('waiting', 'answered', 'closed')),
	constraint question_settled check ((status = 'waiting') = (settled_at is null)),
	constraint question_email_sealed check (vault_key_id is not null or email_sealed is null)
);
create unique index question_idempotency_key_key on question (idempotency_key);
create unique index question_code_hash_key on question (code_hash);
create index question_centre_id_status_idx on question (centre_id, status);
alter table question add constraint question_centre_id_fkey
	foreign key (centre_id) references centre (id) on delete restrict on update cascade;
alter table question add constraint question_vault_key_id_fkey
	foreign key (vault_key_id) references vault_key (id) on delete set null on update cascade;

create table question_message (
	id uuid not null,
	question_id uuid not null,
	centre_id uuid not null,
	kind text not null,
	text_sealed bytea not null,
	by_account uuid,
	at timestamptz(3) not null default current_timestamp,
	constraint question_message_pkey primary key (id),
	constraint question_message_kind check (kind in ('question', 'answer', 'follow_up')),
	-- Whoever asks has no account; whoever answers has one.
	constraint question_message_author check ((kind = 'answer') = (by_account is not null))
);
create index question_message_question_id_at_idx on question_message (question_id, at);
-- One question, and one follow-up question.
create unique index question_message_asked_once on question_message (question_id, kind) where kind <> 'answer';
alter table question_message add constraint question_message_question_id_fkey
	foreign key (question_id) references question (id) on delete cascade on update cascade;

create table question_closure (
	question_id uuid not null,
	centre_id uuid not null,
	reason text not null,
	closed_by uuid not null,
	closed_at timestamptz(3) not null default current_timestamp,
	constraint question_closure_pkey primary key (question_id)
);
alter table question_closure add constraint question_closure_question_id_fkey
	foreign key (question_id) references question (id) on delete cascade on update cascade;

-- ---------------------------------------------------------------------------------------------------------------------
-- Feedback. Readers reach it through two functions only, which say no more than whether it was kept.
-- ---------------------------------------------------------------------------------------------------------------------
alter table guide_feedback enable row level security;
alter table guide_feedback_handling enable row level security;
grant select on guide_feedback, guide_feedback_handling to waymark_staff;
grant insert on guide_feedback_handling to waymark_staff;
create policy editors on guide_feedback for select to waymark_staff using ((select waymark_role()) = 'editor');
create policy translators on guide_feedback for select to waymark_staff using (
	(select waymark_role()) = 'translator' and locale <> 'en' and locale = any ((select waymark_locales())::text[]));
create policy readers_of_feedback on guide_feedback_handling for select to waymark_staff
	using (exists (select from guide_feedback f where f.id = feedback_id));
create policy editors on guide_feedback_handling for insert to waymark_staff
	with check ((select waymark_role()) = 'editor' and by_account = (select waymark_account()));

-- True: kept. False: there is no such guide.
create function waymark_give_feedback(of_guide text, in_locale text, said text, by_reference bytea, hold text)
returns boolean language plpgsql security definer set search_path = public, pg_temp as $$
declare
	known uuid;
	shown uuid;
begin
	select p.guide_id, p.version_id into known, shown
	from guide g join guide_publication p on p.guide_id = g.id and p.ended_at is null and p.locale in (in_locale, 'en')
	where g.path = of_guide order by (p.locale = in_locale) desc limit 1;
	if known is null then
		return false;
	end if;
	insert into guide_feedback (id, guide_id, locale, version_id, verdict, given_on, reference, held_for)
	values (gen_random_uuid(), known, in_locale, shown, said, (now() at time zone 'UTC')::date, by_reference, hold);
	return true;
end $$;

-- `kept`; `again`: the same text is there already; `other`: another text is there; `gone`: no such reference any more.
create function waymark_explain_feedback(by_reference bytea, said text, hold text)
returns text language plpgsql security definer set search_path = public, pg_temp as $$
declare there text;
begin
	update guide_feedback set text = said, held_for = coalesce(held_for, hold)
	where reference = by_reference and text is null and given_on >= (now() at time zone 'UTC')::date - 1;
	if found then
		return 'kept';
	end if;
	select text into there from guide_feedback where reference = by_reference;
	return case when there is null then 'gone' when there = said then 'again' else 'other' end;
end $$;

-- Texts are erased after their time, references after two days. How many texts were erased.
create function waymark_forget_feedback(after_days integer)
returns integer language plpgsql security definer set search_path = public, pg_temp as $$
declare forgotten integer;
begin
	update guide_feedback set reference = null
	where reference is not null and given_on < (now() at time zone 'UTC')::date - 2;
	update guide_feedback set text = null
	where text is not null and given_on < (now() at time zone 'UTC')::date - after_days;
	get diagnostics forgotten = row_count;
	return forgotten;
end $$;

revoke execute on function waymark_give_feedback(text, text, text, bytea, text),
	waymark_explain_feedback(bytea, text, text), waymark_forget_feedback(integer) from public;
grant execute on function waymark_give_feedback(text, text, text, bytea, text),
	waymark_explain_feedback(bytea, text, text) to waymark_public;
grant execute on function waymark_forget_feedback(integer) to waymark_system;

-- ---------------------------------------------------------------------------------------------------------------------
-- Questions. Staff see those of their centre. Whoever has the answer code sees that one question: `waymark.question` is
-- a keyed hash of the code, which only the application can make.
-- ---------------------------------------------------------------------------------------------------------------------
create function waymark_question_hash() returns bytea
language sql stable set search_path = public, pg_temp as $$
	select sha256(convert_to(nullif(current_setting('waymark.question', true), ''), 'UTF8'))
$$;

create function waymark_question() returns uuid
language sql stable security definer set search_path = public, pg_temp as $$
	select id from question where code_hash = waymark_question_hash()
$$;

revoke execute on function waymark_question_hash(), waymark_question() from public;
grant execute on function waymark_question_hash(), waymark_question() to waymark_staff;

grant select, insert, update on question to waymark_staff;
grant select, insert on question_message, question_closure to waymark_staff;

do $$
declare name text;
begin
	foreach name in array array['question', 'question_message', 'question_closure']
	loop
		execute format('alter table %I enable row level security', name);
		execute format('alter table %I force row level security', name);
		execute format('create policy centre_staff on %I for all to waymark_staff
			using (centre_id = any ((select waymark_centres())::uuid[]))
			with check (centre_id = any ((select waymark_centres())::uuid[]))', name);
	end loop;
end $$;

-- The function above runs as the owner and must find a question by its code, whichever centre was asked.
create policy code_lookup on question for select to waymark_owner using (true);

-- Whoever asks adds one question with their own code, to a centre that is listed, and sees nothing but that.
create policy reader_asks on vault_key for insert to waymark_staff
	with check ((select waymark_question_hash()) is not null and exists (select from centre c where c.id = centre_id and c.listed));
create policy reader_asks on question for insert to waymark_staff
	with check (code_hash = (select waymark_question_hash()) and status = 'waiting' and assigned_to is null
		and exists (select from centre c where c.id = centre_id and c.listed));
create policy reader on question for select to waymark_staff using (id = (select waymark_question()));
create policy reader_follows_up on question for update to waymark_staff
	using (id = (select waymark_question()) and status = 'answered')
	with check (id = (select waymark_question()) and status = 'waiting');
create policy reader on vault_key for select to waymark_staff
	using (id = (select vault_key_id from question where id = (select waymark_question())));
create policy reader on question_message for select to waymark_staff using (question_id = (select waymark_question()));
create policy reader_writes on question_message for insert to waymark_staff
	with check (question_id = (select waymark_question()) and by_account is null
		and centre_id = (select centre_id from question where id = (select waymark_question())));

-- What whoever asks did is recorded too, in the centre's chain, without an actor.
create policy reader_adds on audit_event for insert to waymark_staff
	with check (actor is null and chain = (select centre_id::text from question where id = (select waymark_question())));
create policy reader_adds on audit_head for all to waymark_staff
	using (chain = (select centre_id::text from question where id = (select waymark_question())))
	with check (chain = (select centre_id::text from question where id = (select waymark_question())));

-- Erasure: ninety days after the answer, or the closing, the words, the code and the key go. What stays says that a
-- question was asked, about what and how long it waited. The policies let the owner touch nothing that is younger.
create policy retention on question for update to waymark_owner
	using (settled_at < now() - interval '90 days') with check (email_sealed is null and code_hash is null);
create policy retention on question_message for delete to waymark_owner
	using (exists (select from question q where q.id = question_id and q.settled_at < now() - interval '90 days'));
create policy retention_look on question_message for select to waymark_owner
	using (exists (select from question q where q.id = question_id and q.settled_at < now() - interval '90 days'));
create policy retention on vault_key for delete to waymark_owner
	using (exists (select from question q where q.vault_key_id = vault_key.id and q.settled_at < now() - interval '90 days'));
create policy retention_look on vault_key for select to waymark_owner
	using (exists (select from question q where q.vault_key_id = vault_key.id and q.settled_at < now() - interval '90 days'));

create function waymark_erase_questions()
returns table (id uuid, centre_id uuid) language plpgsql security definer set search_path = public, pg_temp as $$
declare
	due uuid[];
	keys uuid[];
begin
	select array_agg(q.id), array_agg(q.vault_key_id) into due, keys from question q
	where q.settled_at < now() - interval '90 days' and q.vault_key_id is not null;
	if due is null then
		return;
	end if;
	update question q set email_sealed = null, code_hash = null where q.id = any (due);
	delete from question_message m where m.question_id = any (due);
	delete from vault_key k where k.id = any (keys);
	return query select q.id, q.centre_id from question q where q.id = any (due);
end $$;
revoke execute on function waymark_erase_questions() from public;
grant execute on function waymark_erase_questions() to waymark_system;
