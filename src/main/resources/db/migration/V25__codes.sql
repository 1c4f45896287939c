-- Codes in an exercise's files come from this key. All exercises are computed once more, in the order of their codes.
alter table grade_model add column code_key varchar(64);
update grade_model set changes = changes + 1;
