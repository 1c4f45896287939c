-- Companies' own sign-in services. What a kind has no use for is empty.
create table sso_provider (
  id varchar(36) not null primary key,
  kind varchar(10) not null,
  title varchar(60) not null,
  issuer varchar(500) not null,
  api_address varchar(500) not null,
  client_id varchar(255) not null,
  secret varchar(500) not null,
  company varchar(100) not null,
  scopes varchar(255) not null,
  number_claim varchar(100) not null,
  groups_claim varchar(100) not null,
  group_roles varchar(4000) not null,
  strangers varchar(10) not null,
  addresses_verified boolean not null,
  leaves_there boolean not null,
  active boolean not null,
  created_at timestamp not null,
  version integer not null
);

-- Browsers that have gone to a provider and have not come back, or not long ago.
create table sso_login (
  state_digest varchar(64) not null primary key,
  provider_id varchar(36) not null references sso_provider (id),
  browser_digest varchar(64) not null,
  nonce varchar(64) not null,
  verifier varchar(64) not null,
  back varchar(1000) not null,
  created_at timestamp not null,
  used boolean not null
);
create index sso_login_created on sso_login (created_at);

-- What a provider has to be told when a session that began there ends. It goes with its session.
create table sso_session (
  token_digest varchar(64) not null primary key references person_session (token_digest) on delete cascade,
  provider_id varchar(36) not null references sso_provider (id),
  subject varchar(255) not null,
  sid varchar(255) not null,
  id_token varchar(4000) not null
);
create index sso_session_subject on sso_session (provider_id, subject);
create index sso_session_sid on sso_session (provider_id, sid);
