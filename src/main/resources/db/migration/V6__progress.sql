create table course_record (
  cohort_id varchar(36) not null references cohort (id),
  person_id varchar(36) not null references person (id),
  enrolled_at timestamp not null,
  completed_at timestamp,
  primary key (cohort_id, person_id)
);
create index course_record_person on course_record (person_id);

create table unit_record (
  id varchar(36) not null primary key,
  cohort_id varchar(36) not null references cohort (id),
  person_id varchar(36) not null references person (id),
  unit_id varchar(64) not null,
  status varchar(10) not null,
  sections_read integer not null,
  sections_total integer not null,
  quiz_earned integer,
  quiz_possible integer,
  quiz_attempts integer not null,
  quiz_passed boolean not null,
  talk_earned integer,
  talk_possible integer,
  talk_works integer not null,
  talk_passed boolean not null,
  first_at timestamp not null,
  last_at timestamp not null,
  completed_at timestamp,
  content_version varchar(64) not null,
  recorded_at timestamp not null,
  superseded_at timestamp
);
create index unit_record_whose on unit_record (cohort_id, person_id, unit_id);
create index unit_record_person on unit_record (person_id);

create table skill_record (
  id varchar(36) not null primary key,
  person_id varchar(36) not null references person (id),
  evidence varchar(120) not null,
  skill varchar(20) not null,
  earned integer not null,
  possible integer not null,
  observations integer not null,
  recorded_at timestamp not null,
  superseded_at timestamp
);
create index skill_record_person on skill_record (person_id);
