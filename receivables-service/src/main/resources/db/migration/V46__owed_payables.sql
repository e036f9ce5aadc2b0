-- What is owed, for sums by day, debtor and bank: all that they need is in the index.
create index payable_owed on projection.payable (currency, due_on) include (debtor, paying_bank, issued_on, live, state)
    where live > 0 and state in ('ISSUED', 'OVERDUE', 'DEFAULTED');
