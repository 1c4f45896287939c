create table lti_registration (
  id varchar(36) not null primary key,
  name varchar(100) not null,
  issuer varchar(255) not null,
  client_id varchar(255) not null,
  authorization_address varchar(1000) not null,
  token_address varchar(1000) not null,
  token_audience varchar(1000),
  keys_address varchar(1000) not null,
  state varchar(10) not null,
  strangers varchar(10) not null,
  addresses_verified boolean not null,
  frame_origins varchar(2000) not null,
  lower_scores boolean not null,
  over_teachers boolean not null,
  product varchar(100) not null,
  created_at timestamp not null,
  version integer not null,
  unique (issuer, client_id)
);

create table lti_deployment (
  id varchar(36) not null primary key,
  registration_id varchar(36) not null references lti_registration (id),
  deployment varchar(255) not null,
  closed boolean not null,
  first_at timestamp not null,
  unique (registration_id, deployment)
);

-- The keys with which the product signs; the newest that is in force signs, the others are still published.
create table lti_key (
  kid varchar(64) not null primary key,
  body ${text} not null,
  created_at timestamp not null,
  signs_from timestamp not null,
  gone_at timestamp
);

-- A login that a platform began; the browser's secret is kept as a digest.
create table lti_login (
  state varchar(64) not null primary key,
  registration_id varchar(36) not null references lti_registration (id),
  browser varchar(64) not null,
  nonce varchar(64) not null,
  storage_target varchar(200),
  request ${text} not null,
  created_at timestamp not null,
  used_at timestamp,
  person_id varchar(36) references person (id),
  leads_to varchar(1000)
);
create index lti_login_created on lti_login (created_at);

-- A course of a platform, and the cohort that learns there. context is empty where a platform names none.
create table lti_context (
  id varchar(36) not null primary key,
  registration_id varchar(36) not null references lti_registration (id),
  deployment varchar(255) not null,
  context varchar(255) not null,
  title varchar(200) not null,
  cohort_id varchar(36) not null references cohort (id),
  roster_address varchar(1000),
  roster_at timestamp,
  roster_problem varchar(500),
  version integer not null,
  unique (registration_id, deployment, context)
);
create index lti_context_cohort on lti_context (cohort_id);

-- A resource link of a platform, and where it leads.
create table lti_link (
  id varchar(36) not null primary key,
  context_id varchar(36) not null references lti_context (id),
  resource_link varchar(255) not null,
  title varchar(200) not null,
  target varchar(150) not null,
  line_item varchar(1000),
  line_items varchar(1000),
  scopes varchar(1000) not null,
  created_at timestamp not null,
  version integer not null,
  unique (context_id, resource_link)
);
create index lti_link_target on lti_link (target);
