package org.henji.kernel.session.paper;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is said about a step: who has the package before and after it, and what was seen.
 *
 * @param from 移交人 or who holds the package
 * @param to 接收人 or where it goes
 * @param place 地点
 * @param papers 份数 counted or, in a closed package, stated on it
 * @param seal 封条号; null of a package without a seal
 * @param witnesses candidates to whom the seal was shown (验封考生)
 */
public record Custody(
        String from,
        String to,
        String place,
        int papers,
        @Nullable String seal,
        List<Integer> witnesses) {

    public Custody {
        witnesses = List.copyOf(witnesses);
    }
}
