create table roster_record (
  id varchar(36) not null primary key,
  cohort_id varchar(36) not null references cohort (id),
  cohort_name varchar(100) not null,
  person_id varchar(36) not null references person (id),
  person_number varchar(40) not null,
  number_key varchar(40) not null,
  person_name varchar(60) not null,
  department varchar(100) not null,
  recorded_at timestamp not null,
  superseded_at timestamp
);
create index roster_record_number on roster_record (cohort_id, number_key);
create index roster_record_person on roster_record (cohort_id, person_id);

create table plan_record (
  id varchar(36) not null primary key,
  cohort_id varchar(36) not null references cohort (id),
  unit_id varchar(64) not null,
  place integer not null,
  title varchar(200) not null,
  recorded_at timestamp not null,
  superseded_at timestamp
);
create index plan_record_place on plan_record (cohort_id, place);

create table record_register (
  id varchar(10) not null primary key,
  refreshed_at timestamp not null
);
insert into record_register (id, refreshed_at) values ('register', '2026-01-01 00:00:00');

create table export_log (
  id varchar(36) not null primary key,
  person_id varchar(36) not null references person (id),
  begun_at timestamp not null,
  finished_at timestamp,
  file_format varchar(4) not null,
  language varchar(5) not null,
  filters varchar(2000) not null,
  as_of timestamp not null,
  repeat_of varchar(36) references export_log (id),
  row_count integer,
  digest varchar(64)
);
create index export_log_begun on export_log (begun_at);
