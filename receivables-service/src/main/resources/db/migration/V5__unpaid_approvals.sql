-- Asked at each close of a day.
create index financing_unpaid on projection.financing (fund_by, id) where state = 'APPROVED';
