create table submission (
  id varchar(36) not null primary key,
  code varchar(12) not null unique,
  author_id varchar(36) not null references person (id),
  cohort_id varchar(36) not null references cohort (id),
  unit_id varchar(64) not null,
  scenario_id varchar(64) not null,
  scenario_title varchar(200) not null,
  rubric_digest varchar(64) not null references kept_version (digest),
  partner_id varchar(36) references person (id),
  observer_id varchar(36) references person (id),
  try_number integer not null,
  turns ${text} not null,
  shuffle_key varchar(36) not null,
  submitted_at timestamp not null,
  due_at timestamp not null,
  wanted integer not null,
  state varchar(10) not null,
  red_line_open boolean not null,
  queue_rank integer not null,
  passed boolean not null,
  grade varchar(2000),
  graded_by varchar(10),
  settled_at timestamp,
  version integer not null,
  unique (author_id, cohort_id, unit_id, try_number)
);
create index submission_queue on submission (cohort_id, queue_rank, submitted_at);
create index submission_exercise on submission (cohort_id, unit_id);
create index submission_due on submission (state, due_at);

create table review (
  id varchar(36) not null primary key,
  submission_id varchar(36) not null references submission (id),
  reviewer_id varchar(36) not null references person (id),
  kind varchar(10) not null,
  round_number integer not null,
  state varchar(10) not null,
  leased_at timestamp not null,
  lapses_at timestamp,
  marks varchar(16000) not null,
  remark varchar(2000) not null,
  sequence_number integer not null,
  saved_at timestamp,
  submitted_at timestamp,
  red_line varchar(10) not null,
  looked_by varchar(36) references person (id),
  looked_at timestamp,
  version integer not null,
  unique (submission_id, reviewer_id, round_number)
);
create index review_reviewer on review (reviewer_id);
create index review_lapse on review (state, lapses_at);

create table grade_result (
  id varchar(36) not null primary key,
  submission_id varchar(36) not null references submission (id),
  grade varchar(2000) not null,
  graded_by varchar(10) not null,
  reviews integer not null,
  pass_earned integer not null,
  pass_possible integer not null,
  passed boolean not null,
  settled_at timestamp not null
);
create index result_submission on grade_result (submission_id);
