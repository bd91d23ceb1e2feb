-- By what a person's cards are found over all centres: code, day of birth in it, telephone, e-mail. What is found is judged by
-- the program. A state with a character that PostgreSQL cannot read has the key `?` and is looked at each time.
create function client_keys(state json) returns text[] language plpgsql immutable strict parallel safe as $$
begin
  return array_remove(array[
    'code:' || nullif(state #>> '{data,code}', ''),
    'born:' || nullif(left(state #>> '{data,code}', 6), ''),
    'phone:' || nullif(right(regexp_replace(state #>> '{data,phone}', '\D', '', 'g'), 8), ''),
    'email:' || nullif(lower(trim(state #>> '{data,email}')), '')
  ], null);
exception when others then
  return '{?}';
end $$;

create index client_by_key on aggregate using gin (client_keys(state)) where kind = 'client';
