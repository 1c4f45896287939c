create table roleplay_solo (
  id varchar(36) not null primary key,
  person_id varchar(36) not null references person (id),
  scenario_id varchar(64) not null,
  run_number integer not null,
  version_digest varchar(64) not null,
  chosen varchar(64) not null,
  taken_over integer not null,
  begun_at timestamp not null,
  changed_at timestamp not null,
  ended_at timestamp,
  ending_id varchar(64)
);
create unique index roleplay_solo_run on roleplay_solo (person_id, scenario_id, run_number);
