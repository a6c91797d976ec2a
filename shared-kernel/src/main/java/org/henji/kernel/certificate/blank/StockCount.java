package org.henji.kernel.certificate.blank;

import jakarta.validation.constraints.Min;

/**
 * Blanks that lie with the holder of a stock.
 *
 * @param inStock 在库
 * @param allotted 已分配、未发出
 * @param spoiled 作废、未销毁
 */
public record StockCount(
        @Min(0) int inStock, @Min(0) int allotted, @Min(0) int spoiled) {}
