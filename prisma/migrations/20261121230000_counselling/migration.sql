-- Who saved the latest version of a record that two people may edit: the other is told the name.
alter table client add column changed_by uuid;
alter table consultation add column changed_by uuid;

-- What the client says of a referral afterwards.
alter table referral add column confirmed text;
