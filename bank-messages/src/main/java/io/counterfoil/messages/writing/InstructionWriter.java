package io.counterfoil.messages.writing;

import com.prowidesoftware.swift.model.mx.MxPain00100109;
import com.prowidesoftware.swift.model.mx.MxWriteParams;
import com.prowidesoftware.swift.model.mx.dic.AccountIdentification4Choice;
import com.prowidesoftware.swift.model.mx.dic.ActiveOrHistoricCurrencyAndAmount;
import com.prowidesoftware.swift.model.mx.dic.AmountType4Choice;
import com.prowidesoftware.swift.model.mx.dic.BranchAndFinancialInstitutionIdentification6;
import com.prowidesoftware.swift.model.mx.dic.CashAccount38;
import com.prowidesoftware.swift.model.mx.dic.ChargeBearerType1Code;
import com.prowidesoftware.swift.model.mx.dic.ClearingSystemIdentification2Choice;
import com.prowidesoftware.swift.model.mx.dic.ClearingSystemMemberIdentification2;
import com.prowidesoftware.swift.model.mx.dic.CreditTransferTransaction34;
import com.prowidesoftware.swift.model.mx.dic.CustomerCreditTransferInitiationV09;
import com.prowidesoftware.swift.model.mx.dic.DateAndDateTime2Choice;
import com.prowidesoftware.swift.model.mx.dic.FinancialInstitutionIdentification18;
import com.prowidesoftware.swift.model.mx.dic.GenericAccountIdentification1;
import com.prowidesoftware.swift.model.mx.dic.GenericFinancialIdentification1;
import com.prowidesoftware.swift.model.mx.dic.GroupHeader85;
import com.prowidesoftware.swift.model.mx.dic.PartyIdentification135;
import com.prowidesoftware.swift.model.mx.dic.PaymentIdentification6;
import com.prowidesoftware.swift.model.mx.dic.PaymentInstruction30;
import com.prowidesoftware.swift.model.mx.dic.PaymentMethod3Code;
import com.prowidesoftware.swift.model.mx.dic.RemittanceInformation16;
import io.counterfoil.kernel.Money;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/** Writes a pain.001.001.09, the version that banks take today. */
public final class InstructionWriter {

    public static final String TYPE = "pain.001.001.09";

    private static final String NOT_PROVIDED = "NOTPROVIDED";
    /** China's clearing system, in the external code list of ISO 20022. */
    private static final String CNAPS = "CNAPS";

    private InstructionWriter() {}

    /** @return XML in UTF-8 */
    public static byte[] write(PaymentInstruction instruction) {
        String count = String.valueOf(instruction.transfers().size());
        BigDecimal sum = instruction.transfers().stream()
                .map(transfer -> decimal(transfer.amount()))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        PaymentInstruction30 group = new PaymentInstruction30()
                .setPmtInfId(instruction.id())
                .setPmtMtd(PaymentMethod3Code.TRF)
                .setBtchBookg(false)
                .setNbOfTxs(count)
                .setCtrlSum(sum)
                .setReqdExctnDt(new DateAndDateTime2Choice().setDt(instruction.executionDay()))
                .setDbtr(party(instruction.debtor()))
                .setDbtrAcct(account(instruction.debtorAccount()))
                .setDbtrAgt(bank(instruction.debtorBank()))
                .setChrgBr(ChargeBearerType1Code.DEBT);
        instruction.transfers().forEach(transfer -> group.addCdtTrfTxInf(transfer(transfer)));
        MxPain00100109 message = new MxPain00100109();
        message.setCstmrCdtTrfInitn(new CustomerCreditTransferInitiationV09()
                .setGrpHdr(new GroupHeader85()
                        .setMsgId(instruction.id())
                        .setCreDtTm(instruction.createdAt().truncatedTo(ChronoUnit.SECONDS))
                        .setNbOfTxs(count)
                        .setCtrlSum(sum)
                        .setInitgPty(party(instruction.debtor())))
                .addPmtInf(group));
        return written(message);
    }

    private static byte[] written(MxPain00100109 message) {
        MxWriteParams form = new MxWriteParams();
        form.prefix = null;
        form.includeXMLDeclaration = true;
        return message.document(form).getBytes(StandardCharsets.UTF_8);
    }

    /**
     * The same payments once more, after the bank has rejected them: to the same accounts, under the same end-to-end ids, as another
     * message.
     *
     * @param message as {@link #write} wrote it
     * @param id of the new message; 1 to 35 characters
     * @param createdAt to the second
     * @return XML in UTF-8
     */
    public static byte[] again(String message, String id, OffsetDateTime createdAt, LocalDate executionDay) {
        CreditTransfer.requireId(id);
        MxPain00100109 again = MxPain00100109.parse(message);
        CustomerCreditTransferInitiationV09 instruction = again.getCstmrCdtTrfInitn();
        instruction.getGrpHdr().setMsgId(id).setCreDtTm(createdAt.truncatedTo(ChronoUnit.SECONDS));
        instruction.getPmtInf().forEach(group -> {
            group.setPmtInfId(id).setReqdExctnDt(new DateAndDateTime2Choice().setDt(executionDay));
            group.getCdtTrfTxInf()
                    .forEach(transfer -> transfer.getPmtId().setInstrId(id)); // a bank takes each of these once
        });
        return written(again);
    }

    /** Its sender bears the charges, so that the whole amount arrives. */
    private static CreditTransferTransaction34 transfer(CreditTransfer transfer) {
        CreditTransferTransaction34 written = new CreditTransferTransaction34()
                .setPmtId(new PaymentIdentification6()
                        .setInstrId(transfer.endToEndId())
                        .setEndToEndId(transfer.endToEndId()))
                .setAmt(new AmountType4Choice()
                        .setInstdAmt(new ActiveOrHistoricCurrencyAndAmount()
                                .setCcy(transfer.amount().currency().getCurrencyCode())
                                .setValue(decimal(transfer.amount()))))
                .setCdtr(party(transfer.creditor()))
                .setCdtrAcct(account(transfer.creditorAccount()))
                .setRmtInf(new RemittanceInformation16().addUstrd(transfer.remittance()));
        return transfer.creditorBank() == null ? written : written.setCdtrAgt(bank(transfer.creditorBank()));
    }

    private static BigDecimal decimal(Money amount) {
        return new BigDecimal(amount.toDecimal());
    }

    private static PartyIdentification135 party(String name) {
        return new PartyIdentification135().setNm(name);
    }

    private static CashAccount38 account(String number) {
        AccountNumber account = new AccountNumber(number);
        AccountIdentification4Choice id = new AccountIdentification4Choice();
        return new CashAccount38()
                .setId(
                        account.isIban()
                                ? id.setIBAN(account.number())
                                : id.setOthr(new GenericAccountIdentification1().setId(account.number())));
    }

    private static BranchAndFinancialInstitutionIdentification6 bank(@Nullable String code) {
        FinancialInstitutionIdentification18 institution = new FinancialInstitutionIdentification18();
        if (code == null) {
            institution.setOthr(new GenericFinancialIdentification1().setId(NOT_PROVIDED));
        } else if (CreditTransfer.isCnaps(code)) {
            institution.setClrSysMmbId(new ClearingSystemMemberIdentification2()
                    .setClrSysId(new ClearingSystemIdentification2Choice().setCd(CNAPS))
                    .setMmbId(code));
        } else {
            institution.setBICFI(code);
        }
        return new BranchAndFinancialInstitutionIdentification6().setFinInstnId(institution);
    }
}
