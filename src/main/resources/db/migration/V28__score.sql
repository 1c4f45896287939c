-- What a platform's gradebook was told of a person at a link: what it certainly has (sent), and what is on its way (posting).
-- unsure: points that were posted without a definite answer since then. stamped_at: the latest timestamp ever given out.
create table lti_score (
  id varchar(36) not null primary key,
  link_id varchar(36) not null references lti_link (id),
  person_id varchar(36) not null references person (id),
  sent_given numeric(20, 6),
  sent_maximum numeric(20, 6),
  sent_progress varchar(40),
  posting_given numeric(20, 6),
  posting_maximum numeric(20, 6),
  posting_progress varchar(40),
  posting_at timestamp,
  unsure varchar(500) not null,
  stamped_at timestamp,
  last_message varchar(36),
  look_at timestamp,
  version integer not null,
  unique (link_id, person_id)
);
create index lti_score_person on lti_score (person_id);
create index lti_score_look on lti_score (look_at);

-- What was said to a platform and what it answered; never a token nor a body.
create table lti_exchange (
  id varchar(36) not null primary key,
  link_id varchar(36) not null references lti_link (id),
  person_id varchar(36) references person (id),
  happened_at timestamp not null,
  said varchar(20) not null,
  failed boolean not null,
  http_status integer,
  detail varchar(300) not null
);
create index lti_exchange_link on lti_exchange (link_id, id);
create index lti_exchange_at on lti_exchange (happened_at);

-- Who looks for a link's line item or makes one: one node at a time.
create table lti_line_lease (
  link_id varchar(36) not null primary key references lti_link (id),
  until_at timestamp not null
);
