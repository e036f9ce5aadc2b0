package io.counterfoil.receivables.certificate.pdf;

import io.counterfoil.kernel.CapitalNumerals;
import io.counterfoil.kernel.EnglishAmount;
import io.counterfoil.kernel.Money;
import io.counterfoil.receivables.certificate.CertificateKind;
import java.time.LocalDate;

final class ChineseWords implements PaperWords {

    @Override
    public String tag() {
        return "zh-CN";
    }

    @Override
    public String title(CertificateKind kind) {
        return switch (kind) {
            case VOUCHER -> "应收账款凭证证明书";
            case ASSIGNMENT -> "应收账款债权转让通知书";
            case FINANCING_RECEIPT -> "应收账款融资回单";
        };
    }

    @Override
    public String lead(CertificateKind kind) {
        return switch (kind) {
            case VOUCHER -> "兹证明：截至出具之日，下列持有人在链上持有本凭证所示的应收账款债权。付款的核心企业应于到期日经付款行向届时的持有人付款。";
            case ASSIGNMENT -> "致付款的核心企业：下列应收账款债权已由转让人转让给受让人，并已登记在链上。请于到期日经付款行向届时的持有人付款；链上记载的持有人为准。";
            case FINANCING_RECEIPT -> "兹证明：下列银行已受让供应商的应收账款债权，并已确认支付融资款。";
        };
    }

    @Override
    public String part(Part part) {
        return switch (part) {
            case PARTIES -> "当事人";
            case VOUCHER -> "凭证";
            case PAYOUT -> "融资款";
            case CHAIN -> "链上记载";
            case CHECK -> "真伪查验";
        };
    }

    @Override
    public String name(Fact fact) {
        return switch (fact) {
            case NUMBER -> "编号";
            case MADE_ON -> "出具日期";
            case HOLDER -> "持有人";
            case ASSIGNOR -> "转让人";
            case ASSIGNEE -> "受让人（持有人）";
            case SUPPLIER -> "供应商（转让人）";
            case BANK -> "融资银行（受让人）";
            case DEBTOR -> "付款的核心企业";
            case PAYING_BANK -> "付款行";
            case AMOUNT -> "金额";
            case SOLD -> "转让的债权金额";
            case PAID_OF_IT -> "此前已付";
            case ISSUED -> "原凭证开立金额";
            case ISSUED_ON -> "开立日";
            case DUE_ON -> "到期日";
            case HELD_SINCE -> "持有人取得日";
            case ASSIGNED_ON -> "转让日";
            case FUNDED_ON -> "放款确认日";
            case RATE -> "年利率";
            case FEE -> "手续费";
            case NET_PROCEEDS -> "实付金额";
            case PACKAGE -> "票据包号";
            case INTERVAL -> "子票区间";
            case CHAIN -> "链、群组、区块";
            case CONTRACT -> "合约地址";
            case TRANSACTION -> "交易哈希";
            case PAYMENT_REFERENCE -> "付款参考号（哈希）";
            case CODE -> "校验码";
        };
    }

    @Override
    public String howToCheck() {
        return "扫描二维码，或打开下列网址输入编号和校验码，即可查验本证明是否真实、是否仍然有效。";
    }

    @Override
    public String limits(CertificateKind kind) {
        return kind == CertificateKind.FINANCING_RECEIPT
                ? "本回单记载出具之日的情况，以链上记载为准。付款参考号仅以哈希形式记载，由银行和供应商各自核对。"
                : "本证明不是凭证本身，不能凭以转让、质押或收款；债权的归属以链上记载为准。凭证被转让、拆分、锁定或兑付后，本证明即告失效。";
    }

    @Override
    public String amount(Money money) {
        String code = money.currency().getCurrencyCode();
        return code.equals("CNY") ? "¥" + Digits.grouped(money) : code + " " + Digits.grouped(money);
    }

    /** Capital numerals are those of yuan; other currencies are in English, as in their documents. */
    @Override
    public String amountInWords(Money money) {
        return money.currency().getCurrencyCode().equals("CNY") ? CapitalNumerals.of(money) : EnglishAmount.of(money);
    }

    @Override
    public String day(LocalDate day) {
        return day.getYear() + "年" + day.getMonthValue() + "月" + day.getDayOfMonth() + "日";
    }

    @Override
    public String place(String chain, String group, long block) {
        return "链 " + chain + "，群组 " + group + "，区块 " + block;
    }

    @Override
    public String paidUnits(long start, long end) {
        return "其中 [" + start + ", " + end + "] 已付";
    }

    @Override
    public String page(int number) {
        return "第 " + number + " 页";
    }
}
