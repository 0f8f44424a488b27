-- What is in the box beside the model's own things, in the sender's words.
alter table cases add column declared_text_id uuid;
