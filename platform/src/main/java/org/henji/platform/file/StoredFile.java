package org.henji.platform.file;

import org.henji.kernel.agency.Sha256;

/**
 * What is known of a file besides its content.
 *
 * @param mediaType what the content is, not what somebody says
 * @param size in bytes
 */
public record StoredFile(Sha256 sha256, String mediaType, long size) {}
