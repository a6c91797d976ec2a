package org.henji.platform.security;

import java.util.Arrays;
import org.henji.kernel.agency.Uscc;
import org.henji.kernel.authority.Actor;
import org.henji.kernel.authority.Level;
import org.henji.kernel.authority.Office;
import org.henji.kernel.failure.InvalidValue;
import org.henji.kernel.region.RegionCode;
import org.henji.kernel.region.RegionLevel;
import org.henji.kernel.region.Regions;
import org.jspecify.annotations.Nullable;
import org.springframework.core.convert.converter.Converter;
import org.springframework.security.oauth2.jwt.Jwt;

/**
 * Reads the actor from the claims of a token. Nothing is guessed: a token that does not name exactly one office of a known
 * level is refused with the name of the claim that is wrong.
 */
final class ActorConverter implements Converter<Jwt, ActorToken> {

    static final String USER = "sub";
    static final String LEVEL = "henji_level";
    static final String TERRITORY = "henji_territory";
    static final String AGENCY = "henji_agency";
    static final String ROLE = "henji_role";

    /** They go into the metadata of every event. */
    private static final int LONGEST_NAME = 200;

    @Override
    public ActorToken convert(Jwt jwt) {
        String userId = name(jwt, USER);
        if (userId == null) {
            throw new ActorIncompleteException(USER);
        }
        return new ActorToken(jwt, new Actor(userId, office(jwt), name(jwt, ROLE)));
    }

    private static Office office(Jwt jwt) {
        Level level = level(jwt);
        if (level == Level.AGENCY) {
            mustBeAbsent(jwt, TERRITORY);
            return Office.agency(agency(jwt));
        }
        mustBeAbsent(jwt, AGENCY);
        return new Office(level, territory(jwt, regionLevel(level)), null);
    }

    private static Level level(Jwt jwt) {
        String claim = required(jwt, LEVEL);
        return Arrays.stream(Level.values())
                .filter(level -> level.name().equals(claim) && level != Level.PUBLIC)
                .findFirst()
                .orElseThrow(() -> new ActorIncompleteException(LEVEL));
    }

    /** The level of region that an office of this level is in charge of. */
    private static RegionLevel regionLevel(Level level) {
        return switch (level) {
            case COUNTY -> RegionLevel.COUNTY;
            case PREFECTURE -> RegionLevel.PREFECTURE;
            case CENTER, DEPARTMENT, AUDITOR, INTEGRATOR -> RegionLevel.PROVINCE;
            case AGENCY, PUBLIC -> throw new ActorIncompleteException(LEVEL);
        };
    }

    private static RegionCode territory(Jwt jwt, RegionLevel level) {
        return Regions.find(new RegionCode(required(jwt, TERRITORY)))
                .filter(region -> region.level() == level)
                .orElseThrow(() -> new ActorIncompleteException(TERRITORY))
                .code();
    }

    private static Uscc agency(Jwt jwt) {
        try {
            return Uscc.parse(required(jwt, AGENCY));
        } catch (InvalidValue e) {
            throw new ActorIncompleteException(AGENCY);
        }
    }

    private static @Nullable String name(Jwt jwt, String claim) {
        String value = jwt.getClaimAsString(claim);
        if (value != null && (value.isBlank() || value.length() > LONGEST_NAME)) {
            throw new ActorIncompleteException(claim);
        }
        return value;
    }

    private static String required(Jwt jwt, String claim) {
        String value = jwt.getClaimAsString(claim);
        if (value == null) {
            throw new ActorIncompleteException(claim);
        }
        return value;
    }

    /** A token that names two offices contradicts itself. */
    private static void mustBeAbsent(Jwt jwt, String claim) {
        if (jwt.hasClaim(claim)) {
            throw new ActorIncompleteException(claim);
        }
    }
}
