package org.henji.kernel.agency;

import cn.hutool.core.util.CreditCodeUtil;
import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;
import java.util.Objects;
import org.henji.kernel.failure.FailureCode;
import org.henji.kernel.failure.InvalidValue;
import org.henji.kernel.region.RegionCode;

/** A unified social credit code (统一社会信用代码, GB 32100-2015): the natural key of an agency. */
public record Uscc(@JsonValue String value) {

    private static final int[] ORGANIZATION_WEIGHTS = {3, 7, 9, 10, 5, 8, 4, 2};
    private static final String ORGANIZATION_CHECKS = "0X987654321";
    private static final int DIVISION_START = 2;
    private static final int ORGANIZATION_START = 8;

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public Uscc {
        Objects.requireNonNull(value, "value");
    }

    /** Accepts lower case, because people type it; stored is what the standard writes. */
    public static Uscc parse(String text) {
        String code = text.strip().toUpperCase(Locale.ROOT);
        if (!CreditCodeUtil.isCreditCode(code) || !organizationCodeHolds(code)) {
            throw new InvalidValue(FailureCode.USCC_INVALID);
        }
        return new Uscc(code);
    }

    public LegalForm legalForm() {
        return LegalForm.of(this);
    }

    /**
     * Whether the division in the code (positions 3 to 8) lies in that province. Others are registered elsewhere, or with a
     * national registrar.
     */
    public boolean isRegisteredIn(RegionCode province) {
        return value.startsWith(province.value().substring(0, 2), DIVISION_START);
    }

    @Override
    public String toString() {
        return value;
    }

    /** Positions 9 to 17 are an organisation code, which has a check character of its own (GB 11714); Hutool does not ask. */
    private static boolean organizationCodeHolds(String code) {
        int sum = 0;
        for (int i = 0; i < ORGANIZATION_WEIGHTS.length; i++) {
            sum += ORGANIZATION_WEIGHTS[i] * Character.digit(code.charAt(ORGANIZATION_START + i), Character.MAX_RADIX);
        }
        char check = code.charAt(ORGANIZATION_START + ORGANIZATION_WEIGHTS.length);
        return check == ORGANIZATION_CHECKS.charAt(sum % ORGANIZATION_CHECKS.length());
    }
}
