-- What a person has to mark, under ids that tell neither author nor order; and every mark that was changed after an attempt was finished.
create table quiz_essay (
  id varchar(36) not null primary key,
  attempt_id varchar(36) not null references quiz_attempt (id),
  item_number integer not null,
  person_id varchar(36) not null references person (id),
  quiz_id varchar(64) not null,
  waits_since timestamp not null,
  queue_rank integer not null,
  times_marked integer not null,
  constraint essay_once unique (attempt_id, item_number)
);
create index essay_queue on quiz_essay (queue_rank, waits_since);
create index essay_author on quiz_essay (person_id, queue_rank);

create table quiz_regrade (
  id varchar(36) not null primary key,
  quiz_id varchar(64) not null,
  questions varchar(8000) not null,
  overridden_too boolean not null,
  reason varchar(500) not null,
  by_id varchar(36) not null references person (id),
  begun_at timestamp not null,
  changed_at timestamp not null,
  marks_changed integer not null
);
create index regrade_quiz on quiz_regrade (quiz_id, begun_at);

create table quiz_mark_change (
  id varchar(36) not null primary key,
  attempt_id varchar(36) not null,
  item_number integer not null,
  kind varchar(10) not null,
  from_points bigint,
  to_points bigint not null,
  key_digest varchar(64) references kept_version (digest),
  rubric_digest varchar(64) references kept_version (digest),
  levels varchar(1000) not null,
  red_line varchar(60),
  reason varchar(2000) not null,
  regrade_id varchar(36) references quiz_regrade (id),
  by_id varchar(36) not null references person (id),
  made_at timestamp not null,
  foreign key (attempt_id, item_number) references quiz_attempt_item (attempt_id, item_number)
);
create index mark_change_item on quiz_mark_change (attempt_id, item_number, made_at);
create index attempt_of_quiz on quiz_attempt (quiz_id, id);
