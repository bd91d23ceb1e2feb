-- What rested on a representation is looked for when its end is known. Only what was readable is looked into.
create index use_of_representation on event ((payload ->> 'representationId'))
where type = 'visit.representativeRecorded' and verdict = 'applied';
create index delegation_by_representation on event ((payload #>> '{representation,representationId}'))
where type = 'delegation.drawnUp' and verdict = 'applied';

-- Clients whose data are, or were, not to be processed.
create index restricted_client on event (aggregate_id) where type = 'client.restricted' and verdict = 'applied';
