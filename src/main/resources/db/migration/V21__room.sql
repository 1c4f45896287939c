-- Rooms in which two or three play a scenario, and what was said in them.
create table roleplay_room (
  id varchar(36) not null primary key,
  cohort_id varchar(36) not null references cohort (id),
  scenario_id varchar(64) not null,
  invite_token varchar(64) not null,
  listed boolean not null,
  limit_minutes integer not null,
  revision integer not null,
  turn_count integer not null,
  text_length integer not null,
  spent_millis bigint not null,
  made_at timestamp not null,
  changed_at timestamp not null,
  begun_at timestamp,
  running_since timestamp,
  ends_at timestamp,
  ended_at timestamp,
  ended_by varchar(10)
);
create unique index roleplay_room_invite on roleplay_room (invite_token);
create index roleplay_room_class on roleplay_room (cohort_id, scenario_id, ended_at);
create index roleplay_room_ended on roleplay_room (ended_at);

create table roleplay_room_seat (
  id varchar(36) not null primary key,
  room_id varchar(36) not null references roleplay_room (id),
  person_id varchar(36) not null references person (id),
  part varchar(10) not null,
  taken_at timestamp not null,
  ready_at timestamp,
  end_asked_at timestamp,
  seen_until timestamp not null
);
create unique index roleplay_seat_part on roleplay_room_seat (room_id, part);
create unique index roleplay_seat_person on roleplay_room_seat (person_id, room_id);

-- The pen is one browser's; its numbers tell what was sent twice.
create table roleplay_room_turn (
  id varchar(36) not null primary key,
  room_id varchar(36) not null references roleplay_room (id),
  seat_id varchar(36) not null references roleplay_room_seat (id),
  turn_number integer not null,
  part varchar(10) not null,
  said varchar(2000) not null,
  pen varchar(36) not null,
  pen_number integer not null,
  said_at timestamp not null
);
create unique index roleplay_turn_number on roleplay_room_turn (room_id, turn_number);
create unique index roleplay_turn_pen on roleplay_room_turn (seat_id, pen, pen_number);

create table roleplay_room_note (
  id varchar(36) not null primary key,
  room_id varchar(36) not null references roleplay_room (id),
  seat_id varchar(36) not null references roleplay_room_seat (id),
  after_turn integer not null,
  note_text varchar(1000) not null,
  pen varchar(36) not null,
  pen_number integer not null,
  written_at timestamp not null
);
create unique index roleplay_note_pen on roleplay_room_note (seat_id, pen, pen_number);
create index roleplay_note_room on roleplay_room_note (room_id);

create table roleplay_room_verdict (
  room_id varchar(36) not null primary key references roleplay_room (id),
  payment varchar(10) not null,
  amount bigint not null,
  pays_by date,
  moved_turn integer,
  lost_turn integer,
  reason varchar(500) not null,
  given_at timestamp not null
);

alter table roleplay_draft add column room_id varchar(36);
create index roleplay_draft_room on roleplay_draft (room_id);
