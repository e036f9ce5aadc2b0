package io.counterfoil.workflow.caseflow;

import io.counterfoil.workflow.caseflow.CasePath.Said;

/** What stays on the ledger when a case is cancelled, and what people have to do without it. */
public final class WhatGoesOn {

    private static final String NOTHING_UNDONE =
            "The ledger is not changed: what was issued, offered, locked or paid stays so. Nobody is reminded any more. ";
    private static final String NOTHING_UNDONE_ZH = "链上记录不变：已签发、已转让、已锁定或已付款的仍然有效，系统不再催办。";

    private WhatGoesOn() {}

    public static Said without(ProcessName process) {
        return switch (process) {
            case CONFIRMATION ->
                said(
                        "The debtor confirms or refuses the payable on its page until it lapses. A voucher that was issued lives on:"
                                + " the creditor accepts or declines it among its offers until the last day there.",
                        "债务人在应付账款页面同意或拒绝，逾期失效。已签发的凭证继续有效：债权人须在签收页面的截止日前签收或拒签。");
            case CIRCULATION ->
                said(
                        "The offer stays open: the recipient accepts or declines it, or the holder withdraws it, on its page until"
                                + " its last day.",
                        "转让仍待签收：接收方须在截止日前在转让页面签收或拒签，转让方可撤回。");
            case FINANCING ->
                said(
                        "The request stays open: the supplier takes a quote or withdraws on its page. Once a quote was taken, bank"
                                + " and supplier go on by themselves and keep the last days that the ledger sets.",
                        "融资申请仍有效：供应商在申请页面选择报价或撤回。已选择报价的，银行与供应商须自行按链上截止日继续办理。");
            case LIQUIDATION ->
                said(
                        "The debt stays: the debtor instructs and pays on the payable's page, and its paying bank settles. Operators"
                                + " watch the due date, the last day of a settlement, disputes and default themselves.",
                        "债务仍须清偿：债务人在应付账款页面发出指令并付款，付款行办理清偿。到期日、清偿截止日、争议和违约须由平台运营自行跟进。");
        };
    }

    private static Said said(String en, String zh) {
        return new Said(NOTHING_UNDONE + en, NOTHING_UNDONE_ZH + zh);
    }
}
