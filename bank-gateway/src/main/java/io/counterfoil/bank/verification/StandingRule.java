package io.counterfoil.bank.verification;

import java.util.stream.Stream;

/** A correction is owed by its owner, and a declaration that customs has not accepted declares nothing yet. */
final class StandingRule implements Rule {

    @Override
    public Stream<Check> check(Evidence evidence, Paper paper) {
        return Stream.of(
                switch (paper.says().standing()) {
                    case IN_FORCE ->
                        evidence.check(
                                CheckCode.STANDING,
                                paper,
                                Finding.IN_FORCE,
                                paper.says().number());
                    case SUBMITTED -> evidence.check(CheckCode.STANDING, paper, Finding.NOT_ACCEPTED);
                    case CORRECTION ->
                        evidence.check(
                                CheckCode.STANDING,
                                paper,
                                Finding.CORRECTS,
                                String.join(", ", paper.says().corrects()));
                });
    }
}
