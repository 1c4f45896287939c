create table own_question (
  id varchar(20) not null primary key,
  owner_id varchar(36) not null references person (id),
  kind varchar(20) not null,
  name varchar(100) not null,
  marks varchar(2000) not null,
  words varchar(4000) not null,
  likeness varchar(64) not null,
  retired integer not null,
  draft ${text} not null,
  pending boolean not null,
  revision integer not null,
  version_number integer not null,
  digest varchar(64) references kept_version (digest),
  created_at timestamp not null,
  changed_at timestamp not null
);
create index own_question_owner on own_question (owner_id);
create index own_question_likeness on own_question (likeness);
create index own_question_changed on own_question (changed_at);

create table own_quiz (
  id varchar(20) not null primary key,
  owner_id varchar(36) not null references person (id),
  title varchar(100) not null,
  withdrawn boolean not null,
  draft ${text} not null,
  pending boolean not null,
  revision integer not null,
  version_number integer not null,
  digest varchar(64) references kept_version (digest),
  published_at timestamp,
  created_at timestamp not null,
  changed_at timestamp not null
);
create index own_quiz_owner on own_quiz (owner_id);

-- Of questions and quizzes.
create table own_version (
  own_id varchar(20) not null,
  version_number integer not null,
  digest varchar(64) not null references kept_version (digest),
  published_at timestamp not null,
  published_by varchar(36) not null references person (id),
  primary key (own_id, version_number)
);

-- Which questions the published version of a quiz asks.
create table own_quiz_question (
  quiz_id varchar(20) not null references own_quiz (id),
  question_id varchar(20) not null references own_question (id),
  primary key (quiz_id, question_id)
);
create index own_quiz_question_by on own_quiz_question (question_id);

-- For which cohorts it is open.
create table own_quiz_cohort (
  quiz_id varchar(20) not null references own_quiz (id),
  cohort_id varchar(36) not null references cohort (id),
  primary key (quiz_id, cohort_id)
);
create index own_quiz_cohort_by on own_quiz_cohort (cohort_id);

create table own_revision (
  id integer not null primary key,
  publications bigint not null
);
insert into own_revision (id, publications) values (1, 0);

create table own_upload (
  id varchar(36) not null primary key,
  uploader_id varchar(36) not null references person (id),
  file_name varchar(200) not null,
  body ${text} not null,
  expires_at timestamp not null,
  stored_at timestamp
);
