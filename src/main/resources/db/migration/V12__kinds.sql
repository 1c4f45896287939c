-- Marks in units of 1/630,000,000 of a question instead of 1/100,000, so that thirds, sevenths and ninths are exact; longer answers.
alter table quiz_attempt add column earned_points bigint;
alter table quiz_attempt add column possible_points bigint;
update quiz_attempt set earned_points = cast(earned as bigint) * 6300, possible_points = cast(possible as bigint) * 6300;
alter table quiz_attempt drop column earned;
alter table quiz_attempt drop column possible;
alter table quiz_attempt add column pending_items integer default 0 not null;

alter table quiz_attempt_item add column earned_points bigint;
update quiz_attempt_item set earned_points = cast(earned as bigint) * 6300;
alter table quiz_attempt_item drop column earned;
alter table quiz_attempt_item alter column option_order set data type varchar(1000);
alter table quiz_attempt_item alter column answer set data type varchar(20000);

alter table unit_record add column quiz_earned_points bigint;
alter table unit_record add column quiz_possible_points bigint;
update unit_record set quiz_earned_points = quiz_earned, quiz_possible_points = quiz_possible;
alter table unit_record drop column quiz_earned;
alter table unit_record drop column quiz_possible;
