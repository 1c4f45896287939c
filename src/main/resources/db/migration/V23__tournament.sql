create table pk_contest (
  id varchar(36) not null primary key,
  owner_id varchar(36) not null references person (id),
  title varchar(100) not null,
  scenario_id varchar(64) not null,
  rubric_digest varchar(64) not null,
  aspects varchar(1000) not null,
  state varchar(10) not null,
  planned integer not null,
  lease_minutes integer not null,
  draw_seed bigint not null,
  created_at timestamp not null,
  opened_at timestamp,
  closed_at timestamp,
  released_at timestamp,
  version integer not null
);

create table pk_contest_cohort (
  contest_id varchar(36) not null references pk_contest (id),
  cohort_id varchar(36) not null references cohort (id),
  primary key (contest_id, cohort_id)
);
create index pk_contest_cohort_by on pk_contest_cohort (cohort_id);

-- Who judges without being in a team.
create table pk_judge (
  contest_id varchar(36) not null references pk_contest (id),
  person_id varchar(36) not null references person (id),
  primary key (contest_id, person_id)
);

create table pk_team (
  id varchar(36) not null primary key,
  contest_id varchar(36) not null references pk_contest (id),
  team_number integer not null,
  name varchar(40) not null,
  code varchar(3),
  draft ${text},
  turns ${text},
  turn_count integer not null,
  winning_lines varchar(200) not null,
  revision integer not null,
  changed_by varchar(36) references person (id),
  changed_at timestamp,
  version integer not null,
  unique (contest_id, team_number)
);

create table pk_member (
  contest_id varchar(36) not null references pk_contest (id),
  person_id varchar(36) not null references person (id),
  team_id varchar(36) not null references pk_team (id),
  primary key (contest_id, person_id)
);
create index pk_member_team on pk_member (team_id);

create table pk_comparison (
  id varchar(36) not null primary key,
  contest_id varchar(36) not null references pk_contest (id),
  place_number integer not null,
  round_number integer not null,
  left_id varchar(36) not null references pk_team (id),
  right_id varchar(36) not null references pk_team (id),
  kept_apart boolean not null,
  state varchar(10) not null,
  judge_id varchar(36) references person (id),
  lapses_at timestamp,
  judged_at timestamp,
  picks varchar(1000) not null,
  winning_line varchar(20) not null,
  red_lines varchar(400) not null,
  version integer not null,
  unique (contest_id, place_number)
);
create index pk_comparison_judge on pk_comparison (judge_id, contest_id);
