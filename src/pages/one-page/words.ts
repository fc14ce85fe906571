import type { Lang } from "../../core/index.ts";

const VI = {
  title: (unit: string, year: number) => `${unit} năm ${year}`,
  description: "Giá trị, thứ hạng, thay đổi của mọi chỉ số trong một năm, trên một trang.",
  years: "Năm",
  whole: "Tất cả các năm",
  printHint: "In trang này được một tờ A4.",
  whyShort: "Xem từng nguyên nhân",
  whyTitle: (unit: string, index: string, before: number, after: number) =>
    `${unit}: vì sao thứ hạng ${index} thay đổi, ${before}–${after}`,
  back: (unit: string, year: number) => `${unit} năm ${year}`,
  otherYears: "So sánh hai năm khác",
  year: "Năm",
  before: "So với năm",
  compare: "So sánh",
  download: "Tải CSV",
  unknownHeading: "Còn chưa rõ",
  said: (label: string, text: string, year: number) => `${year}, ${label}: ${text}`,
  notes: "Cách tính",
  illustration: "Số liệu minh họa, không phải kết quả thật.",
  sources: "Nguồn",
};

const EN: typeof VI = {
  title: (unit, year) => `${unit} in ${year}`,
  description: "Value, rank and change of every index in one year, on one page.",
  years: "Year",
  whole: "All years",
  printHint: "This page prints on one sheet of A4.",
  whyShort: "See every cause",
  whyTitle: (unit, index, before, after) => `${unit}: why its rank in ${index} changed, ${before}–${after}`,
  back: (unit, year) => `${unit} in ${year}`,
  otherYears: "Compare two other years",
  year: "Year",
  before: "Compared with",
  compare: "Compare",
  download: "Download CSV",
  unknownHeading: "Not known",
  said: (label, text, year) => `${year}, ${label}: ${text}`,
  notes: "How it is computed",
  illustration: "Illustration: these are not real results.",
  sources: "Sources",
};

export function onePageWords(lang: Lang): typeof VI {
  return lang === "vi" ? VI : EN;
}
