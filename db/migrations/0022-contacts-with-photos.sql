-- What came along with a word: photos and documents of the same case.
alter table contacts add column evidence uuid[] not null default '{}';

-- What was uploaded and no case took: swept after some days.
create index attachments_unclaimed on attachments (added_at)
  where case_id is null and kind <> 'catalogue';
