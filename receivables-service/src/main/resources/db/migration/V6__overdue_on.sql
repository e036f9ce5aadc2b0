-- The business day on which the payable was marked overdue; it stays when the payable is settled afterwards.
alter table projection.payable add overdue_on date check (overdue_on > due_on);
