package io.counterfoil.kernel;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The examples of the Payment and Settlement Measures, annex 1, and the edges of the numbers. */
class CapitalNumeralsTest {

    @ParameterizedTest
    @CsvSource({
        "186500.00, 壹拾捌万陆仟伍佰元整",
        "1409.50, 壹仟肆佰零玖元伍角整",
        "6007.14, 陆仟零柒元壹角肆分",
        "1680.32, 壹仟陆佰捌拾元叁角贰分",
        "107000.53, 壹拾万柒仟元伍角叁分",
        "16409.02, 壹万陆仟肆佰零玖元零贰分",
        "325.04, 叁佰贰拾伍元零肆分",
        "0.00, 零元整",
        "0.01, 壹分",
        "0.10, 壹角整",
        "0.56, 伍角陆分",
        "10.00, 壹拾元整",
        "100001.00, 壹拾万零壹元整",
        "100000001.00, 壹亿零壹元整",
        "120000000.00, 壹亿贰仟万元整",
        "1000100000.00, 壹拾亿零壹拾万元整",
        "99999999999999.99, 玖拾玖万玖仟玖佰玖拾玖亿玖仟玖佰玖拾玖万玖仟玖佰玖拾玖元玖角玖分",
        "10000000000000.00, 壹拾万亿元整",
    })
    void isWrittenAsOnChinesePaper(String amount, String written) {
        assertEquals("人民币" + written, CapitalNumerals.of(Money.parse(amount, "CNY")));
    }
}
