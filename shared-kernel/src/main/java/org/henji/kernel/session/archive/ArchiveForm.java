package org.henji.kernel.session.archive;

/** In what form something is kept (BR-18). */
public enum ArchiveForm {
    /** 纸质 */
    PAPER,
    /** 电子 */
    ELECTRONIC
}
