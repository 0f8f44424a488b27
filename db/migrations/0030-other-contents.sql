-- What is in the box beside the model's own things, in the sender's words.
alter table cases add column other_contents_text_id uuid;
