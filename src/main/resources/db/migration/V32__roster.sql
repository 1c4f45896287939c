-- An address is one person's; whoever comes from elsewhere with it, verified, is that person.
drop index person_email;
alter table person add constraint person_email_one unique (email_key);

-- Who came into a cohort by a platform's course, by its roster or by a launch; who has gone over there goes here, too. Who was in the cohort
-- before, or was put there by an administrator, has no row.
create table lti_member (
  id varchar(36) not null primary key,
  context_id varchar(36) not null references lti_context (id),
  cohort_id varchar(36) not null references cohort (id),
  person_id varchar(36) not null references person (id),
  role varchar(10) not null,
  since timestamp not null,
  launched_at timestamp,
  unique (context_id, cohort_id, person_id, role)
);
create index lti_member_cohort on lti_member (cohort_id, person_id);

-- What became of reading a course's roster.
create table lti_roster (
  context_id varchar(36) not null primary key references lti_context (id),
  launched_at timestamp not null,
  tried_at timestamp,
  read_at timestamp,
  members integer not null,
  joined integer not null,
  gone integer not null,
  waiting integer not null,
  problem varchar(20),
  detail varchar(500)
);
create index lti_roster_tried on lti_roster (tried_at);
alter table lti_context drop column roster_at;
alter table lti_context drop column roster_problem;
