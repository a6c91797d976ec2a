package org.henji.kernel.catalogue;

/** The category of an item: the product's own grouping, not an official one. */
public enum ItemCategory {
    FOOD("餐饮食品"),
    HANDICRAFT("手工制作"),
    FARMING("种植养殖"),
    SERVICES("生活商务服务"),
    TECHNICAL("技术服务");

    private final String chinese;

    ItemCategory(String chinese) {
        this.chinese = chinese;
    }

    public String chinese() {
        return chinese;
    }
}
