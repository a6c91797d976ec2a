package org.henji.kernel.catalogue;

import java.util.List;
import org.henji.kernel.catalogue.specification.AssessmentMode;
import org.henji.kernel.catalogue.specification.Specification;
import org.henji.kernel.catalogue.specification.SpecificationEvent.SpecificationApproved;
import org.henji.kernel.catalogue.specification.SpecificationEvent.SpecificationDrafted;
import org.henji.kernel.catalogue.specification.SpecificationEvent.SpecificationRetired;
import org.henji.kernel.catalogue.specification.SpecificationNo;
import org.henji.kernel.catalogue.specification.WorkTask;

/** Specifications for tests. */
public final class SpecificationEvents {

    public static final SpecificationNo SPECIFICATION = SpecificationNo.of(CatalogueEvents.NOODLES, 1);

    private SpecificationEvents() {}

    public static SpecificationDrafted drafted() {
        return drafted(SPECIFICATION);
    }

    public static SpecificationDrafted drafted(SpecificationNo specification) {
        return new SpecificationDrafted(specification, specification(), CatalogueEvents.AT);
    }

    public static SpecificationApproved approved() {
        return approved(SPECIFICATION);
    }

    public static SpecificationApproved approved(SpecificationNo specification) {
        return new SpecificationApproved(specification, CatalogueEvents.BASIS, true, CatalogueEvents.AT);
    }

    public static SpecificationRetired retired() {
        return new SpecificationRetired(SPECIFICATION, "replaced by another version", CatalogueEvents.AT);
    }

    /** Two tasks of 60 and 40 percent, 3 assessors, 90 minutes, 5 stations. */
    public static Specification specification() {
        return new Specification(
                "运用和面、拉面工具，在厨房环境下进行牛肉拉面制作的能力",
                "运用或准备运用本项能力求职、就业的人员",
                "4-03-02-05",
                List.of(
                        new WorkTask("和面与拉面", List.of("按比例和面"), List.of("面粉的种类"), 60),
                        new WorkTask("熬汤与调味", List.of("熬制牛肉汤"), List.of("香料的种类"), 40)),
                "达到法定劳动年龄，具有相应技能的劳动者均可申报",
                3,
                AssessmentMode.ON_SITE,
                90,
                5,
                List.of("灶台", "案板"));
    }
}
