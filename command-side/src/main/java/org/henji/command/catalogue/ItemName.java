package org.henji.command.catalogue;

import java.util.List;
import org.henji.command.infrastructure.RuleViolated;
import org.henji.kernel.failure.FailureCode;

/** How an item is named, by the national writing rules (编写要求) of 2006: a product or service, and a verb. */
final class ItemName {

    private static final String OCCUPATION_ENDINGS = "工员师";

    /**
     * What names of items end with. The list is the product's own and says no more than that somebody should look: 剪纸 and
     * 十字绣 are items without a verb, and no list of verbs is complete.
     */
    private static final List<String> VERBS = List.of(
            "制作", "制", "造", "烹饪", "加工", "雕刻", "刺绣", "编织", "缝纫", "印刷", "种植", "栽培", "修剪", "嫁接", "采收", "养殖", "饲养", "育肥",
            "维修", "检修", "安装", "调试", "驾驶", "操作", "护理", "照护", "保洁", "绿化", "理疗", "救援", "直播", "讲解", "服务", "管理");

    private ItemName() {}

    /** An item is the smallest unit of skill, not an occupation, and its name must not read like one. */
    static boolean looksLikeOccupation(String name) {
        String text = name.strip();
        return !text.isEmpty() && OCCUPATION_ENDINGS.indexOf(text.codePointBefore(text.length())) >= 0;
    }

    static void mustNotLookLikeOccupation(String name) {
        if (looksLikeOccupation(name)) {
            throw new RuleViolated(FailureCode.ITEM_NAME_LOOKS_LIKE_OCCUPATION, name);
        }
    }

    static boolean hasVerb(String name) {
        return VERBS.stream().anyMatch(name.strip()::endsWith);
    }
}
