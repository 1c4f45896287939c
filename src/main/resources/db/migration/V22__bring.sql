-- Who is who in a brought talk, and the graded work that a talk goes on from.
alter table roleplay_draft add column speakers ${text};
alter table roleplay_draft add column origin_work varchar(36);
alter table roleplay_draft add column origin_turn integer;
alter table roleplay_draft add column alone boolean;

-- A talk that goes on from a turn of a graded one. The work is known by its id only: who grades it stands above.
create table roleplay_replay (
  id varchar(36) not null primary key,
  author_id varchar(36) not null references person (id),
  cohort_id varchar(36) not null references cohort (id),
  scenario_id varchar(64) not null,
  work_id varchar(36) not null,
  from_turn integer not null,
  before_turns ${text} not null,
  new_turns ${text} not null,
  room_id varchar(36),
  revision integer not null,
  begun_at timestamp not null,
  changed_at timestamp not null,
  drafted_at timestamp
);
create index roleplay_replay_author on roleplay_replay (author_id, work_id);

-- A room in which a talk goes on from given turns.
alter table roleplay_room add column given_turns ${text};
alter table roleplay_room add column replay_id varchar(36);
