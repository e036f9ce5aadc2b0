-- Days that were left and whose closing was not finished are looked for at every start.
create index command_unclosed_day on records.command (id)
    where state = 'CONFIRMED' and result is null and detail like 'ADVANCE\_BUSINESS\_DATE %';
