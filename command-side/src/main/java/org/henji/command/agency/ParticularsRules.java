package org.henji.command.agency;

import org.henji.command.infrastructure.RuleViolated;
import org.henji.kernel.agency.AgencyParticulars;
import org.henji.kernel.failure.FailureCode;
import org.henji.kernel.person.PersonalData;
import org.henji.kernel.region.RegionCode;
import org.henji.kernel.region.RegionLevel;
import org.henji.kernel.region.Regions;

/** What must be true of an agency's particulars (基本情况), whenever they are put forward. */
final class ParticularsRules {

    private ParticularsRules() {}

    static void check(AgencyParticulars particulars) {
        mustNameReceivingRegion(particulars.region());
        mustBeIdentified("legalRepresentative", particulars.legalRepresentative());
        mustBeReachable("contact", particulars.contact());
    }

    /** A person who answers for something is known by the ID number. */
    static void mustBeIdentified(String who, PersonalData person) {
        mustBeNamed(who, person);
        if (person.idNumber() == null) {
            throw new RuleViolated(FailureCode.PERSON_INCOMPLETE, who, "idNumber");
        }
    }

    static void mustBeNamed(String who, PersonalData person) {
        if (person.name() == null || person.name().isBlank()) {
            throw new RuleViolated(FailureCode.PERSON_INCOMPLETE, who, "name");
        }
    }

    private static void mustBeReachable(String who, PersonalData person) {
        mustBeNamed(who, person);
        if (person.phone() == null) {
            throw new RuleViolated(FailureCode.PERSON_INCOMPLETE, who, "phone");
        }
    }

    /** The region tells who receives the agency's applications (BR-11), so it is the smallest there is. */
    private static void mustNameReceivingRegion(RegionCode region) {
        if (Regions.get(region).level() == RegionLevel.PROVINCE || Regions.hasCounties(region)) {
            throw new RuleViolated(FailureCode.REGION_TOO_COARSE, region.value());
        }
    }
}
