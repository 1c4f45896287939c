create table roleplay_draft (
  id varchar(36) not null primary key,
  author_id varchar(36) not null references person (id),
  cohort_id varchar(36) not null references cohort (id),
  scenario_id varchar(64) not null,
  work_number integer not null,
  step_reached integer not null,
  pasted ${text} not null,
  turns ${text} not null,
  read_digest varchar(64),
  partner_id varchar(36) references person (id),
  partner_outside boolean not null,
  observer_id varchar(36) references person (id),
  revision integer not null,
  begun_at timestamp not null,
  changed_at timestamp not null,
  submitted_at timestamp,
  scenario_version varchar(64)
);
create unique index roleplay_draft_work on roleplay_draft (author_id, scenario_id, work_number);
create index roleplay_draft_cohort on roleplay_draft (cohort_id, scenario_id);

create table roleplay_shown_hit (
  id varchar(36) not null primary key,
  draft_id varchar(36) not null references roleplay_draft (id),
  person_id varchar(36) not null references person (id),
  hit_digest varchar(64) not null,
  kind varchar(12) not null,
  reason varchar(12) not null,
  turn_number integer not null,
  place integer not null,
  shown_at timestamp not null,
  covered_at timestamp
);
create index roleplay_shown_draft on roleplay_shown_hit (draft_id);

create table roleplay_brief_opened (
  id varchar(36) not null primary key,
  scenario_id varchar(64) not null,
  person_id varchar(36) not null references person (id),
  opened_at timestamp not null
);
create unique index roleplay_brief_once on roleplay_brief_opened (scenario_id, person_id);
