-- The list of acts that wait: few among all that were done.
create index act_waits on projection.act (id) where state = 'WAITING';
