alter table review add column turn_notes varchar(16000);

create table review_rating (
  review_id varchar(36) not null primary key references review (id),
  rated integer not null,
  reason varchar(600) not null,
  rated_at timestamp not null
);

create table review_answer (
  review_id varchar(36) not null primary key references review (id),
  answer varchar(600) not null,
  answered_at timestamp not null
);

create table appeal (
  id varchar(36) not null primary key,
  submission_id varchar(36) not null references submission (id),
  appellant_id varchar(36) not null references person (id),
  state varchar(10) not null,
  opened_at timestamp not null,
  closed_at timestamp,
  version integer not null
);
create index appeal_of_work on appeal (submission_id);
create index appeal_open on appeal (state, opened_at);

create table appeal_item (
  appeal_id varchar(36) not null references appeal (id),
  criterion_id varchar(64) not null,
  reason varchar(2000) not null,
  primary key (appeal_id, criterion_id)
);

create table appeal_step (
  appeal_id varchar(36) not null references appeal (id),
  step_number integer not null,
  person_id varchar(36) not null references person (id),
  state varchar(10) not null,
  words varchar(2000) not null,
  taken_at timestamp not null,
  primary key (appeal_id, step_number)
);

create table trial (
  id varchar(36) not null primary key,
  person_id varchar(36) not null references person (id),
  kind varchar(10) not null,
  exercise_id varchar(36) references exercise (id),
  rubric_id varchar(64) not null,
  rubric_digest varchar(64) not null references kept_version (digest),
  sample_id varchar(64) not null,
  sample_digest varchar(64) not null references kept_version (digest),
  code varchar(12) not null unique,
  title varchar(200) not null,
  marks varchar(16000) not null,
  remark varchar(2000) not null,
  turn_notes varchar(16000) not null,
  sequence_number integer not null,
  state varchar(10) not null,
  given_at timestamp not null,
  lapses_at timestamp,
  saved_at timestamp,
  submitted_at timestamp,
  version integer not null,
  unique (person_id, rubric_id, sample_id)
);
