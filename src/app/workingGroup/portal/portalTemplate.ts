import type { SheetFrame } from "../../submissions/index.ts";

/** Something that must be public, and the words by which the leaf it proves is found in any set of criteria. */
interface TemplateItem {
  readonly wanted: string;
  readonly portal: string;
  readonly leaf: RegExp;
}

/**
 * What a province is usually told to check before it hands in (conclusion of a working meeting of 18/02/2020, five
 * items, reworded from press reports).
 */
export const TEMPLATE: readonly TemplateItem[] = [
  {
    wanted: "Thủ tục hành chính đã công bố và danh mục thủ tục theo thẩm quyền giải quyết của từng cấp",
    portal: "Cổng thông tin điện tử của tỉnh",
    leaf: /(danh mục.*(thẩm quyền|từng cấp)|công khai.*danh mục)/iu,
  },
  {
    wanted: "Thủ tục hành chính được nhập và công khai trên Cơ sở dữ liệu quốc gia sau khi công bố",
    portal: "Cơ sở dữ liệu quốc gia về thủ tục hành chính",
    leaf: /cơ sở dữ liệu quốc gia/iu,
  },
  {
    wanted:
      "Thủ tục hành chính trên Cổng thông tin điện tử của tỉnh và Trang thông tin điện tử của từng cơ quan",
    portal: "Cổng thông tin điện tử của tỉnh, Trang thông tin điện tử của các cơ quan",
    leaf: /(trang|cổng).*(từng|các) (cơ quan|đơn vị)/iu,
  },
  {
    wanted: "Tiến độ và kết quả giải quyết hồ sơ trên Cổng thông tin điện tử hoặc Cổng Dịch vụ công",
    portal: "Cổng Dịch vụ công của tỉnh",
    leaf: /(tiến độ|kết quả).*giải quyết/iu,
  },
  {
    wanted: "Kết quả trả lời phản ánh, kiến nghị về thủ tục hành chính",
    portal: "Cổng thông tin điện tử của tỉnh",
    leaf: /công khai.*(phản ánh|kiến nghị)|trả lời phản ánh/iu,
  },
];

/** The items with the leaf that each most likely belongs to; a person confirms them. */
export function offeredTemplate({
  plan,
}: SheetFrame): { item: number; wanted: string; leaf: string | null }[] {
  return TEMPLATE.map(({ wanted, leaf }, index) => ({
    item: index + 1,
    wanted,
    leaf: plan.lines.find(({ fixed, leaf: { label } }) => leaf.test(label.vi ?? fixed.label))?.code ?? null,
  }));
}
