package io.counterfoil.portal.wording;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** How the market is spread, and what financing cost. */
@MessageBundle(value = "breakdown", locale = "en")
public interface BreakdownWords {

    @Message("Where the market stands")
    String title();

    @Message("What is owed or held, part by part, and how concentrated it is")
    String lead();

    @Message("Cost of finance")
    String costTitle();

    @Message("What suppliers paid for being paid early")
    String costLead();

    @Message("Broken down by")
    String ways();

    @Message(
            "{#when split}{#is 'debtor'}Core enterprise{#is 'holder'}Holder{#is 'bank'}Bank{#is 'paying-bank'}Paying bank{#is 'industry'}Industry{#is 'region'}Region{#is 'industry-region'}Industry and region{#is 'tenor'}Tenor{#is 'due'}Days left{#else}Days overdue{/when}")
    String split(String split);

    @Message(
            "{#when split}{#is 'debtor'}Who owes?{#is 'holder'}Who holds vouchers?{#is 'bank'}Which banks hold vouchers?{#is 'paying-bank'}Through which bank is it paid?{#is 'industry'}In which industries are those who owe?{#is 'region'}Where are those who owe?{#is 'industry-region'}In which industries and regions are those who owe?{#is 'tenor'}For how long was it issued?{#is 'due'}When does it fall due?{#else}How long is it overdue?{/when}")
    String question(String split);

    @Message("{#when range}{#is '366-'}over 365 days{#is '181-'}over 180 days{#else}{range} days{/when}")
    String range(String range);

    @Message("not told")
    String notTold();

    @Message("Currency")
    String currency();

    @Message("At the close of")
    String asOf();

    @Message("Compared with")
    String compareWith();

    @Message("Show")
    String show();

    @Message("Now")
    String now();

    @Message("At the close of {day}")
    String asOfDay(String day);

    @Message("Give a day that is not after {today}, or leave it empty for now.")
    String giveAsOf(String today);

    @Message("Give a day that is before the one it is compared with.")
    String giveEarlier();

    @Message("Give a first and a last day, not after {today}, at most {most} days.")
    String giveDays(String today, int most);

    @Message("Sum")
    String sum();

    @Message("Concentration (HHI)")
    String hhi();

    @Message("10,000: one has all")
    String hhiHint();

    @Message("Largest")
    String top();

    @Message("Largest {number}")
    String topOf(int number);

    @Message("Part")
    String part();

    @Message("Number")
    String number();

    @Message("Amount {currency}")
    String amountIn(String currency);

    @Message("Cost {currency}")
    String costIn(String currency);

    @Message("Share %")
    String share();

    @Message("Of which overdue")
    String overdue();

    @Message("Before")
    String before();

    @Message("On {day}")
    String on(String day);

    @Message("There was nothing of this kind on that day.")
    String nothing();

    @Message("{number} smaller parts are in the sum and not in the list.")
    String andOthers(String number);

    @Message("not counted")
    String notCounted();

    @Message("From")
    String from();

    @Message("Until")
    String until();

    @Message("Financings")
    String financings();

    @Message("Yearly cost %")
    String yearly();

    @Message("Lowest %")
    String lowest();

    @Message("Median %")
    String median();

    @Message("Highest %")
    String highest();

    @Message("No bank paid in this time.")
    String noFinancing();

    @Message("Download as CSV")
    String download();

    @Message("The darker, the more is owed.")
    String heatHint();

    @Message(
            "{#when code}{#is '11'}Beijing{#is '12'}Tianjin{#is '13'}Hebei{#is '14'}Shanxi{#is '15'}Inner Mongolia{#is '21'}Liaoning{#is '22'}Jilin{#is '23'}Heilongjiang{#is '31'}Shanghai{#is '32'}Jiangsu{#is '33'}Zhejiang{#is '34'}Anhui{#is '35'}Fujian{#is '36'}Jiangxi{#is '37'}Shandong{#is '41'}Henan{#is '42'}Hubei{#is '43'}Hunan{#is '44'}Guangdong{#is '45'}Guangxi{#is '46'}Hainan{#is '50'}Chongqing{#is '51'}Sichuan{#is '52'}Guizhou{#is '53'}Yunnan{#is '54'}Tibet{#is '61'}Shaanxi{#is '62'}Gansu{#is '63'}Qinghai{#is '64'}Ningxia{#is '65'}Xinjiang{#is '71'}Taiwan{#is '81'}Hong Kong{#is '82'}Macao{#else}{code}{/when}")
    String regionName(String code);

    @Message("Who owes whom")
    String networkTitle();

    @Message("By the vouchers that circulate now. Circles are of at most six participants.")
    String networkLead();

    @Message("There is more than is shown: the 500 largest debts were looked at.")
    String networkNotAll();

    @Message("{number} circles found")
    String circles(String number);

    @Message("No circle found")
    String noCircles();

    @Message("Owes")
    String owes();

    @Message("Is owed")
    String owedTo();
}
