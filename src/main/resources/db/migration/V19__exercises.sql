create table exercise (
  id varchar(36) not null primary key,
  title varchar(120) not null,
  unit_id varchar(64) not null,
  standing_cohort varchar(36) references cohort (id),
  rubric_digest varchar(64) references kept_version (digest),
  opens_at timestamp,
  closes_at timestamp,
  reviews integer,
  teams boolean not null,
  self_assessment boolean not null,
  resubmission boolean not null,
  grading_rule varchar(10) not null,
  release_rule varchar(12) not null,
  opinions_shown boolean not null,
  drawn_at timestamp,
  made_by varchar(36) references person (id),
  made_at timestamp not null,
  version integer not null,
  unique (standing_cohort, unit_id)
);

create table exercise_cohort (
  exercise_id varchar(36) not null references exercise (id),
  cohort_id varchar(36) not null references cohort (id),
  primary key (exercise_id, cohort_id)
);
create index exercise_of_cohort on exercise_cohort (cohort_id);

create table exercise_scenario (
  exercise_id varchar(36) not null references exercise (id),
  scenario_id varchar(64) not null,
  primary key (exercise_id, scenario_id)
);

create table exercise_team (
  exercise_id varchar(36) not null references exercise (id),
  person_id varchar(36) not null references person (id),
  team_name varchar(60) not null,
  primary key (exercise_id, person_id)
);

create table exercise_reminder (
  exercise_id varchar(36) not null references exercise (id),
  person_id varchar(36) not null references person (id),
  reminded_at timestamp not null,
  primary key (exercise_id, person_id)
);

create table submission_member (
  submission_id varchar(36) not null references submission (id),
  person_id varchar(36) not null references person (id),
  primary key (submission_id, person_id)
);
create index submission_of_member on submission_member (person_id);

create table submission_version (
  id varchar(36) not null primary key,
  submission_id varchar(36) not null references submission (id),
  version_number integer not null,
  scenario_id varchar(64) not null,
  partner_id varchar(36) references person (id),
  observer_id varchar(36) references person (id),
  turns ${text} not null,
  replaced_at timestamp not null,
  unique (submission_id, version_number)
);

alter table submission add column exercise_id varchar(36) references exercise (id);
alter table submission add column exercise_try integer;
alter table submission add column team_name varchar(60);
alter table submission add column version_number integer default 1 not null;
alter table submission add column result_rubric varchar(64);
alter table review add column rubric_digest varchar(64);
alter table grade_result add column rubric_digest varchar(64);
alter table grade_result add column grading_rule varchar(10);

insert into exercise (id, title, unit_id, standing_cohort, teams, self_assessment, resubmission, grading_rule, release_rule,
    opinions_shown, made_at, version)
  select min(s.id), '', s.unit_id, s.cohort_id, false, false, false, 'MEDIAN', 'OWN_REVIEWS', true, min(s.submitted_at), 1
  from submission s group by s.cohort_id, s.unit_id;
insert into exercise_cohort (exercise_id, cohort_id) select e.id, e.standing_cohort from exercise e;
update submission set
  exercise_id = (select e.id from exercise e where e.standing_cohort = submission.cohort_id and e.unit_id = submission.unit_id),
  exercise_try = try_number;
update submission set result_rubric = rubric_digest where grade is not null;
update review set rubric_digest = (select s.rubric_digest from submission s where s.id = review.submission_id);
update grade_result set
  rubric_digest = (select s.rubric_digest from submission s where s.id = grade_result.submission_id),
  grading_rule = 'MEDIAN';

create unique index submission_try on submission (exercise_id, author_id, exercise_try);

insert into gate (id) values
  (128), (129), (130), (131), (132), (133), (134), (135), (136), (137), (138), (139), (140), (141), (142), (143),
  (144), (145), (146), (147), (148), (149), (150), (151), (152), (153), (154), (155), (156), (157), (158), (159),
  (160), (161), (162), (163), (164), (165), (166), (167), (168), (169), (170), (171), (172), (173), (174), (175),
  (176), (177), (178), (179), (180), (181), (182), (183), (184), (185), (186), (187), (188), (189), (190), (191);
