create table kept_version (
  digest varchar(64) not null primary key,
  kind varchar(20) not null,
  content_id varchar(100) not null,
  body ${text} not null,
  kept_at timestamp not null
);

create table department (
  id varchar(36) not null primary key,
  name varchar(100) not null unique
);

create table person (
  id varchar(36) not null primary key,
  person_number varchar(40) not null,
  number_key varchar(40) not null unique,
  name varchar(60) not null,
  department_id varchar(36) references department (id),
  roles varchar(60) not null,
  password_hash varchar(300),
  suspended boolean not null,
  created_at timestamp not null,
  version integer not null
);
create index person_department on person (department_id);

create table person_session (
  token_digest varchar(64) not null primary key,
  person_id varchar(36) not null references person (id),
  created_at timestamp not null,
  expires_at timestamp not null
);
create index session_person on person_session (person_id);

create table one_time_link (
  token_digest varchar(64) not null primary key,
  person_id varchar(36) references person (id),
  expires_at timestamp not null,
  used_at timestamp
);

create index link_person on one_time_link (person_id);

create table sign_in_guess (
  subject varchar(64) not null primary key,
  failures integer not null,
  last_at timestamp not null
);

create table cohort (
  id varchar(36) not null primary key,
  name varchar(100) not null unique,
  starts_on date not null,
  ends_on date not null,
  version integer not null
);

create table cohort_unit (
  cohort_id varchar(36) not null references cohort (id),
  unit_id varchar(64) not null,
  primary key (cohort_id, unit_id)
);

create table cohort_member (
  cohort_id varchar(36) not null references cohort (id),
  person_id varchar(36) not null references person (id),
  role varchar(10) not null,
  primary key (cohort_id, person_id, role)
);
create index member_person on cohort_member (person_id);

create table roster_upload (
  id varchar(36) not null primary key,
  uploader_id varchar(36) not null references person (id),
  body ${text} not null,
  expires_at timestamp not null,
  applied_at timestamp
);
