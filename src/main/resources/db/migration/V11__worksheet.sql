create table worksheet (
  id varchar(36) not null primary key,
  owner_id varchar(36) not null references person (id),
  form_id varchar(40) not null,
  form_version varchar(64) not null,
  title varchar(200) not null,
  entries ${text} not null,
  revision integer not null,
  created_at timestamp not null,
  changed_at timestamp not null
);
create index worksheet_owner on worksheet (owner_id, changed_at);
