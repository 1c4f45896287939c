create table section_note (
  id varchar(36) not null primary key,
  person_id varchar(36) not null references person (id),
  unit_id varchar(64) not null,
  section_id varchar(64) not null,
  unit_title varchar(200) not null,
  section_title varchar(200) not null,
  marked_at timestamp,
  words varchar(4000) not null,
  revision integer not null,
  changed_at timestamp not null,
  unique (person_id, unit_id, section_id)
);
