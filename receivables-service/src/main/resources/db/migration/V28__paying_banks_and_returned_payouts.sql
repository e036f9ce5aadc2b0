-- The bank that the debtor wants to pay instead; null: no other.
alter table projection.payable add column asked_bank uuid check (asked_bank <> paying_bank);
create index payable_asked on projection.payable (id) where asked_bank is not null;

-- Late settlements of which some pieces were visited: the operators name a bank that goes on, or close them at what was paid, which may be 0.
alter table projection.settlement drop constraint settlement_payment_check;
alter table projection.settlement add constraint settlement_payment_check check (payment > 0 or (payment = 0 and redeemed_pieces > 0));
create index settlement_visited on projection.settlement (last_day, id) where open and redeemed_pieces > 0;

-- The money of an attested payout came back after the piece was passed on, and the bank paid again.
alter table projection.financing add column paid_again_ref text check (paid_again_ref ~ '^0x[0-9a-f]{64}$');

-- Who sees a payable and its settlement as the bank that pays now.
alter table projection.settlement add column paying_bank uuid;
update projection.settlement s set paying_bank = p.paying_bank from projection.payable p where p.id = s.payable_id;
alter table projection.settlement alter column paying_bank set not null;
create index settlement_of_paying_bank on projection.settlement (paying_bank, id);
create index payable_of_paying_bank on projection.payable (paying_bank, id);
