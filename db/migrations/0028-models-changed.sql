-- Counts what was changed of a model, so that two people don't undo each other.
alter table models add column version int not null default 1
  constraint models_version check (version > 0);

-- Customers read of a model in their own language: where one was missing, the other's words stand.
update models set
  name = jsonb_build_object(
    'en', coalesce(nullif(name->>'en', ''), nullif(name->>'zh-CN', ''), number),
    'zh-CN', coalesce(nullif(name->>'zh-CN', ''), nullif(name->>'en', ''), number)),
  serial_place = jsonb_build_object(
    'en', coalesce(nullif(serial_place->>'en', ''), nullif(serial_place->>'zh-CN', ''), '–'),
    'zh-CN', coalesce(nullif(serial_place->>'zh-CN', ''), nullif(serial_place->>'en', ''), '–')),
  packing = (
    select jsonb_agg(jsonb_build_object(
      'en', coalesce(nullif(line->>'en', ''), line->>'zh-CN'),
      'zh-CN', coalesce(nullif(line->>'zh-CN', ''), line->>'en')) order by at)
    from jsonb_array_elements(packing) with ordinality as lines (line, at)
    where line->>'en' <> '' or line->>'zh-CN' <> '');
alter table models
  add constraint models_name
    check (coalesce(name->>'en', '') <> '' and coalesce(name->>'zh-CN', '') <> ''),
  add constraint models_serial_place
    check (coalesce(serial_place->>'en', '') <> '' and coalesce(serial_place->>'zh-CN', '') <> ''),
  add constraint models_packing check (not jsonb_path_exists(packing,
    '$[*] ? (!(exists(@.en ? (@ != "")) && exists(@."zh-CN" ? (@ != ""))))'));
