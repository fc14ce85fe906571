import { expect, test } from "vitest";
import { foldedWords } from "../../../app/library/index.ts";
import { textQuery } from "./textQuery.ts";

test.each<[string, string, string | null]>([
  ["nothing typed asks for nothing", "  ", null],
  ["marks alone ask for nothing", "/ - '", null],
  ["words are asked for whole, the last by its beginning, without marks", "Kế hoạ", "'ke' & 'hoa':*"],
  ["a number is one phrase", "15/KH-UBND", "('15' <-> 'kh' <-> 'ubnd':*)"],
  ["a number after words", "quyết định 1668/QĐ-BNV", "'quyet' & 'dinh' & ('1668' <-> 'qd' <-> 'bnv':*)"],
  ["a number before words", "15/KH-UBND năm", "('15' <-> 'kh' <-> 'ubnd') & 'nam':*"],
  ["one letter is a word by itself, one digit a beginning", "k 7", "'k' & '7':*"],
  ["quotes and operators are no syntax", "a'b & !c | (d)", "('a' <-> 'b') & 'c' & 'd'"],
])("%s", (_title, typed, query) => {
  expect(textQuery(typed, foldedWords)).toBe(query);
});
