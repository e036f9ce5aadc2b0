-- What a document that a request rests on is made out for, in minor units of the request's currency: the bank states it on chain when it attests the document.
alter table records.financing_request_document add column face_value bigint check (face_value > 0);
update records.financing_request_document b set face_value = d.amount
    from records.trade_document_details d where d.document_id = b.document_id and d.version = b.version;
