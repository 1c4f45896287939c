create table quiz_attempt (
  id varchar(36) not null primary key,
  person_id varchar(36) not null references person (id),
  quiz_id varchar(64) not null,
  unit_id varchar(64) not null,
  title varchar(100) not null,
  attempt_number integer not null,
  seed bigint not null,
  pass_percent integer not null,
  feedback varchar(10) not null,
  item_count integer not null,
  at_item integer not null,
  started_at timestamp not null,
  due_at timestamp,
  closes_at timestamp,
  finished_at timestamp,
  open_key varchar(110),
  earned integer,
  possible integer,
  passed boolean,
  version integer not null,
  constraint attempt_number_once unique (person_id, quiz_id, attempt_number),
  constraint attempt_open_once unique (open_key)
);
create index attempt_closes on quiz_attempt (closes_at);

create table quiz_attempt_item (
  attempt_id varchar(36) not null references quiz_attempt (id),
  item_number integer not null,
  question_digest varchar(64) not null references kept_version (digest),
  option_order varchar(100) not null,
  answer varchar(200) not null,
  answer_sequence bigint not null,
  saved_at timestamp,
  flagged boolean not null,
  earned integer,
  primary key (attempt_id, item_number)
);
