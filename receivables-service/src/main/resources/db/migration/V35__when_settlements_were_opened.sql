-- The business date on which the paying bank opened a settlement. Those of before have none until the projection is rebuilt.
alter table projection.settlement add column opened_on date;
