-- An appointment can belong to somebody with a file: booked for them at the centre, or recognised when they come.
alter table appointment add column client_id uuid;
create index appointment_client_id_idx on appointment (client_id);
alter table appointment add constraint appointment_client_id_fkey
	foreign key (client_id) references client (id) on delete restrict on update cascade;
grant insert on appointment to waymark_staff;

-- Whoever is erased loses what they said of themselves when they booked, and the code of the booking.
create function waymark_client_erased() returns trigger
language plpgsql security definer set search_path = public, pg_temp as $$
begin
	update appointment set sealed = null, wrapped = null, wrapped_by = null, code_hash = null where client_id = new.id;
	return null;
end $$;
create trigger client_erased after update of vault_key_id on client for each row
	when (old.vault_key_id is not null and new.vault_key_id is null) execute function waymark_client_erased();
revoke execute on function waymark_client_erased() from public;
