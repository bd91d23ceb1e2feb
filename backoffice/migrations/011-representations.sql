-- Who acts for a client follows the client to every centre. Only what was readable is looked into.
create index representation_of_client on event ((payload ->> 'clientId'))
where type = 'representation.recorded' and verdict = 'applied';
