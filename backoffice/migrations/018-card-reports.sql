-- Errors on cards of the state, by the institution that answers for them. Of each, the place of its last change in the
-- institution's feed: so a list of them needs no look at all the requests in between.
create table card_report (
  institution_id text not null,
  report_id uuid not null,
  seq bigint not null,
  primary key (institution_id, report_id)
);
create index card_report_news on card_report (institution_id, seq);

-- Keys that read or answer requests may read and answer these too: they hold no client's data, and an institution whose key
-- was made before would learn of no error otherwise.
update api_key set scopes = scopes || '{cardReports:read}'
where institution_id is not null and 'requests:read' = any(scopes);
update api_key set scopes = scopes || '{cardReports:write}'
where institution_id is not null and 'requests:write' = any(scopes);
