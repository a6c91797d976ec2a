package org.henji.kernel.session;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/**
 * 考场 with its stations (工位), which are numbered from 1.
 *
 * @param room number of the room, unique in the session
 * @param name as it stands at the door
 */
public record Room(
        @Min(1) @Max(99) int room,
        @NotBlank @Size(max = 50) String name,
        @Min(1) @Max(99) int stations) {}
