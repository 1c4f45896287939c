-- An address that an administrator wrote down, by which people who come from elsewhere may be known.
alter table person add column email varchar(254);
alter table person add column email_key varchar(254);
create index person_email on person (email_key);

-- Who someone is elsewhere. Without a person it waits for an administrator.
create table person_identity (
  id varchar(36) not null primary key,
  source varchar(60) not null,
  subject varchar(255) not null,
  person_id varchar(36) references person (id),
  name varchar(60) not null,
  email varchar(254),
  proof varchar(10) not null,
  first_at timestamp not null,
  last_at timestamp not null,
  version integer not null,
  unique (source, subject)
);
create index identity_person on person_identity (person_id);

-- What is to leave the process.
create table outbox (
  id varchar(36) not null primary key,
  kind varchar(30) not null,
  order_key varchar(100) not null,
  body ${text} not null,
  tries integer not null,
  created_at timestamp not null,
  next_at timestamp not null,
  leased_until timestamp
);
create index outbox_key on outbox (order_key, id);
create index outbox_next on outbox (next_at);
