-- People read the last digits aloud: the forgiving serial from its end.
create index devices_by_serial_ending on devices (organization_id, reverse(serial_key) collate "C", id);
