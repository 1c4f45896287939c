-- Attempts keep more of their quiz's rules; trainers' previews; sections and points of questions.
alter table quiz_attempt add column page_size integer default 1 not null;
alter table quiz_attempt add column sequential boolean default false not null;
alter table quiz_attempt add column grace_seconds integer default 5 not null;
alter table quiz_attempt add column review_rules varchar(20) default 'akmf,akmf,akmf' not null;
update quiz_attempt set review_rules = ',,akmf' where feedback = 'closed';
alter table quiz_attempt drop column feedback;
alter table quiz_attempt add column preview boolean default false not null;
create index attempt_quiz_open on quiz_attempt (quiz_id, closes_at);

alter table quiz_attempt_item add column points integer default 1 not null;
alter table quiz_attempt_item add column section_title varchar(100) default '' not null;

-- What a cohort has otherwise than the quiz's file. One row is in force, those before it are kept.
create table quiz_cohort_terms (
  id varchar(36) not null primary key,
  cohort_id varchar(36) not null references cohort (id),
  quiz_id varchar(64) not null,
  opens_at timestamp,
  closes_at timestamp,
  password_hash varchar(300),
  time_minutes integer,
  attempts_allowed integer,
  changed_by varchar(36) not null references person (id),
  changed_at timestamp not null,
  superseded_at timestamp,
  current_key varchar(110),
  constraint cohort_terms_once unique (current_key)
);
create index cohort_terms_of on quiz_cohort_terms (cohort_id, quiz_id);

-- What one learner has beyond the others.
create table quiz_accommodation (
  id varchar(36) not null primary key,
  person_id varchar(36) not null references person (id),
  quiz_id varchar(64),
  extra_percent integer not null,
  extra_minutes integer not null,
  extra_attempts integer not null,
  closes_at timestamp,
  reason varchar(300) not null,
  given_by varchar(36) not null references person (id),
  given_at timestamp not null,
  ended_by varchar(36) references person (id),
  ended_at timestamp
);
create index accommodation_person on quiz_accommodation (person_id);
