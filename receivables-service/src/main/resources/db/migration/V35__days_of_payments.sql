-- The business date on which the paying bank opened a settlement, and on which a bank attested that it paid a financing. Those of
-- before have none until the projection is rebuilt.
alter table projection.settlement add column opened_on date;
alter table projection.financing add column funded_on date;
