-- What the model says of each exercise's works, and how far it has followed the reviews.
create table grade_model (
  exercise_id varchar(36) not null primary key references exercise (id),
  changes integer not null,
  computed_changes integer not null,
  computed_at timestamp,
  claimed_at timestamp,
  budget integer
);

insert into grade_model (exercise_id, changes, computed_changes) select e.id, 1, 0 from exercise e;

create table work_estimate (
  submission_id varchar(36) not null primary key references submission (id),
  exercise_id varchar(36) not null references exercise (id),
  estimate double precision not null,
  deviation double precision not null,
  low_end double precision not null,
  high_end double precision not null,
  criteria varchar(4000) not null,
  pass_chance double precision not null,
  reviews integer not null,
  class_graded integer not null,
  class_shift double precision not null,
  weighings varchar(16000) not null,
  computed_at timestamp not null
);
create index estimate_exercise on work_estimate (exercise_id);

-- Words that a trainer uses often.
create table grading_phrase (
  id varchar(36) not null primary key,
  trainer_id varchar(36) not null references person (id),
  place_number integer not null,
  words varchar(300) not null
);
create index phrase_trainer on grading_phrase (trainer_id, place_number);

-- Works that a second trainer grades too, blind; that grade is never the result.
create table second_marking (
  submission_id varchar(36) not null primary key references submission (id),
  trainer_id varchar(36) not null references person (id),
  assigned_at timestamp not null
);
create index marking_trainer on second_marking (trainer_id);

alter table review add column second_mark boolean default false not null;

-- Questions to the trainer that were answered with "no problem".
create table answered_doubt (
  id varchar(36) not null primary key,
  exercise_id varchar(36) not null references exercise (id),
  doubt_key varchar(120) not null,
  answered_by varchar(36) not null references person (id),
  answered_at timestamp not null,
  unique (exercise_id, doubt_key)
);
