package org.henji.query.certificate.print;

import jakarta.validation.constraints.NotBlank;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * What installations say about printed certificates.
 *
 * @param layout a file in the place of the product's layout; null for that
 * @param issuingBody 发证机构, as it stands on the face; the default is the product's wording
 */
@Validated
@ConfigurationProperties("henji.certificates")
record CertificatePrintSettings(
        @Nullable Path layout,
        @DefaultValue("省职业技能鉴定指导中心") @NotBlank String issuingBody) {}
