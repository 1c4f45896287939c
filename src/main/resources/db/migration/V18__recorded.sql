create index unit_record_recorded on unit_record (recorded_at);
