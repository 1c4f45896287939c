-- What a platform asks somebody to choose (deep linking), and what was answered.
create table lti_selection (
  id varchar(36) not null primary key,
  registration_id varchar(36) not null references lti_registration (id) on delete cascade,
  deployment varchar(255) not null,
  context_id varchar(36) not null references lti_context (id) on delete cascade,
  person_id varchar(36) not null references person (id) on delete cascade,
  return_address varchar(2000) not null,
  data ${text},
  several boolean not null,
  line_items boolean not null,
  presentations varchar(200) not null,
  title varchar(200) not null,
  description varchar(1000) not null,
  created_at timestamp not null,
  used_at timestamp,
  nonce varchar(64) not null,
  answer ${text}
);
create index lti_selection_created on lti_selection (created_at);
