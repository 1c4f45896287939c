create table section_read (
  person_id varchar(36) not null references person (id),
  unit_id varchar(64) not null,
  section_id varchar(64) not null,
  read_at timestamp not null,
  primary key (person_id, unit_id, section_id)
);

create table reading_place (
  person_id varchar(36) not null primary key references person (id),
  unit_id varchar(64) not null,
  section_id varchar(64) not null,
  stopped_at timestamp not null
);
