-- An address is one person's; whoever comes from elsewhere with it, verified, is that person.
drop index person_email;
alter table person add constraint person_email_one unique (email_key);

-- Who came into a cohort by a platform's course, by its roster or by a launch; who has gone over there goes here, too.
create table lti_member (
  context_id varchar(36) not null references lti_context (id),
  person_id varchar(36) not null references person (id),
  role varchar(10) not null,
  since timestamp not null,
  primary key (context_id, person_id, role)
);
create index lti_member_person on lti_member (person_id);
