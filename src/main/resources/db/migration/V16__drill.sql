create table drill_card (
  id varchar(36) not null primary key,
  person_id varchar(36) not null references person (id),
  subject varchar(140) not null,
  title varchar(200) not null,
  skills varchar(100) not null,
  submission_id varchar(36),
  shown_from timestamp,
  state varchar(10) not null,
  step_number integer not null,
  due_on date not null,
  turns integer not null,
  misses integer not null,
  missed_at timestamp not null,
  version integer not null,
  unique (person_id, subject)
);
create index drill_card_due on drill_card (person_id, state, due_on);

create table drill_answer (
  id varchar(36) not null primary key,
  card_id varchar(36) not null references drill_card (id),
  person_id varchar(36) not null references person (id),
  turn_number integer not null,
  request_key varchar(36) not null,
  step_number integer not null,
  question_id varchar(200) not null,
  question_digest varchar(64) not null,
  option_order varchar(1000) not null,
  answer varchar(20000) not null,
  earned_points bigint not null,
  answered_right boolean not null,
  answered_on date not null,
  answered_at timestamp not null,
  unique (card_id, turn_number)
);
create index drill_answer_day on drill_answer (person_id, answered_on);
