package org.henji.kernel.agency.notice;

import org.henji.kernel.agency.ApplicationNo;
import org.henji.kernel.catalogue.ItemCode;

/** Which line of a notice. */
public record LineRef(ApplicationNo application, ItemCode item) {

    @Override
    public String toString() {
        return application + "/" + item;
    }
}
