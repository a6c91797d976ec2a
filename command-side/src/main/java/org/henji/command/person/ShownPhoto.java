package org.henji.command.person;

import org.henji.kernel.agency.Sha256;
import org.henji.kernel.person.Subject;

/** A photo, and whom it shows. */
record ShownPhoto(Sha256 sha256, Subject owner) {}
