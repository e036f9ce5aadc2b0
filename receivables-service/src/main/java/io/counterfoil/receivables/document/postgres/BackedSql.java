package io.counterfoil.receivables.document.postgres;

/** Which requests for financing rest on a document. */
final class BackedSql {

    /** Requests that name document d, with the state that the API shows. */
    static final String BACKED = """
            select r.id as request, r.payable_id, r.currency, fd.amount,
                   coalesce(replace(lower(f.state), '_', '-'), r.state) as state
            from records.financing_request_document fd join records.financing_request r on r.id = fd.request_id
            left join projection.financing f on f.id = r.id where fd.document_id = d.id
            """;

    /** Whether one of them is open or was carried out: then nothing of the document may change. */
    static final String BACKS = "exists (select from (" + BACKED
            + ") b where b.state not in ('withdrawn', 'lapsed', 'declined', 'expired', 'undone'))";

    private BackedSql() {}
}
